import { inDigits, nameIn } from '../../format.ts';
import { maybe } from './counts.ts';
import {
  columns,
  day,
  number,
  type ReportTable,
  type TableCell,
  type TableMaterial,
  word,
} from './table.ts';

/** What enterprises owe, what the institution itself gives, and what people are in need of. */

const owed = ['due', 'reduced', 'fulfilledBefore', 'fulfilled', 'remaining'] as const;

export const obligationTables = ({ report, texts, language }: TableMaterial): ReportTable[] => {
  const { columns: heads, sections, bases } = texts.subjects;
  const title = sections.obligations;
  return [
    {
      id: 'obligations',
      title,
      columns: columns(
        [heads.year, 'text', 8],
        [heads.obligations, 'number', 8],
        ...owed.map((part) => [heads[part], 'number', 14] as const),
        [heads.overdue, 'number', 14],
      ),
      rows: report.obligations.map((row) => [
        word(inDigits(row.year, language)),
        number(String(row.obligations)),
        ...owed.map((part) => number(row[part])),
        number(row.overdue),
      ]),
    },
    {
      id: 'obligations-apart',
      title,
      columns: columns(
        [texts.columns.basis, 'text', 24],
        [heads.underObligation, 'number', 30],
        [heads.voluntary, 'number', 30],
        [texts.columns.unknown, 'number', 16],
      ),
      rows: report.voluntary.map((row) => [
        word(texts.bases[row.basis]),
        number(row.underObligation),
        number(row.voluntary),
        number(String(row.unknown ?? 0)),
      ]),
    },
    {
      id: 'obligations-of-partners',
      title,
      columns: columns(
        [texts.columns.partner, 'text', 20],
        [heads.legalBasis, 'text', 16],
        [heads.base, 'number', 14],
        [heads.due, 'number', 13],
        [heads.fulfilled, 'number', 12],
        [heads.remaining, 'number', 13],
        [heads.dueOn, 'day', 12],
      ),
      rows: report.obligationPartners.map((row) => [
        word(nameIn(row.partner, language)),
        word(`${bases[row.basis.is] ?? row.basis.is}: ${row.basis.letter.number}`),
        number(row.base),
        number(row.due),
        number(row.fulfilled),
        number(row.remaining),
        day(row.dueOn),
      ]),
    },
  ];
};

export const supportTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads, sections, supports } = texts.subjects;
  return {
    id: 'support',
    title: sections.support,
    columns: columns(
      [heads.implementer, 'text', 26],
      [heads.supportKind, 'text', 16],
      [heads.times, 'number', 10],
      [texts.columns.amount, 'number', 22],
      [texts.columns.unknown, 'number', 12],
      [heads.notValued, 'number', 15],
    ),
    rows: report.support.map((row) => [
      word(nameIn(row.name, language)),
      word(supports[row.kind] ?? row.kind),
      number(row.times),
      row.amount === '0' && (row.unknown ?? 0) > 0 ? word(texts.unknown) : maybe(row.amount),
      number(String(row.unknown ?? 0)),
      number(row.notValued ?? '0'),
    ]),
  };
};

const needed = ['posted', 'met', 'metLate', 'cancelled', 'waiting', 'late'] as const;
const neededThere = ['posted', 'met', 'cancelled', 'waiting'] as const;

export const needTables = ({ report, texts, language }: TableMaterial): ReportTable[] => {
  const { columns: heads, sections } = texts.subjects;
  const item = ({ name, unit }: (typeof report.regionNeeds)[number]): TableCell[] => [
    word(nameIn(name, language)),
    word(nameIn(unit, language)),
  ];
  return [
    {
      id: 'needs',
      title: sections.needs,
      columns: columns(
        [texts.columns.item, 'text', 22],
        [texts.columns.unit, 'text', 10],
        [heads.waitingBefore, 'number', 12],
        ...needed.map((part) => [heads[part], 'number', 10] as const),
      ),
      rows: report.needs.map((row) => [
        word(nameIn(row.name, language)),
        word(nameIn(row.unit, language)),
        number(row.waitingBefore),
        ...needed.map((part) => number(row[part])),
      ]),
    },
    {
      id: 'needs-of-regions',
      title: sections.needs,
      columns: columns(
        [texts.columns.region, 'text', 26],
        [texts.columns.item, 'text', 22],
        [texts.columns.unit, 'text', 10],
        ...neededThere.map((part) => [heads[part], 'number', 11] as const),
      ),
      rows: report.regionNeeds.map((row) => [
        word(nameIn(row.regionName, language)),
        ...item(row),
        ...neededThere.map((part) => number(row[part])),
      ]),
    },
  ];
};
