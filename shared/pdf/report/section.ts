import { GREEN, QUIET, TABLE_STYLE } from '../paper/palette.ts';
import type { Table } from '../table.ts';
import type { TextOptions } from '../textOptions.ts';
import type { Sheet } from './sheet.ts';

export type SectionTable = Omit<Table, 'style'>;

/** Points for a heading, a note, a table's head and two rows of text: no heading stands alone at the foot of a page. */
const HEADING_WITH_TABLE = 110;
const HEAD_WITH_ROW = 76;
const NOTE_WITH_ROWS = 90;
export const NOTE: TextOptions = { size: 8.5, color: QUIET, lineHeight: 1.7 };

/** The heading of one of the first parts, with what is to be known of it. */
export function drawPart({ page }: Sheet, title: string, note?: string): void {
  page.space(14);
  page.keep(HEADING_WITH_TABLE + NOTE_WITH_ROWS);
  page.heading(title, 2, { size: 15, color: GREEN, lineHeight: 1.7 });
  if (note !== undefined) page.text(note, NOTE);
  page.space(2);
}

/** A section of the annexes. It stands even when there is nothing in it: then it says so. */
export function drawSection(
  { page, texts }: Sheet,
  title: string,
  tables: readonly SectionTable[],
  note?: string,
): void {
  page.space(10);
  page.keep(HEADING_WITH_TABLE);
  page.heading(title, 3, { size: 12, color: GREEN, lineHeight: 1.7 });
  const filled = tables.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) {
    page.text(texts.nothing, { size: 9.5, lineHeight: 1.7 });
    return;
  }
  if (note !== undefined) page.text(note, NOTE);
  for (const table of filled) {
    page.keep(HEAD_WITH_ROW);
    page.table({ ...table, style: TABLE_STYLE });
    page.space(8);
  }
}
