import { nameIn } from '../../format.ts';
import type { ValueOf } from '../cutRows.ts';
import type { ItemRow } from '../report.ts';
import {
  columns,
  number,
  type ReportTable,
  type TableCell,
  type TableMaterial,
  word,
} from './table.ts';

const stock = ['opening', 'verified', 'delivered', 'discrepancy', 'closing'] as const;

/** An item that was only claimed or pledged has no stock and no flow. */
export const hasMoved = (row: ItemRow): boolean => stock.some((amount) => row[amount] !== '0');

/** Stock and flow of each item, what is only claimed, and values by basis. */
export const itemTables = ({ report, texts, language }: TableMaterial): ReportTable[] => {
  const { columns: heads } = texts;
  return [
    {
      id: 'items',
      title: texts.sections.items,
      columns: columns(
        [heads.item, 'text', 34],
        [heads.unit, 'text', 12],
        ...stock.map((amount) => [heads[amount], 'number', 14] as const),
      ),
      rows: report.items
        .filter(hasMoved)
        .map((row) => [
          word(nameIn(row.name, language)),
          word(nameIn(row.unit, language)),
          ...stock.map((amount) => number(row[amount])),
        ]),
    },
    {
      id: 'claims',
      title: texts.sections.claims,
      columns: columns(
        [heads.item, 'text', 60],
        [heads.unit, 'text', 15],
        [heads.claimed, 'number', 25],
      ),
      rows: report.items
        .filter(({ claimedUnverified }) => claimedUnverified !== '0')
        .map(({ name, unit, claimedUnverified }) => [
          word(nameIn(name, language)),
          word(nameIn(unit, language)),
          number(claimedUnverified),
        ]),
    },
    {
      id: 'values',
      title: texts.sections.values,
      columns: columns(
        [heads.item, 'text', 40],
        [heads.basis, 'text', 20],
        [heads.amount, 'number', 27],
        [heads.unknown, 'number', 13],
      ),
      rows: [
        ...report.items.flatMap(({ name, values }) =>
          values.map((value) => [word(nameIn(name, language)), ...valueCells(value, texts)]),
        ),
        ...report.values.map((value) => [word(texts.total), ...valueCells(value, texts)]),
      ],
    },
  ];
};

/** Basis, amount, how many are unknown: nothing known is no zero. */
export const valueCells = (
  { basis, amount, unknown = 0 }: ValueOf,
  texts: TableMaterial['texts'],
): TableCell[] => [
  word(texts.bases[basis]),
  unknown > 0 && amount === '0' ? word(texts.unknown) : number(amount),
  number(String(unknown)),
];
