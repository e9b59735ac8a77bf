import { zipSync } from 'fflate';
import type { Language } from '../contract/papers.ts';
import { inertText } from '../domain/csvTable.ts';
import type { Report } from '../domain/report/report.ts';
import type { ReportTable, TableCell } from '../domain/report/tables/table.ts';
import { reportTables } from '../domain/report/tables.ts';
import { encodeHex, encodeUtf8 } from '../log/bytes.ts';
import { canonical } from '../log/canonical.ts';
import type { Sha256 } from '../log/sha256.ts';
import { type SheetCell, xlsx } from './xlsx.ts';
import { zipTime } from './zipTime.ts';

const widestText = 90;

/** The tables of a report as a workbook, one sheet each, in the language's direction. */
export const reportWorkbook = (report: Report, language: Language): Uint8Array =>
  xlsx({
    rightToLeft: language === 'fa',
    day: report.last,
    sheets: reportTables(report, language).map((table, index) => ({
      name: `${index + 1} ${table.title}`.slice(0, 31),
      head: table.columns.map(({ head }) => head),
      rows: table.rows.map((row) => row.map(sheetCell)),
      widths: widthsOf(table),
    })),
  });

/** A formula is text like any other; it is marked for programs that read the cells as CSV. */
const sheetCell = (cell: TableCell): SheetCell => {
  if (cell === undefined || 'day' in cell || 'number' in cell) return cell;
  return 'percent' in cell ? { number: cell.percent } : { text: inertText(cell.text) };
};

const widthsOf = ({ columns, rows }: ReportTable): number[] =>
  columns.map(({ head }, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[index])), head.length);
    return Math.min(widestText, longest + 4);
  });

const lengthOf = (cell: TableCell): number =>
  cell === undefined ? 0 : Math.max(...Object.values(cell).map((text) => text.length));

/** Parts of a report that are lists: each becomes a file of one JSON object a line. */
const lists = (report: Report): [name: string, rows: readonly unknown[]][] =>
  Object.entries(report).filter((part): part is [string, unknown[]] => Array.isArray(part[1]));

/**
 * A report as JSON Lines: a zip of one file for each list, one file for the rest, and a manifest that names
 * each with its rows and SHA-256. Lines are RFC 8785 JSON; the same report gives the same bytes.
 */
export const reportLines = (report: Report, sha256: Sha256): Uint8Array => {
  const parts = lists(report);
  const rest = Object.fromEntries(
    Object.entries(report).filter(([name]) => parts.every(([list]) => list !== name)),
  );
  const files = [...parts, ['report', [rest]] as [string, readonly unknown[]]].map(
    ([name, rows]) => ({
      name: `${name}.jsonl`,
      rows: rows.length,
      bytes: encodeUtf8(rows.map((row) => `${canonical(row)}\n`).join('')),
    }),
  );
  const manifest = {
    form: 'csr-ledger/report-lines@1',
    origin: report.origin,
    period: report.period,
    edition: report.edition,
    size: report.size,
    files: files.map(({ name, rows, bytes }) => ({
      name,
      rows,
      bytes: bytes.length,
      sha256: encodeHex(sha256(bytes)),
    })),
  };
  const at = { mtime: zipTime(report.last) };
  return zipSync({
    'manifest.json': [encodeUtf8(`${canonical(manifest)}\n`), at],
    ...Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, at] as const])),
  });
};
