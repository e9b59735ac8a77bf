import type { Language } from '../../contract/papers.ts';
import { figure, quarterName } from '../format.ts';
import type { CutRow, ValueOf } from '../report/cutRows.ts';
import type { ItemRow, Report } from '../report/report.ts';
import { subjectTables } from '../report/tables/subjects.ts';
import { tableMaterial } from '../report/tables/table.ts';
import { reportTexts } from '../report/texts.ts';
import { type Printed, type Written, words } from './printed.ts';

/** The figures recorded that the pages of a report must state, in the order of its sections. */
export const printedReport = (report: Report, language: Language): Printed[] => {
  const item = itemNames(report, language);
  return [
    ...cover(report, language),
    ...keyFigures(report, language),
    ...restatedFigures(report, language),
    ...itemRows(report, language),
    ...[...report.partners, ...report.regions, ...report.programmes].flatMap((cut) =>
      cutRows(cut, item, language),
    ),
    ...targetGroupRows(report, language),
    ...report.durability.flatMap(({ durability, values }) =>
      valueRows(durability, [], values, language),
    ),
    ...report.discrepancies.map(({ item: code, quantity }) => ({
      of: `discrepancy of ${code}`,
      values: [...item(code), words(language).figure(quantity)],
    })),
    ...conservationRows(report, language),
    ...mouRows(report, language),
    ...subjectRows(report, language),
    ...certificates(report, language),
    ...report.methods.map((method) => ({ of: 'methods', values: [words(language).name(method)] })),
  ];
};

const keyFigures = ({ keyFigures: rows }: Report, language: Language): Printed[] => {
  const word = words(language);
  return rows.map(({ figure: code, name, target, ...row }) => ({
    of: `key figure ${code}`,
    values: [
      ...(name === undefined ? [] : [word.name(name)]),
      ...[row.quarter, row.yearToDate, row.lastYear].flatMap((amount) =>
        // What is unknown or not to be told is printed as a word.
        amount === undefined || amount.is === 'fewer-than-10' || amount.amount === '0'
          ? []
          : [word.figure(amount.amount)],
      ),
      ...(target === undefined ? [] : [word.figure(target)]),
    ],
  }));
};

const restatedFigures = ({ restatements }: Report, language: Language): Printed[] => {
  const word = words(language);
  return restatements.figures.map(({ flow, name, asClosed, asRestated }) => ({
    of: `restated ${flow}`,
    values: [
      ...(name === undefined ? [] : [word.name(name)]),
      word.figure(asClosed),
      word.figure(asRestated),
    ],
  }));
};

/** Items by their codes, as a row names them. */
const itemNames = ({ items }: Report, language: Language) => {
  const word = words(language);
  const names = new Map(items.map(({ item, name }) => [item, word.name(name)]));
  return (code: string): Written[] => [names.get(code) ?? [code]];
};

const cover = ({ period, office, size }: Report, language: Language): Printed[] => {
  const word = words(language);
  const names = office === undefined ? [] : [...office.organisation, office.name];
  return [
    ...names.map((name) => ({ of: 'office', values: [word.name(name)] })),
    { of: 'period', values: [[quarterName(period, language)]] },
    // The number alone could be that of a page.
    { of: 'size', values: [[reportTexts[language].upToEntry(figure(String(size), language))]] },
  ];
};

const itemRows = ({ items, values }: Report, language: Language): Printed[] => {
  const word = words(language);
  const stock = ({ opening, verified, delivered, discrepancy, closing }: ItemRow) =>
    [opening, verified, delivered, discrepancy, closing] as const;
  return [
    // What was only claimed or pledged has no stock and no flow to print.
    ...items
      .filter((row) => stock(row).some((amount) => amount !== '0'))
      .map((row) => ({
        of: `item ${row.item}`,
        values: [word.name(row.name), word.name(row.unit), ...stock(row).map(word.figure)],
      })),
    ...items
      .filter(({ claimedUnverified }) => claimedUnverified !== '0')
      .map(({ item, name, claimedUnverified }) => ({
        of: `claims of ${item}`,
        values: [word.name(name), word.figure(claimedUnverified)],
      })),
    ...items.flatMap(({ item, name, values: own }) =>
      valueRows(item, [word.name(name)], own, language),
    ),
    ...valueRows('all items', [], values, language),
  ];
};

