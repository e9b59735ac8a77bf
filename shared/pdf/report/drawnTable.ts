import { signedThousandths } from '../../domain/decimal.ts';
import { dayInFigures, figure, percent } from '../../domain/format.ts';
import type { ReportTable, TableCell } from '../../domain/report/tables/table.ts';
import { isolate } from '../../reader/bidi.ts';
import type { Language } from '../document.ts';
import { TABLE_STYLE } from '../paper/palette.ts';
import { tableHeight } from '../paper/tableHeight.ts';
import type { SectionTable } from './section.ts';
import { contentWidth, type Sheet } from './sheet.ts';

const HUNDRED_PER_CENT = 100_000n;

/** A table of the report, ready to be drawn. */
export function drawnTable({ columns, rows }: ReportTable, language: Language): SectionTable {
  return {
    columns: columns.map(({ head, share, kind }) => ({
      head,
      share,
      ...(kind === 'number' && { align: 'number' as const }),
    })),
    rows: rows.map((row) => row.map((cell) => textOf(cell, language))),
  };
}

function textOf(cell: TableCell, language: Language): string {
  if (cell === undefined) return '—';
  if ('text' in cell) return isolate(cell.text);
  if ('day' in cell) return dayInFigures(cell.day, language);
  if ('percent' in cell)
    return percent(signedThousandths(cell.percent), HUNDRED_PER_CENT, language);
  return figure(cell.number, language);
}

/** As many rows from the first as a height in points takes, and how many are left. */
export function rowsWithin(
  { document }: Sheet,
  table: SectionTable,
  points: number,
): { readonly table: SectionTable; readonly left: number } {
  const width = contentWidth(document);
  let room = points - tableHeight(document, { ...table, rows: [], style: TABLE_STYLE }, width);
  let count = 0;
  for (const row of table.rows) {
    const withHead = tableHeight(document, { ...table, rows: [row], style: TABLE_STYLE }, width);
    const head = tableHeight(document, { ...table, rows: [], style: TABLE_STYLE }, width);
    room -= withHead - head;
    if (room < 0) break;
    count += 1;
  }
  return { table: { ...table, rows: table.rows.slice(0, count) }, left: table.rows.length - count };
}
