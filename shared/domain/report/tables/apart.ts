import { figure, inDigits, nameIn } from '../../format.ts';
import { columns, number, type ReportTable, type TableMaterial, word } from './table.ts';

/** What is in no sum: management cost, lines without an amount, reversals, deemed savings and their factors. */

export const managementTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads, sections, sum } = texts.subjects;
  return {
    id: 'management-costs',
    title: sections.apart,
    columns: columns([texts.columns.partner, 'text', 60], [heads.managementCost, 'number', 40]),
    rows: report.managementCosts.map(({ name, amount }) => [
      word(name === undefined ? sum : nameIn(name, language)),
      number(amount),
    ]),
  };
};

export const withoutAmountTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads, sections } = texts.subjects;
  return {
    id: 'without-amount',
    title: sections.apart,
    columns: columns(
      [texts.columns.item, 'text', 34],
      [texts.columns.basis, 'text', 20],
      [heads.unknown, 'number', 15],
      [heads.notValued, 'number', 16],
      [heads.zero, 'number', 15],
    ),
    rows: report.withoutAmount.map((row) => [
      word(nameIn(row.name, language)),
      word(texts.bases[row.basis]),
      number(String(row.unknown)),
      number(row.notValued),
      number(row.zero),
    ]),
  };
};

export const reversalTable = ({ report, texts }: TableMaterial): ReportTable => {
  const { columns: heads, sections, reversals } = texts.subjects;
  return {
    id: 'reversals',
    title: sections.reversals,
    columns: columns([heads.correction, 'text', 70], [heads.times, 'number', 30]),
    rows: report.reversals.map(({ kind, times }) => [word(reversals[kind] ?? kind), number(times)]),
  };
};

export const factorTables = ({ report, texts, language }: TableMaterial): ReportTable[] => {
  const { columns: heads, sections, range, uses } = texts.subjects;
  const between = ({ low, high }: { low: string; high: string }) =>
    word(range(figure(low, language), figure(high, language)));
  return [
    {
      id: 'deemed',
      title: sections.factors,
      columns: columns(
        [texts.columns.item, 'text', 30],
        [texts.columns.delivered, 'number', 12],
        [heads.gas, 'text', 29],
        [heads.carbonDioxide, 'text', 29],
      ),
      rows: report.deemed.map(({ name, delivered, gas, carbonDioxide }) => [
        word(nameIn(name, language)),
        number(delivered),
        between(gas),
        between(carbonDioxide),
      ]),
    },
    {
      id: 'factors',
      title: sections.factors,
      columns: columns(
        [heads.factor, 'text', 24],
        [heads.factorValue, 'number', 11],
        [texts.columns.unit, 'text', 17],
        [heads.usedFor, 'text', 16],
        [heads.source, 'text', 32],
      ),
      rows: report.factors.map(({ name, value, unit, usedFor, source, year }) => [
        word(nameIn(name, language)),
        number(value),
        word(nameIn(unit, language)),
        word(uses[usedFor] ?? usedFor),
        word(`${source} (${inDigits(year, language)})`),
      ]),
    },
  ];
};
