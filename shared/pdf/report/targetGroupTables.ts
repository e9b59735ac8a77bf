import { figure, nameIn } from '../../domain/format.ts';
import type { Recipients } from '../../domain/report/targetGroupRows.ts';
import type { ReportTexts } from '../../domain/report/texts.ts';
import { isolate } from '../../reader/bidi.ts';
import type { Language } from '../document.ts';
import { named } from '../paper/phrases.ts';
import type { SectionTable } from './section.ts';
import type { Sheet } from './sheet.ts';

/** People reached. Small numbers are suppressed in the data already; a number here is one to be read. */
export function recipientsTable({ document, report, texts }: Sheet): SectionTable {
  const { language } = document;
  const { office } = report;
  const personServed = office ? isolate(nameIn(office.personServed, language)) : texts.personServed;
  return {
    columns: [
      { head: texts.columns.targetGroup, share: 60 },
      { head: texts.columns.recipients(personServed), share: 40 },
    ],
    rows: report.targetGroups.map(({ name, recipients }) => [
      named(name, language),
      recipientsText(recipients, language, texts),
    ]),
  };
}

/** No known number and some unknown ones is unknown, not zero. */
function recipientsText(recipients: Recipients, language: Language, texts: ReportTexts): string {
  if (recipients.is === 'fewer-than-10') return texts.fewerThanTen;
  if (recipients.is === 'at-least-10') return texts.atLeastTen;
  const { number, unknown = 0 } = recipients;
  if (unknown > 0 && number === '0') return texts.unknown;
  const known = language === 'fa' ? texts.persons(number) : figure(number, language);
  return unknown > 0 ? `${known} ${texts.unknownTimes(unknown)}` : known;
}

export function targetGroupItemsTable({ document, report, texts, item }: Sheet): SectionTable {
  const { language } = document;
  return {
    columns: [
      { head: texts.columns.targetGroup, share: 38 },
      { head: texts.columns.item, share: 34 },
      { head: texts.columns.unit, share: 12 },
      { head: texts.columns.delivered, share: 16, align: 'number' },
    ],
    rows: report.targetGroupItems.flatMap(({ name, items }) =>
      items.map(({ item: code, delivered }) => [
        named(name, language),
        item(code).name,
        item(code).unit,
        figure(delivered, language),
      ]),
    ),
  };
}
