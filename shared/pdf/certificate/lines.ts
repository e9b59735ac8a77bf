import type { CertificateLine } from '../../domain/certificate/content.ts';
import { figure, inDigits } from '../../domain/format.ts';
import type { Language } from '../document.ts';
import { QUIET, TABLE_STYLE } from '../paper/palette.ts';
import { named } from '../paper/phrases.ts';
import { paragraph } from '../paragraph.ts';
import type { Cell } from '../table.ts';
import type { Sheet } from './sheet.ts';
import type { CertificateTexts } from './texts.ts';

/** What was given: quantities first, then the value and its basis. */
export function drawLines({ document, page, content, texts }: Sheet): void {
  const { columns } = texts;
  const { language } = document;
  page.table({
    columns: [
      { head: columns.row, share: 5, align: 'center' },
      { head: columns.description, share: 40 },
      { head: columns.verified, share: 10, align: 'number' },
      { head: columns.delivered, share: 10, align: 'number' },
      { head: columns.unit, share: 8 },
      { head: columns.value, share: 14, align: 'number' },
      { head: columns.basis, share: 13 },
    ],
    rows: content.lines.map((line, index) => [
      inDigits(String(index + 1), language),
      description(line, language),
      figure(line.verified, language),
      figure(line.delivered, language),
      named(line.unit, language),
      ...valueCells(line, language, texts),
    ]),
    style: TABLE_STYLE,
  });
}

function description({ name, programme, region }: CertificateLine, language: Language): Cell {
  const place = [programme, region].map((each) => named(each, language)).join(' · ');
  return paragraph(language === 'fa' ? 'rtl' : 'ltr', [
    { text: named(name, language), weight: 'medium' },
    { text: `  ${place}`, size: 7, color: QUIET },
  ]);
}

/** A line that a fund pays has no value of its own: what is printed is the rial that the fund paid. */
function valueCells(
  { value, basis, paidFromFund }: CertificateLine,
  language: Language,
  texts: CertificateTexts,
): [string, string] {
  if (paidFromFund !== undefined) return [figure(paidFromFund, language), texts.paidFromFund];
  if (value === undefined || value.is === 'not-valued') return [texts.notValued, ''];
  const amount = value.is === 'amount' ? figure(value.amount, language) : texts.unknown;
  return [amount, basis === undefined ? '' : texts.bases[basis]];
}
