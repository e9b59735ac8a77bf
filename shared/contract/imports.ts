import * as z from 'zod';
import { EvidenceList, Sha256Hex } from './measures.ts';
import { Language } from './papers.ts';
import { Name, text } from './text.ts';

/** What can be taken over from an office's own tables. */
export const ImportKindName = z
  .enum(['partners', 'contributions', 'obligations', 'needs', 'own-contributions'])
  .meta({ id: 'ImportKind' });
export type ImportKindName = z.infer<typeof ImportKindName>;

export const UploadedTable = z
  .object({ sha256: Sha256Hex, bytes: z.int(), headings: z.array(z.string()) })
  .meta({ id: 'UploadedTable' });
export type UploadedTable = z.infer<typeof UploadedTable>;

/** Which heading of the office's tables stands for which column of ours: said once for each kind. */
export const ImportMapping = z
  .strictObject({
    columns: z.record(z.string().max(40), text(120)).refine((map) => Object.keys(map).length <= 40),
  })
  .meta({ id: 'ImportMapping' });

export const SavedMapping = z
  .object({
    version: z.int(),
    columns: z.array(
      z.object({
        column: z.string(),
        title: z.string(),
        name: Name,
        required: z.boolean(),
        heading: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'SavedMapping' });

/** A bounded step through the rows of a file, from a row on. */
export const ImportStep = z
  .strictObject({
    /** Row of the file below its heading, from 1. */
    from: z.int().min(1).max(15_000),
    /** What stands behind every row, e.g. the scan of the signed list. */
    evidence: EvidenceList,
    /** The rows are invented, for demonstration. */
    demonstration: z.boolean(),
    language: Language.optional(),
  })
  .meta({ id: 'ImportStep' });
export type ImportStep = z.infer<typeof ImportStep>;

/** What a row says by column, each cell cut to a length that can be looked at; without personal data. */
const Cells = z.record(z.string(), z.string());

export const ImportOutcome = z
  .object({
    rows: z.int().meta({ description: 'Rows in the file, without heading and examples' }),
    from: z.int(),
    next: z.int().optional().meta({ description: 'Where to go on; absent at the end' }),
    taken: z.int().meta({ description: 'Rows that were taken, or would be' }),
    before: z.int().meta({ description: 'Rows that were taken before' }),
    refused: z.array(
      z.object({
        row: z.int(),
        reason: z.string(),
        cells: Cells,
        fields: z.array(z.object({ column: z.string(), code: z.string(), message: z.string() })),
      }),
    ),
    /** The first rows of the step, as they were understood. */
    sample: z.array(z.object({ row: z.int(), cells: Cells })),
  })
  .meta({ id: 'ImportOutcome' });
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportProgress = z
  .object({ until: z.int(), taken: z.int(), refused: z.int() })
  .meta({ id: 'ImportProgress' });

export const importParams = z.strictObject({ kind: ImportKindName });
export const importFileParams = z.strictObject({ kind: ImportKindName, sha256: Sha256Hex });
export const sheetQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx']).optional(),
  language: Language.optional(),
});
