import { figure } from '../../domain/format.ts';
import type { ItemRow } from '../../domain/report/report.ts';
import type { Weight } from '../fonts.ts';
import { named } from '../paper/phrases.ts';
import { paragraph } from '../paragraph.ts';
import type { Cell } from '../table.ts';
import type { SectionTable } from './section.ts';
import type { Sheet } from './sheet.ts';

const amountsOf = ['opening', 'verified', 'delivered', 'discrepancy', 'closing'] as const;

/** Stock and flow of each item. Items have different units, so there is no total. */
export function itemsTable({ document, report, texts }: Sheet): SectionTable {
  const { language } = document;
  return {
    columns: [
      { head: texts.columns.item, share: 34 },
      { head: texts.columns.unit, share: 12 },
      ...amountsOf.map((amount) => ({
        head: texts.columns[amount],
        share: 14,
        align: 'number' as const,
      })),
    ],
    rows: report.items
      .filter(hasMoved)
      .map((row) => [
        named(row.name, language),
        named(row.unit, language),
        ...amountsOf.map((amount) => figure(row[amount], language)),
      ]),
  };
}

/** An item that was only claimed or pledged has no stock and no flow. */
function hasMoved(row: ItemRow): boolean {
  return amountsOf.some((amount) => row[amount] !== '0');
}

/** Shown apart from the figures: a claim is none. */
export function claimsTable({ document, report, texts }: Sheet): SectionTable {
  const { language } = document;
  const claimed = report.items.filter(({ claimedUnverified }) => claimedUnverified !== '0');
  return {
    columns: [
      { head: texts.columns.item, share: 60 },
      { head: texts.columns.unit, share: 15 },
      { head: texts.columns.claimed, share: 25, align: 'number' },
    ],
    rows: claimed.map(({ name, unit, claimedUnverified }) => [
      named(name, language),
      named(unit, language),
      figure(claimedUnverified, language),
    ]),
  };
}

/** Values by item and basis. There is a total for each basis, and none over both. */
export function valuesTable({ document, report, texts }: Sheet): SectionTable {
  const { language, direction } = document;
  const cells = (name: string, values: typeof report.values, weight: Weight): Cell[][] =>
    values.map(({ basis, amount, unknown = 0 }) =>
      [
        name,
        texts.bases[basis],
        unknown > 0 && amount === '0' ? texts.unknown : figure(amount, language),
        figure(String(unknown), language),
      ].map((text) => paragraph(direction, [{ text, weight }])),
    );
  return {
    columns: [
      { head: texts.columns.item, share: 40 },
      { head: texts.columns.basis, share: 20 },
      { head: texts.columns.amount, share: 27, align: 'number' },
      { head: texts.columns.unknown, share: 13, align: 'number' },
    ],
    rows: [
      ...report.items.flatMap(({ name, values }) =>
        cells(named(name, language), values, 'regular'),
      ),
      ...cells(texts.total, report.values, 'bold'),
    ],
  };
}
