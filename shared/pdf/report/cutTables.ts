import { figure } from '../../domain/format.ts';
import type { CutRow } from '../../domain/report/cutRows.ts';
import { named } from '../paper/phrases.ts';
import type { SectionTable } from './section.ts';
import type { Sheet } from './sheet.ts';

/** Quantities, and apart from them values, of partners, regions or programmes. */
export function cutTables(
  { document, texts, item }: Sheet,
  head: string,
  rows: readonly CutRow[],
): SectionTable[] {
  const { language } = document;
  const { columns } = texts;
  const quantities: SectionTable = {
    columns: [
      { head, share: 34 },
      { head: columns.item, share: 30 },
      { head: columns.unit, share: 10 },
      { head: columns.verified, share: 13, align: 'number' },
      { head: columns.delivered, share: 13, align: 'number' },
    ],
    rows: rows.flatMap(({ name, items }) =>
      items.map(({ item: code, verified, delivered }) => [
        named(name, language),
        item(code).name,
        item(code).unit,
        figure(verified, language),
        figure(delivered, language),
      ]),
    ),
  };
  const values: SectionTable = {
    columns: [
      { head, share: 44 },
      { head: columns.basis, share: 18 },
      { head: columns.amount, share: 25, align: 'number' },
      { head: columns.unknown, share: 13, align: 'number' },
    ],
    rows: rows.flatMap(({ name, values: own }) =>
      own.map(({ basis, amount, unknown = 0 }) => [
        named(name, language),
        texts.bases[basis],
        unknown > 0 && amount === '0' ? texts.unknown : figure(amount, language),
        figure(String(unknown), language),
      ]),
    ),
  };
  return [quantities, values];
}
