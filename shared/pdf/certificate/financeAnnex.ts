import { dayIn, dayInFigures, figure, inDigits } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import { GREEN, INK, QUIET, TABLE_STYLE } from '../paper/palette.ts';
import { letterOf } from '../paper/phrases.ts';
import { paragraph } from '../paragraph.ts';
import { basisDocuments, drawDocumentList } from './basisDocuments.ts';
import { holderDetails } from './holder.ts';
import { writtenValue } from './lines.ts';
import type { Sheet } from './sheet.ts';
import { named } from './voice.ts';

/** What the holder's finance department files: numbers of the holder, dates, invoices, delivery records. */
export function drawFinanceAnnex(sheet: Sheet): void {
  const { document, page, content } = sheet;
  const [voice] = sheet.voices;
  const { language, texts } = voice;
  const { holder, serial, issuedOn } = content;
  page.newPage();
  page.heading(texts.financeAnnex, 2, { size: 14, color: GREEN, lineHeight: 1.8 });
  const facts: [string, string][] = [
    [texts.annexFacts.holder, named(voice, holder.name)],
    [texts.annexFacts.numbers, holderDetails(holder, voice)],
    [texts.annexFacts.certificate, isolate(serial ?? texts.afterIssue)],
    [
      texts.annexFacts.issuedOn,
      issuedOn === undefined ? texts.afterIssue : dayIn(issuedOn, language),
    ],
  ];
  for (const [label, value] of facts) {
    const line = paragraph(document.direction, [
      { text: `${label}: `, color: QUIET },
      { text: value, color: INK },
    ]);
    page.text(line, { size: 9.5, lineHeight: 1.7 });
  }
  page.space(6);
  const columns = texts.annexColumns;
  page.table({
    columns: [
      { head: columns.row, share: 7, align: 'center' },
      { head: columns.description, share: 27 },
      { head: columns.date, share: 14 },
      { head: columns.delivered, share: 14, align: 'number' },
      { head: columns.invoice, share: 21 },
      { head: columns.value, share: 18, align: 'number' },
    ],
    rows: content.lines.map((line, index) => [
      inDigits(String(index + 1), language),
      named(voice, line.name),
      line.occurredOn === undefined ? '' : dayInFigures(line.occurredOn, language),
      `${figure(line.delivered, language)} ${named(voice, line.unit)}`,
      line.invoice === undefined ? texts.noInvoice : letterOf(line.invoice, language),
      writtenValue(line, voice),
    ]),
    style: TABLE_STYLE,
  });
  page.space(10);
  if (basisDocuments(content, voice).length > 0) drawDocumentList(sheet);
}
