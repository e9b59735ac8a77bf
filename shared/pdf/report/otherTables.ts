import { signedThousandths } from '../../domain/decimal.ts';
import { counted, dayInFigures, figure, jalaliMonth, percent } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import { QUIET } from '../paper/palette.ts';
import { letterOf, named } from '../paper/phrases.ts';
import { paragraph } from '../paragraph.ts';
import type { SectionTable } from './section.ts';
import type { Sheet } from './sheet.ts';

/** Relief and lasting contributions, each as a share of the total on its own basis. */
export function durabilityTable({ document, report, texts }: Sheet): SectionTable {
  const { language } = document;
  const wholeOf = (basis: string): bigint =>
    signedThousandths(report.values.find((value) => value.basis === basis)?.amount ?? '0');
  return {
    columns: [
      { head: texts.columns.durability, share: 25 },
      { head: texts.columns.basis, share: 25 },
      { head: texts.columns.amount, share: 32, align: 'number' },
      { head: texts.columns.share, share: 18, align: 'number' },
    ],
    rows: report.durability.flatMap(({ durability, values }) =>
      values.map(({ basis, amount, unknown = 0 }) => {
        const whole = wholeOf(basis);
        const share = whole > 0n ? percent(signedThousandths(amount), whole, language) : '—';
        return [
          texts.durabilities[durability] ?? isolate(durability),
          texts.bases[basis],
          unknown > 0 && amount === '0' ? texts.unknown : figure(amount, language),
          unknown > 0 && amount === '0' ? texts.unknown : share,
        ];
      }),
    ),
  };
}

export function discrepanciesTable({ document, report, texts, item }: Sheet): SectionTable {
  return {
    columns: [
      { head: texts.columns.item, share: 45 },
      { head: texts.columns.reason, share: 25 },
      { head: texts.columns.quantity, share: 15, align: 'number' },
      { head: texts.columns.unit, share: 15 },
    ],
    rows: report.discrepancies.map(({ item: code, reason, quantity }) => [
      item(code).name,
      texts.reasons[reason] ?? isolate(reason),
      figure(quantity, document.language),
      item(code).unit,
    ]),
  };
}

/** What was saved by whom, and under it the way of the rials, which balances to the rial. */
export function conservationTables({ document, report, texts }: Sheet): SectionTable[] {
  const { language, direction } = document;
  const { columns } = texts;
  const sources = report.conservation.map(({ statement, areaName }) => {
    const { letter, population, energy, subscribers, from, until } = statement;
    const months = [...new Set([from, until])].map((month) => jalaliMonth(month, language));
    const details = [
      texts.energies[energy],
      named(population, language),
      figure(String(subscribers), language),
      named(areaName, language),
      months.join(' – '),
    ];
    return paragraph(direction, [
      letterOf(letter, language),
      { text: `\n${details.join(' · ')}`, size: 7, color: QUIET },
    ]);
  });
  const volumes: SectionTable = {
    columns: [
      { head: columns.saving, share: 42 },
      { head: columns.measurer, share: 20 },
      { head: columns.funder, share: 20 },
      { head: columns.volume, share: 18, align: 'number' },
    ],
    rows: report.conservation.map(({ statement, measurerName, funderName, volume }, index) => [
      sources[index] ?? '',
      named(measurerName, language),
      named(funderName, language),
      counted(volume, texts.energyUnits[statement.energy], language),
    ]),
  };
  const rials = ['fund', 'spentBefore', 'spent', 'residual'] as const;
  const funds: SectionTable = {
    columns: [
      { head: columns.saving, share: 24 },
      ...rials.map((rial) => ({ head: columns[rial], share: 19, align: 'number' as const })),
    ],
    rows: report.conservation.map((row) => [
      letterOf(row.statement.letter, language),
      ...rials.map((rial) => figure(row[rial], language)),
    ]),
  };
  return [volumes, funds];
}

/** The burn-down of pledges, with what is overdue. */
export function mouTable({ document, report, texts, item }: Sheet): SectionTable {
  const { language, direction } = document;
  const { columns } = texts;
  const amounts = ['pledged', 'fulfilled', 'released', 'left', 'overdue'] as const;
  return {
    columns: [
      { head: columns.mou, share: 24 },
      { head: columns.item, share: 16 },
      { head: columns.unit, share: 8 },
      ...amounts.map((amount) => ({
        head: columns[amount],
        share: 10.5,
        align: 'number' as const,
      })),
      { head: columns.nextDue, share: 13 },
    ],
    rows: report.mous.flatMap(({ title, letter, partner, items }) => {
      const details = [letterOf(letter, language), named(partner, language)].join(' · ');
      const source = paragraph(direction, [
        named(title, language),
        { text: `\n${details}`, size: 7, color: QUIET },
      ]);
      return items.map((row) => [
        source,
        item(row.item).name,
        item(row.item).unit,
        ...amounts.map((amount) => figure(row[amount] ?? '0', language)),
        row.nextDue === undefined ? '—' : dayInFigures(row.nextDue, language),
      ]);
    }),
  };
}

export function certificatesTable({ document, report, texts }: Sheet): SectionTable {
  const { issued, revoked } = report.certificates;
  return {
    columns: [
      { head: texts.columns.issued, share: 50, align: 'center' },
      { head: texts.columns.revoked, share: 50, align: 'center' },
    ],
    rows:
      issued === '0' && revoked === '0'
        ? []
        : [[figure(issued, document.language), figure(revoked, document.language)]],
  };
}
