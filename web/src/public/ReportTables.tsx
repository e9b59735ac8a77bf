import { dayInFigures, figure, inDigits } from '../../../shared/domain/format.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { ReportTable, TableCell } from '../../../shared/domain/report/tables/table.ts';
import { reportTables } from '../../../shared/domain/report/tables.ts';
import { type Language, useLanguage } from '../language/language.tsx';
import { Table } from '../parts/Table.tsx';

/** Every table of the report that has a row, under its title; tables of one title stand together. */
export const ReportTables = ({ report }: { readonly report: Report }) => {
  const { language } = useLanguage();
  const groups = Map.groupBy(
    reportTables(report, language).filter(({ rows }) => rows.length > 0),
    ({ title }) => title,
  );
  return (
    <>
      {[...groups].map(([title, tables]) => (
        <details key={title} className="table">
          <summary>{title}</summary>
          {tables.map((table, at) => (
            <OneTable
              key={table.id}
              table={table}
              label={at === 0 ? title : `${title} (${inDigits(String(at + 1), language)})`}
              language={language}
            />
          ))}
        </details>
      ))}
    </>
  );
};

const OneTable = ({
  table,
  label,
  language,
}: {
  readonly table: ReportTable;
  readonly label: string;
  readonly language: Language;
}) => (
  <Table label={label}>
    <thead>
      <tr>
        {table.columns.map(({ head, kind }) => (
          <th key={head} scope="col" {...(kind === 'number' && { className: 'number' })}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a sealed report is its place
        <tr key={at}>
          {table.columns.map(({ head, kind }, column) => (
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
