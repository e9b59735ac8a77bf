import * as z from 'zod';
import {
  ImportMapping,
  ImportOutcome,
  ImportProgress,
  ImportStep,
  importFileParams,
  importParams,
  SavedMapping,
  sheetQuery,
  UploadedTable,
} from '../imports.ts';
import { Sha256Hex } from '../measures.ts';
import { Written } from '../papers.ts';
import type { Route } from '../route.ts';

const sheets = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const area = 'imports';
/**
 * A district imports needs of its own region, a partner its own contributions; which kinds a caller may is said
 * by what their rows ask for.
 */
const roles = { officer: 'all', district: 'region', partner: 'own' } as const;
const file = '/imports/{kind}/files/{sha256}';

export const imports = {
  importTemplate: {
    method: 'GET',
    path: '/imports/{kind}/template',
    area,
    roles,
    summary: 'An empty table to fill in, with its headings and a row that is an example',
    params: importParams,
    query: sheetQuery,
    reply: [sheets.csv, sheets.xlsx],
    status: 200,
  },
  uploadImport: {
    method: 'PUT',
    path: '/import-files/{sha256}',
    area,
    roles,
    summary: 'Upload a table (CSV or XLSX), named by the SHA-256 of its bytes',
    params: z.strictObject({ sha256: Sha256Hex }),
    bytes: { types: [sheets.csv, sheets.xlsx], max: 6_000_000 },
    reply: UploadedTable,
    status: 200,
  },
  getImportMapping: {
    method: 'GET',
    path: '/imports/{kind}/mapping',
    area,
    roles,
    summary: "The columns of a kind, and by which of the office's own headings they are found",
    params: importParams,
    reply: SavedMapping,
    status: 200,
  },
  saveImportMapping: {
    method: 'PUT',
    path: '/imports/{kind}/mapping',
    area,
    roles: { officer: 'all' },
    summary: "Say which of the office's own headings stands for which column",
    writes: 'new',
    params: importParams,
    body: ImportMapping,
    reply: Written,
    status: 200,
  },
  checkImport: {
    method: 'POST',
    path: `${file}/check`,
    area,
    roles,
    summary: 'Try the next rows without writing anything; what is refused is kept for download',
    params: importFileParams,
    body: ImportStep,
    reply: ImportOutcome,
    status: 200,
  },
  runImport: {
    method: 'POST',
    path: `${file}/run`,
    area,
    roles,
    summary: 'Take the next rows; a row is taken once, however often it is sent',
    params: importFileParams,
    body: ImportStep,
    reply: ImportOutcome,
    status: 200,
  },
  getImport: {
    method: 'GET',
    path: file,
    area,
    roles,
    summary: 'How far a file was taken',
    params: importFileParams,
    reply: ImportProgress,
    status: 200,
  },
  importRefusals: {
    method: 'GET',
    path: `${file}/refusals`,
    area,
    roles,
    summary:
      'The rows that the last check refused, each with its reason, to be corrected and sent again',
    params: importFileParams,
    query: sheetQuery,
    reply: [sheets.csv, sheets.xlsx],
    status: 200,
  },
} as const satisfies Record<string, Route>;
