import type { ReactNode } from 'react';
import { useTexts } from '../../language/language.tsx';
import { List } from '../../parts/List.tsx';
import { Table } from '../../parts/Table.tsx';
import { recordTexts } from './texts.ts';

export interface Column<T> {
  readonly name: string;
  readonly of: (row: T) => ReactNode;
  readonly isNumber?: boolean;
}

/** A list of the ledger as a table to read, page by page. */
export const Rows = <T,>({
  label,
  reading,
  keyOf,
  columns,
}: {
  readonly label: string;
  readonly reading: Parameters<typeof List<T>>[0]['reading'];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly Column<T>[];
}) => {
  const t = useTexts(recordTexts);
  return (
    <List reading={reading} empty={<p>{t.none}</p>}>
      {(rows) => (
        <Table label={label}>
          <thead>
            <tr>
              {columns.map(({ name, isNumber }) => (
                <th key={name} className={isNumber === true ? 'number' : ''}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ name, of, isNumber }) => (
                  <td key={name} className={isNumber === true ? 'number' : ''}>
                    {of(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </List>
  );
};
