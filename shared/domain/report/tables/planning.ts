import type { Prose } from '../../../contract/reports.ts';
import { figure, jalaliDay, nameIn } from '../../format.ts';
import type { KeyFigure } from '../keyFigures.ts';
import type { Amount } from '../people.ts';
import {
  columns,
  day,
  number,
  quarterCell,
  type ReportTable,
  type TableCell,
  type TableMaterial,
  word,
} from './table.ts';

/** Key figures, what the office was told to do, its own words, and what was corrected. */
export const planningTables = (material: TableMaterial): ReportTable[] => [
  keyFiguresTable(material),
  trendTable(material),
  narrativeTable(material),
  resolutionsTable(material),
  restatedTable(material),
  correctionsTable(material),
];

export const keyFiguresTable = (material: TableMaterial): ReportTable => {
  const { report, texts } = material;
  const { columns: heads } = texts;
  return {
    id: 'key-figures',
    title: texts.sections.keyFigures,
    columns: columns(
      [heads.figure, 'text', 21],
      [heads.unit, 'text', 11],
      [heads.quarterAmount, 'number', 18],
      [heads.yearToDate, 'number', 18],
      [heads.lastYear, 'number', 17],
      [heads.target, 'number', 17],
      [heads.reached, 'number', 11],
    ),
    rows: report.keyFigures.map((row) => [
      word(nameOf(row, material)),
      word(unitOf(row, material)),
      amountCell(row.quarter, material),
      amountCell(row.yearToDate, material),
      row.lastYear && amountCell(row.lastYear, material),
      row.target === undefined ? undefined : number(row.target),
      row.reached === undefined ? undefined : { percent: row.reached },
    ]),
  };
};

const nameOf = ({ figure: code, name }: KeyFigure, { texts, language }: TableMaterial): string => {
  const of = texts.figures[code] ?? code;
  return name === undefined ? of : `${nameIn(name, language)} — ${of}`;
};

const unitOf = ({ figure: code, unit }: KeyFigure, { texts, language }: TableMaterial): string =>
  unit === undefined ? (texts.figureUnits[code] ?? '') : nameIn(unit, language);

/** An amount as the public may see it. */
const amountCell = (amount: Amount, { texts, language }: TableMaterial): TableCell => {
  if (amount.is === 'fewer-than-10') return word(texts.fewerThanTen);
  const known = figure(amount.amount, language);
  if (amount.is === 'at-least')
    return word(amount.amount === '0' ? texts.notStated : texts.atLeast(known));
  const { unknown = 0 } = amount;
  if (unknown === 0) return number(amount.amount);
  if (amount.amount === '0') return word(texts.unknown);
  return word(`${known} ${texts.unknownTimes(unknown)}`);
};

const trendTable = ({ report, texts, language }: TableMaterial): ReportTable => ({
  id: 'trend',
  title: texts.sections.trend,
  columns: columns(
    [texts.columns.item, 'text', 36],
    [texts.columns.unit, 'text', 12],
    [texts.columns.quarter, 'text', 24],
    [texts.columns.verified, 'number', 14],
    [texts.columns.delivered, 'number', 14],
  ),
  rows: report.trend.flatMap(({ name, unit, quarters }) =>
    quarters.map(({ period, verified, delivered }) => [
      word(nameIn(name, language)),
      word(nameIn(unit, language)),
      quarterCell(period, language),
      number(verified),
      number(delivered),
    ]),
  ),
});

const prose = ({ fa, en }: Prose, language: 'fa' | 'en'): string =>
  language === 'en' ? (en ?? fa) : fa;

const narrativeTable = ({ report, texts, language }: TableMaterial): ReportTable => ({
  id: 'narrative',
  title: texts.sections.narrative,
  columns: columns([texts.columns.kind, 'text', 20], [texts.columns.text, 'text', 80]),
  rows: (['problems', 'proposals', 'decisionsNeeded'] as const).flatMap((kind) =>
    report.narrative[kind].map((text) => [
      word(texts.narrative[kind]),
      word(prose(text, language)),
    ]),
  ),
});

export const resolutionsTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads } = texts;
  return {
    id: 'resolutions',
    title: texts.sections.resolutions,
    columns: columns(
      [heads.resolution, 'text', 38],
      [heads.responsible, 'text', 16],
      [heads.due, 'day', 12],
      [heads.status, 'text', 13],
      [heads.note, 'text', 21],
    ),
    rows: report.resolutions.map(({ text, body, resolvedOn, responsible, due, ...row }) => {
      const source = texts.resolvedBy(nameIn(body, language), jalaliDay(resolvedOn, language));
      const status = texts.statuses[row.status] ?? row.status;
      return [
        word(`${prose(text, language)} (${source})`),
        word(nameIn(responsible, language)),
        day(due),
        word(row.overdue ? `${status} — ${texts.overdue}` : status),
        row.note && word(prose(row.note, language)),
      ];
    }),
  };
};

export const restatedTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads } = texts;
  return {
    id: 'restated-figures',
    title: texts.sections.restatements,
    columns: columns(
      [heads.figure, 'text', 40],
      [heads.asClosed, 'number', 20],
      [heads.asRestated, 'number', 20],
      [heads.difference, 'number', 20],
    ),
    rows: report.restatements.figures.map(({ flow, name, asClosed, asRestated, difference }) => {
      const of = texts.figures[flow] ?? flow;
      return [
        word(name === undefined ? of : `${nameIn(name, language)} — ${of}`),
        number(asClosed),
        number(asRestated),
        number(difference),
      ];
    }),
  };
};

export const correctionsTable = ({ report, texts, language }: TableMaterial): ReportTable => {
  const { columns: heads } = texts;
  return {
    id: 'corrections',
    title: texts.sections.restatements,
    columns: columns(
      [heads.quarter, 'text', 17],
      [heads.kind, 'text', 18],
      [heads.on, 'day', 13],
      [heads.reason, 'text', 36],
      [heads.approvedBy, 'text', 16],
    ),
    rows: report.restatements.corrections.map(({ period, kind, on, reason, approvedBy }) => [
      quarterCell(period, language),
      word(texts.corrections[kind] ?? kind),
      day(on),
      word(reason),
      word(approvedBy),
    ]),
  };
};
