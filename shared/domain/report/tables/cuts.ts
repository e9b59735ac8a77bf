import { nameIn } from '../../format.ts';
import type { CutRow } from '../cutRows.ts';
import { valueCells } from './items.ts';
import { columns, number, type ReportTable, type TableMaterial, word } from './table.ts';

/** Quantities, and apart from them values, by partner, region and programme. */
export const cutTables = (material: TableMaterial): ReportTable[] => {
  const { report, texts } = material;
  const { sections, columns: heads } = texts;
  return [
    ...twoTables(material, 'partners', sections.partners, heads.partner, report.partners),
    ...twoTables(material, 'regions', sections.regions, heads.region, report.regions),
    ...twoTables(material, 'programmes', sections.programmes, heads.programme, report.programmes),
  ];
};

const twoTables = (
  { texts, language, item }: TableMaterial,
  id: string,
  title: string,
  head: string,
  rows: readonly CutRow[],
): ReportTable[] => [
  {
    id,
    title,
    columns: columns(
      [head, 'text', 34],
      [texts.columns.item, 'text', 30],
      [texts.columns.unit, 'text', 10],
      [texts.columns.verified, 'number', 13],
      [texts.columns.delivered, 'number', 13],
    ),
    rows: rows.flatMap(({ name, items }) =>
      items.map(({ item: code, verified, delivered }) => [
        word(nameIn(name, language)),
        word(item(code).name),
        word(item(code).unit),
        number(verified),
        number(delivered),
      ]),
    ),
  },
  {
    id: `${id}-values`,
    title,
    columns: columns(
      [head, 'text', 44],
      [texts.columns.basis, 'text', 18],
      [texts.columns.amount, 'number', 25],
      [texts.columns.unknown, 'number', 13],
    ),
    rows: rows.flatMap(({ name, values }) =>
      values.map((value) => [word(nameIn(name, language)), ...valueCells(value, texts)]),
    ),
  },
];
