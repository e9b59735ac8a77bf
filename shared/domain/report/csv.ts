import type { Name } from '../../contract/text.ts';
import { csvTable } from '../csvTable.ts';
import type { ValueOf } from './cutRows.ts';
import type { Report } from './report.ts';
import type { ReportTable } from './tables/table.ts';
import { reportTables } from './tables.ts';

type Row = readonly [
  section: string,
  id: string,
  name: Name,
  item: string,
  measure: string,
  amount: string,
  unit: string,
];

/** The figures as one flat table. */
export const reportCsv = (report: Report): string => {
  const head = ['section', 'id', 'name_fa', 'name_en', 'item', 'measure', 'amount', 'unit'];
  const lines = rowsOf(report).map(([section, id, name, ...rest]) => [
    ...[section, id, name.fa, name.en ?? ''],
    ...rest,
  ]);
  return csvTable([head, ...lines]);
};

/** An amount, and apart from it how many values are unknown: unknown is not zero. */
const valueRows = (
  place: readonly [section: string, id: string, name: Name, item: string],
  { basis, amount, unknown }: ValueOf,
): Row[] => [
  [...place, `value-${basis}`, amount, 'IRR'],
  ...(unknown === undefined
    ? []
    : [[...place, `value-${basis}-unknown`, String(unknown), 'contribution'] as const]),
];

const rowsOf = (report: Report): Row[] => {
  const units = new Map(report.items.map(({ item, unit }) => [item, unit.en ?? unit.fa]));
  const unit = (item: string) => units.get(item) ?? '';
  return [
    ...report.items.flatMap(({ item, name, values, ...row }) => [
      ...(
        ['opening', 'verified', 'delivered', 'discrepancy', 'closing', 'claimedUnverified'] as const
      ).map((measure): Row => ['items', item, name, item, measure, row[measure], unit(item)]),
      ...values.flatMap((value) => valueRows(['items', item, name, item], value)),
    ]),
    ...(['partners', 'regions', 'programmes'] as const).flatMap((section) =>
      report[section].flatMap(({ id, name, items, values }) => [
        ...items.flatMap(({ item, verified, delivered }): Row[] => [
          [section, id, name, item, 'verified', verified, unit(item)],
          [section, id, name, item, 'delivered', delivered, unit(item)],
        ]),
        ...values.flatMap((value) => valueRows([section, id, name, ''], value)),
      ]),
    ),
    ...report.targetGroups.map(({ id, name, recipients }): Row => {
      const people = recipients.is === 'number' ? recipients.number : recipients.is;
      return ['targetGroups', id, name, '', 'recipients', people, 'person'];
    }),
    ...report.targetGroupItems.flatMap(({ id, name, items }) =>
      items.map(
        ({ item, delivered }): Row => [
          'targetGroups',
          id,
          name,
          item,
          'delivered',
          delivered,
          unit(item),
        ],
      ),
    ),
    ...report.conservation.flatMap(({ saving, statement, ...row }): Row[] => [
      ['conservation', saving, statement.population, '', 'volume', row.volume, statement.energy],
      ...(['fund', 'spentBefore', 'spent', 'residual'] as const).map(
        (measure): Row => [
          'conservation',
          saving,
          statement.population,
          '',
          measure,
          row[measure],
          'IRR',
        ],
      ),
    ]),
    ...report.mous.flatMap(({ mou, title, items }) =>
      items.flatMap(({ item, ...row }) =>
        (['pledged', 'fulfilled', 'left', 'overdue'] as const).map(
          (measure): Row => ['mous', mou, title, item, measure, row[measure], unit(item)],
        ),
      ),
    ),
    ...tableRows(report),
  ];
};

/** Tables whose figures stand above, with ids and measures of their own. */
const flattened: ReadonlySet<string> = new Set([
  ...[
    'items',
    'claims',
    'values',
    'target-groups',
    'target-group-items',
    'conservation',
    'memoranda',
  ],
  ...['partners', 'regions', 'programmes'].flatMap((cut) => [cut, `${cut}-values`]),
]);

/**
 * Every other table of the report, one line for each cell: the row's number as its id, its first text as its name,
 * its other texts as its item, and the English head of the column as the measure.
 */
const tableRows = (report: Report): Row[] => {
  const english = reportTables(report, 'en');
  return reportTables(report, 'fa').flatMap((table, place) =>
    flattened.has(table.id)
      ? []
      : table.rows.flatMap((_, index) => rowsOfOne(table, english[place] ?? table, index)),
  );
};

const rowsOfOne = (persian: ReportTable, english: ReportTable, index: number): Row[] => {
  const [fa = ''] = textsIn(persian, index);
  const [en, ...others] = textsIn(english, index);
  const name: Name = { fa, ...(en !== undefined && { en }) };
  const place = [english.id, String(index + 1), name, others.join(' · ')] as const;
  const cells = (english.rows[index] ?? []).flatMap((one, column): Row[] => {
    const { head = '', kind = 'text' } = english.columns[column] ?? {};
    if (one === undefined || ('text' in one && kind !== 'number')) return [];
    if ('text' in one) return [[...place, head, one.text, '']];
    if ('percent' in one) return [[...place, head, one.percent, '%']];
    return [[...place, head, 'day' in one ? one.day : one.number, '']];
  });
  // Of a row of words the words are what it says.
  return cells.length > 0 ? cells : [[...place, '', '', '']];
};

/** The words of a row; a word in a column of numbers stands for a number. */
const textsIn = (table: ReportTable | undefined, index: number): string[] =>
  (table?.rows[index] ?? []).flatMap((cell, column) =>
    cell !== undefined && 'text' in cell && table?.columns[column]?.kind !== 'number'
      ? [cell.text]
      : [],
  );
