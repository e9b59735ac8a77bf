import { dayInFigures, figure } from '../../../shared/domain/format.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { ReportTable, TableCell } from '../../../shared/domain/report/tables/table.ts';
import { reportTables } from '../../../shared/domain/report/tables.ts';
import { type Language, useLanguage } from '../language/language.tsx';
import { Table } from '../parts/Table.tsx';

/** Every table of the report that has a row; the first is open, the others open by their title. */
export const ReportTables = ({ report }: { readonly report: Report }) => {
  const { language } = useLanguage();
  const tables = reportTables(report, language).filter(({ rows }) => rows.length > 0);
  return (
    <>
      {tables.map((table, at) => (
        <details key={table.id} className="table" open={at === 0}>
          <summary>
            {table.title}
            {isOfValues(table) && ` (${valueHead(table)})`}
          </summary>
          <OneTable table={table} language={language} />
        </details>
      ))}
    </>
  );
};

/** Quantities and values of one cut share a title: the second says what it is of. */
const isOfValues = ({ id }: ReportTable): boolean => id.endsWith('-values');
const valueHead = ({ columns }: ReportTable): string =>
  columns.find(({ kind }) => kind === 'number')?.head ?? '';

const OneTable = ({
  table: { title, columns, rows },
  language,
}: {
  readonly table: ReportTable;
  readonly language: Language;
}) => (
  <Table label={title}>
    <thead>
      <tr>
        {columns.map(({ head, kind }) => (
          <th key={head} scope="col" {...(kind === 'number' && { className: 'number' })}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sealed report is its place
        <tr key={at}>
          {columns.map(({ head, kind }, column) => (
            <td key={head} {...(kind === 'number' && { className: 'number' })}>
              <bdi>{cellText(row[column], language)}</bdi>
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </Table>
);

const cellText = (cell: TableCell, language: Language): string => {
  if (cell === undefined) return '—';
  if ('text' in cell) return cell.text;
  if ('day' in cell) return dayInFigures(cell.day, language);
  if ('percent' in cell) return `${figure(cell.percent, language)}${language === 'fa' ? '٪' : '%'}`;
  return figure(cell.number, language);
};