/** A value of which nothing is known is printed as a word, not as a figure. */
const valueRows = (
  of: string,
  head: readonly Written[],
  values: readonly ValueOf[],
  language: Language,
): Printed[] =>
  values
    .filter(({ amount, unknown = 0 }) => amount !== '0' || unknown === 0)
    .map(({ amount }) => ({
      of: `value of ${of}`,
      values: [...head, words(language).figure(amount)],
    }));

const cutRows = (
  { id, name, items, values }: CutRow,
  item: (code: string) => Written[],
  language: Language,
): Printed[] => {
  const word = words(language);
  return [
    ...items.map((row) => ({
      of: id,
      values: [
        word.name(name),
        ...item(row.item),
        word.figure(row.verified),
        word.figure(row.delivered),
      ],
    })),
    ...valueRows(id, [word.name(name)], values, language),
  ];
};

const targetGroupRows = (report: Report, language: Language): Printed[] => {
  const word = words(language);
  const item = itemNames(report, language);
  return [
    ...report.targetGroups.map(({ id, name, recipients }) => ({
      of: id,
      values: [
        word.name(name),
        ...(recipients.is === 'number' && recipients.number !== '0'
          ? [word.figure(recipients.number)]
          : []),
      ],
    })),
    ...report.targetGroupItems.flatMap(({ id, name, items }) =>
      items.map((row) => ({
        of: id,
        values: [word.name(name), ...item(row.item), word.figure(row.delivered)],
      })),
    ),
  ];
};

const conservationRows = ({ conservation }: Report, language: Language): Printed[] => {
  const word = words(language);
  return conservation.flatMap(({ saving, statement, areaName, ...row }) => {
    const { letter, population, subscribers } = statement;
    return [
      {
        of: saving,
        values: [
          [letter.number] as const,
          word.name(population),
          word.figure(String(subscribers)),
          word.name(areaName),
          word.figure(row.volume),
        ],
      },
      {
        of: saving,
        values: [
          [letter.number] as const,
          ...[row.fund, row.spentBefore, row.spent, row.residual].map(word.figure),
        ],
      },
    ];
  });
};

const mouRows = (report: Report, language: Language): Printed[] => {
  const word = words(language);
  const item = itemNames(report, language);
  return report.mous.flatMap(({ mou, title, letter, partner, items }) =>
    items.map(({ item: code, pledged, fulfilled, released = '0', left, overdue }) => ({
      of: mou,
      values: [
        word.name(title),
        [letter.number] as const,
        word.name(partner),
        ...item(code),
        ...[pledged, fulfilled, released, left, overdue].map(word.figure),
      ],
    })),
  );
};

/** Every cell of the subjects' tables, as it is written; an empty one is not looked for. */
const subjectRows = (report: Report, language: Language): Printed[] =>
  subjectTables(tableMaterial(report, language)).flatMap(({ id, rows }) =>
    rows.map((row) => ({
      of: id,
      values: row.flatMap((cell): Written[] =>
        cell === undefined || 'percent' in cell ? [] : [written(cell, language)],
      ),
    })),
  );

const written = (
  cell: { text: string } | { number: string } | { day: string },
  language: Language,
) =>
  'text' in cell
    ? ([cell.text] as const)
    : 'day' in cell
      ? words(language).day(cell.day)
      : words(language).figure(cell.number);

const certificates = ({ certificates }: Report, language: Language): Printed[] => {
  const { issued, revoked } = certificates;
  if (issued === '0' && revoked === '0') return [];
  return [{ of: 'certificates', values: [issued, revoked].map(words(language).figure) }];
};
