import { nameIn } from '../../format.ts';
import type { Recipients } from '../targetGroupRows.ts';
import { valueCells } from './items.ts';
import {
  columns,
  day,
  number,
  type ReportTable,
  type TableCell,
  type TableMaterial,
  word,
} from './table.ts';

/** Target groups, durability, discrepancies, energy, memoranda, certificates and methods. */
export const otherTables = (material: TableMaterial): ReportTable[] => [
  ...targetGroupTables(material),
  durabilityTable(material),
  discrepanciesTable(material),
  conservationTable(material),
  mouTable(material),
  certificatesTable(material),
  methodsTable(material),
];

const targetGroupTables = ({ report, texts, language, item }: TableMaterial): ReportTable[] => {
  const { columns: heads, sections } = texts;
  const personServed = report.office
    ? nameIn(report.office.personServed, language)
    : texts.personServed;
  return [
    {
      id: 'target-groups',
      title: sections.targetGroups,
      columns: columns(
        [heads.targetGroup, 'text', 60],
        [heads.recipients(personServed), 'number', 25],
        [heads.unknown, 'number', 15],
      ),
      rows: report.targetGroups.map(({ name, recipients }) => [
        word(nameIn(name, language)),
        ...peopleCells(recipients, texts),
      ]),
    },
    {
      id: 'target-group-items',
      title: sections.targetGroups,
      columns: columns(
        [heads.targetGroup, 'text', 38],
        [heads.item, 'text', 34],
        [heads.unit, 'text', 12],
        [heads.delivered, 'number', 16],
      ),
      rows: report.targetGroupItems.flatMap(({ name, items }) =>
        items.map(({ item: code, delivered }) => [
          word(nameIn(name, language)),
          word(item(code).name),
          word(item(code).unit),
          number(delivered),
        ]),
      ),
    },
  ];
};

const peopleCells = (recipients: Recipients, texts: TableMaterial['texts']): TableCell[] => {
  if (recipients.is === 'fewer-than-10') return [word(texts.fewerThanTen), undefined];
  if (recipients.is === 'at-least-10') return [word(texts.atLeastTen), undefined];
  return [number(recipients.number), number(String(recipients.unknown ?? 0))];
};

const durabilityTable = ({ report, texts }: TableMaterial): ReportTable => ({
  id: 'durability',
  title: texts.sections.durability,
  columns: columns(
    [texts.columns.durability, 'text', 30],
    [texts.columns.basis, 'text', 25],
    [texts.columns.amount, 'number', 30],
    [texts.columns.unknown, 'number', 15],
  ),
  rows: report.durability.flatMap(({ durability, values }) =>
    values.map((value) => [
      word(texts.durabilities[durability] ?? durability),
      ...valueCells(value, texts),
    ]),
  ),
});

const discrepanciesTable = ({ report, texts, item }: TableMaterial): ReportTable => ({
  id: 'discrepancies',
  title: texts.sections.discrepancies,
  columns: columns(
    [texts.columns.item, 'text', 45],
    [texts.columns.reason, 'text', 25],
    [texts.columns.quantity, 'number', 15],
    [texts.columns.unit, 'text', 15],
  ),
  rows: report.discrepancies.map(({ item: code, reason, quantity }) => [
    word(item(code).name),
    word(texts.reasons[reason] ?? reason),
    number(quantity),
    word(item(code).unit),
  ]),
});

const conservationTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads } = texts;
  const rials = ['fund', 'spentBefore', 'spent', 'residual'] as const;
  return {
    id: 'conservation',
    title: texts.sections.conservation,
    columns: columns(
      [heads.saving, 'text', 20],
      [heads.measurer, 'text', 15],
      [heads.funder, 'text', 15],
      [heads.volume, 'number', 12],
      [heads.unit, 'text', 8],
      ...rials.map((rial) => [heads[rial], 'number', 12] as const),
    ),
    rows: report.conservation.map((row) => [
      word(row.statement.letter.number),
      word(nameIn(row.measurerName, language)),
      word(nameIn(row.funderName, language)),
      number(row.volume),
      word(texts.energyUnits[row.statement.energy]),
      ...rials.map((rial) => number(row[rial])),
    ]),
  };
};

const mouTable = ({ report, texts, language, item }: TableMaterial): ReportTable => {
  const { columns: heads } = texts;
  const amounts = ['pledged', 'fulfilled', 'released', 'left', 'overdue'] as const;
  return {
    id: 'memoranda',
    title: texts.sections.mous,
    columns: columns(
      [heads.mou, 'text', 30],
      [heads.partner, 'text', 20],
      [heads.item, 'text', 18],
      [heads.unit, 'text', 8],
      ...amounts.map((amount) => [heads[amount], 'number', 10] as const),
      [heads.nextDue, 'day', 13],
    ),
    rows: report.mous.flatMap(({ title, partner, items }) =>
      items.map((row) => [
        word(nameIn(title, language)),
        word(nameIn(partner, language)),
        word(item(row.item).name),
        word(item(row.item).unit),
        ...amounts.map((amount) => number(row[amount] ?? '0')),
        row.nextDue === undefined ? undefined : day(row.nextDue),
      ]),
    ),
  };
};

const certificatesTable = ({ report, texts }: TableMaterial): ReportTable => ({
  id: 'certificates',
  title: texts.sections.certificates,
  columns: columns([texts.columns.issued, 'number', 50], [texts.columns.revoked, 'number', 50]),
  rows: [[number(report.certificates.issued), number(report.certificates.revoked)]],
});

const methodsTable = ({ report, texts, language }: TableMaterial): ReportTable => ({
  id: 'methods',
  title: texts.sections.methods,
  columns: columns([texts.sections.methods, 'text', 100]),
  rows: report.methods.map((method) => [word(nameIn(method, language))]),
});
