import { type ReactNode, useEffect } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Link } from 'wouter';
import { alike } from '../../../../../shared/contract/text.ts';
import { inDigits } from '../../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../../language/language.tsx';
import { List } from '../../../parts/List.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Table } from '../../../parts/Table.tsx';
import { useAddress } from './address.ts';
import { registerTexts } from './texts.ts';

export interface Column<T> {
  readonly name: string;
  readonly of: (row: T) => ReactNode;
  readonly isNumber?: boolean;
}

type Reading<T> = Parameters<typeof List<T>>[0]['reading'];

/** Pages that a search looks through by itself; beyond them somebody asks for more. */
const mostPages = 10;

/** Looking for something in a list reads on until the list ends, within bounds. */
const useWhole = <T,>(reading: Reading<T>, isWanted: boolean, pageSize = 100) => {
  const { hasNextPage, isFetchingNextPage, fetchNextPage, items, error } = reading;
  const isNext =
    isWanted &&
    hasNextPage &&
    !isFetchingNextPage &&
    error == null &&
    items.length < mostPages * pageSize;
  useEffect(() => {
    if (isNext) void fetchNextPage();
  }, [isNext, fetchNextPage]);
};

/**
 * One of the office's registers: what it is for, a search in what it holds, its rows with a way to each, and
 * the way to a new one. The search stands in the address, so that a view can be sent to a colleague.
 */
export const Register = <T,>({
  title,
  lead,
  reading,
  columns,
  keyOf,
  hrefOf,
  wordsOf,
  filters,
  keep = () => true,
  add,
  fromTable,
}: {
  readonly title: string;
  /** What the register is for, in one sentence. */
  readonly lead: string;
  readonly reading: Reading<T>;
  readonly columns: readonly Column<T>[];
  readonly keyOf: (row: T) => string;
  readonly hrefOf?: ((row: T) => string) | undefined;
  /** What a row is found by. */
  readonly wordsOf: (row: T) => readonly (string | undefined)[];
  readonly filters?: ReactNode;
  readonly keep?: (row: T) => boolean;
  readonly add?: { readonly name: string; readonly href: string } | undefined;
  /** Where rows are taken over from a table. */
  readonly fromTable?: string;
}) => {
  const t = useTexts(registerTexts);
  const { language } = useLanguage();
  const { asked, ask } = useAddress();
  const looked = asked.get('q') ?? '';
  const wanted = alike(looked);
  const found = reading.items.filter(
    (row) =>
      keep(row) &&
      (wanted === '' || alike(wordsOf(row).filter(Boolean).join('\n')).includes(wanted)),
  );
  const isNarrow = asked.size > 0;
  useWhole(reading, isNarrow);
  const number = (count: number) => inDigits(String(count), language);
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <>
          {fromTable !== undefined && (
            <Link className="button" href={fromTable}>
              {t.fromTable}
            </Link>
          )}
          {add !== undefined && (
            <Link className="button main" href={add.href}>
              {add.name}
            </Link>
          )}
        </>
      }
    >
      {(reading.items.length > 0 || isNarrow) && (
        <search className="register-search">
          <SearchField className="entry" value={looked} onChange={(q) => ask('q', q)}>
            <Label>{t.search}</Label>
            <Input />
          </SearchField>
          {filters}
          <p className="note" role="status">
            {filled(reading.hasNextPage ? t.foundSoFar : t.found, {
              found: number(found.length),
              all: number(reading.items.length),
            })}
          </p>
        </search>
      )}
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{lead}</p>
          </>
        }
      >
        {() =>
          found.length === 0 ? (
            <div className="empty">
              <p>{t.notFound}</p>
            </div>
          ) : (
            <div className="register-table">
              <Table label={title}>
                <thead>
                  <tr>
                    {columns.map(({ name, isNumber }) => (
                      <th key={name} scope="col" className={isNumber === true ? 'number' : ''}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {found.map((row) => (
                    <tr key={keyOf(row)}>
                      {columns.map(({ name, of, isNumber }, place) => (
                        <td
                          key={name}
                          data-name={name}
                          className={isNumber === true ? 'number' : ''}
                        >
                          {place === 0 && hrefOf !== undefined ? (
                            <Link href={hrefOf(row)}>{of(row)}</Link>
                          ) : (
                            of(row)
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </Table>
            </div>
          )
        }
      </List>
    </Page>
  );
};
