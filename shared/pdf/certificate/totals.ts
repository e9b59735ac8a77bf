import type { CertificateContent } from '../../domain/certificate/content.ts';
import { figure, rialWords } from '../../domain/format.ts';
import { GREEN, QUIET, SECOND_TABLE_STYLE } from '../paper/palette.ts';
import { tableHeight } from '../paper/tableHeight.ts';
import type { Cell, Table } from '../table.ts';
import { contentArea, type Part, type Sheet } from './sheet.ts';
import { cell, columnHead, type Voice } from './voice.ts';

type Total = CertificateContent['totals'][number];

const SPACE = 6;
const SIZE = 8.5;

/** One total for each basis, in figures and in words; two bases are never added. */
export function totalsPart(sheet: Sheet): Part {
  const { document, page, content, form } = sheet;
  if (content.totals.length === 0) return { height: 0, draw: () => {} };
  const head = (say: (columns: Voice['texts']['totalColumns'], voice: Voice) => string) =>
    columnHead(sheet, (voice) => say(voice.texts.totalColumns, voice));
  const notAdded = ({ texts }: Voice) => (content.totals.length > 1 ? ` (${texts.notAdded})` : '');
  const basisShare = form === 'landscape' ? 17 : 24;
  const table: Table = {
    columns: [
      { head: head(({ basis }) => basis), share: basisShare },
      { head: head(({ amount }) => amount), share: 49 - basisShare, align: 'number' },
      { head: head(({ words }, voice) => `${words}${notAdded(voice)}`), share: 51 },
    ],
    rows: content.totals.map((total) => totalCells(sheet, total)),
    style: SECOND_TABLE_STYLE,
  };
  return {
    height: SPACE + tableHeight(document, table, contentArea(sheet).width),
    draw() {
      page.space(SPACE);
      page.table(table);
    },
  };
}

/** No amount is no zero: a basis on which nothing has a known value says so instead of a figure. */
function totalCells(sheet: Sheet, { basis, amount, unknown }: Total): Cell[] {
  const lines = sheet.content.lines.filter((line) => line.basis === basis);
  const values = lines.map(({ value }) => value?.is);
  const notValued = values.filter((is) => is === 'not-valued').length;
  const notes = ({ texts }: Voice): string[] => [
    ...(unknown > 0 ? [texts.unknownValues(unknown)] : []),
    ...(notValued > 0 ? [texts.notValuedLines(notValued)] : []),
  ];
  const name = cell(sheet, SIZE, ({ texts }) => texts.bases[basis]);
  if (amount === '0' && !values.includes('amount')) {
    return [
      name,
      cell(sheet, SIZE, ({ texts }) => (unknown > 0 ? texts.unknown : texts.notValued)),
      cell(sheet, SIZE, (voice) => notes(voice).join(' ')),
    ];
  }
  return [
    name,
    cell(sheet, SIZE, ({ language }) => [
      { text: figure(amount, language), weight: 'bold', color: GREEN },
    ]),
    cell(sheet, SIZE, (voice) => [
      { text: rialWords(amount, voice.language) },
      ...notes(voice).map((note) => ({ text: ` — ${note}`, color: QUIET })),
    ]),
  ];
}
