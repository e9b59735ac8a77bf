import type { CertificateContent } from '../../domain/certificate/content.ts';
import { figure, rialWords } from '../../domain/format.ts';
import { GREEN, QUIET, SECOND_TABLE_STYLE } from '../paper/palette.ts';
import { tableHeight } from '../paper/tableHeight.ts';
import { paragraph } from '../paragraph.ts';
import type { Cell, Table } from '../table.ts';
import { contentWidth, type Part, type Sheet } from './sheet.ts';

type Total = CertificateContent['totals'][number];

const SPACE = 6;

/** One total for each basis, in figures and in words; two bases are never added. */
export function totalsPart(sheet: Sheet): Part {
  const { document, page, content, texts } = sheet;
  if (content.totals.length === 0) return { height: 0, draw: () => {} };
  const { basis, amount, words } = texts.totalColumns;
  const table: Table = {
    columns: [
      { head: basis, share: 17 },
      { head: amount, share: 32, align: 'number' },
      { head: content.totals.length > 1 ? `${words} (${texts.notAdded})` : words, share: 51 },
    ],
    rows: content.totals.map((total) => totalCells(total, sheet)),
    style: SECOND_TABLE_STYLE,
  };
  return {
    height: SPACE + tableHeight(document, table, contentWidth(document)),
    draw() {
      page.space(SPACE);
      page.table(table);
    },
  };
}

/** No amount is no zero: a basis on which nothing has a known value says so instead of a figure. */
function totalCells(
  { basis, amount, unknown }: Total,
  { document, content, texts }: Sheet,
): Cell[] {
  const { language, direction } = document;
  const values = content.lines.filter((line) => line.basis === basis).map(({ value }) => value?.is);
  const notValued = values.filter((is) => is === 'not-valued').length;
  const notes = [
    ...(unknown > 0 ? [texts.unknownValues(unknown)] : []),
    ...(notValued > 0 ? [texts.notValuedLines(notValued)] : []),
  ];
  const name = texts.bases[basis];
  if (amount === '0' && !values.includes('amount')) {
    return [name, unknown > 0 ? texts.unknown : texts.notValued, notes.join(' ')];
  }
  const note = notes.map((text) => ({ text: ` — ${text}`, color: QUIET }));
  return [
    name,
    paragraph(direction, [{ text: figure(amount, language), weight: 'bold', color: GREEN }]),
    paragraph(direction, [rialWords(amount, language), ...note]),
  ];
}
