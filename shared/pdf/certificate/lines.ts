import type { CertificateLine } from '../../domain/certificate/content.ts';
import { figure, inDigits } from '../../domain/format.ts';
import { QUIET, TABLE_STYLE } from '../paper/palette.ts';
import type { Cell } from '../table.ts';
import type { Sheet } from './sheet.ts';
import { cell, columnHead, named, type Voice } from './voice.ts';

const SIZE = 8.5;

/** What was given: quantities first, then the value and its basis. */
export function drawLines(sheet: Sheet): void {
  const { page, content, form } = sheet;
  const narrow = form !== 'landscape';
  const head = (of: keyof Voice['texts']['columns']) =>
    columnHead(sheet, ({ texts }) => texts.columns[of]);
  page.table({
    columns: [
      { head: head('row'), share: narrow ? 6 : 5, align: 'center' },
      { head: head('description'), share: narrow ? 33 : 38 },
      {
        head: head(narrow ? 'verifiedShort' : 'verified'),
        share: narrow ? 11 : 10,
        align: 'number',
      },
      {
        head: head(narrow ? 'deliveredShort' : 'delivered'),
        share: narrow ? 11 : 10,
        align: 'number',
      },
      { head: head('unit'), share: narrow ? 9 : 8 },
      { head: head('value'), share: narrow ? 16 : 15, align: 'number' },
      { head: head('basis'), share: narrow ? 15 : 14 },
    ],
    rows: content.lines.map((line, index) => [
      cell(sheet, SIZE, ({ language }) => inDigits(String(index + 1), language)),
      description(sheet, line),
      cell(sheet, SIZE, ({ language }) => figure(line.verified, language)),
      cell(sheet, SIZE, ({ language }) => figure(line.delivered, language)),
      cell(sheet, SIZE, (voice) => named(voice, line.unit)),
      cell(sheet, SIZE, (voice) => writtenValue(line, voice)),
      cell(sheet, SIZE, (voice) => basisOf(line, voice)),
    ]),
    style: TABLE_STYLE,
  });
}

function description(sheet: Sheet, { name, programme, region }: CertificateLine): Cell {
  return cell(sheet, SIZE, (voice) => [
    { text: named(voice, name), weight: 'medium' },
    { text: `  ${named(voice, programme)} · ${named(voice, region)}`, size: 7, color: QUIET },
  ]);
}

/** A line that a fund pays has no value of its own: what is printed is the rial that the fund paid. */
export function writtenValue(
  { value, paidFromFund }: CertificateLine,
  { language, texts }: Voice,
): string {
  if (paidFromFund !== undefined) return figure(paidFromFund, language);
  if (value === undefined || value.is === 'not-valued') return texts.notValued;
  return value.is === 'amount' ? figure(value.amount, language) : texts.unknown;
}

function basisOf({ value, basis, paidFromFund }: CertificateLine, { texts }: Voice): string {
  if (paidFromFund !== undefined) return texts.paidFromFund;
  if (value === undefined || value.is === 'not-valued' || basis === undefined) return '';
  return texts.bases[basis];
}
