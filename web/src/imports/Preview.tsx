import { useState } from 'react';
import type { ImportKindName } from '../../../shared/contract/imports.ts';
import { inDigits, nameIn } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useLedger, useRead } from '../ledger/ledger.tsx';
import { saveDocument } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Table as Frame } from '../parts/Table.tsx';
import { importTexts } from './texts.ts';
import type { Checked, Table } from './useImport.ts';

/** Refused rows that are shown; the download has them all. */
const mostShown = 50;

/** What would be taken and what not, the errors in the very cells; nothing is recorded yet. */
export const Preview = ({
  kind,
  table,
  checked: { rows, right, before, refused, sample },
  isChecking,
  onTake,
}: {
  readonly kind: ImportKindName;
  readonly table: Table;
  readonly checked: Checked;
  readonly isChecking: boolean;
  readonly onTake: () => void;
}) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const number = (count: number) => inDigits(String(count), language);
  const tried = right + before + refused.length;
  return (
    <section>
      <h2>{t.step3}</h2>
      <div role="status">
        {isChecking && <p>{t.checking}</p>}
        {rows === 0 && <p>{t.nothing}</p>}
        {rows > 0 && (
          <p>{filled(t.checked, { right: number(right), wrong: number(refused.length) })}</p>
        )}
        {before > 0 && <p className="note">{filled(t.before, { count: number(before) })}</p>}
      </div>
      {isChecking && <progress aria-label={t.checking} max={rows} value={tried} />}
      {refused.length > 0 && (
        <>
          <h3>{t.wrongRows}</h3>
          <Rows label={t.wrongRows} kind={kind} rows={refused.slice(0, mostShown)} />
          {refused.length > mostShown && (
            <p className="note">
              {filled(t.moreWrong, { count: number(refused.length - mostShown) })}
            </p>
          )}
          {!isChecking && <Refusals kind={kind} sha256={table.sha256} />}
        </>
      )}
      {sample.length > 0 && (
        <>
          <h3>{t.sample}</h3>
          <Rows label={t.sample} kind={kind} rows={sample} />
        </>
      )}
      {!isChecking && right > 0 && (
        <div className="form-end">
          <Button look="main" onPress={onTake}>
            {filled(t.take, { count: number(right) })}
          </Button>
        </div>
      )}
    </section>
  );
};

interface ShownRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly fields?: readonly { readonly column: string; readonly message: string }[];
}

const Rows = ({
  label,
  kind,
  rows,
}: {
  readonly label: string;
  readonly kind: ImportKindName;
  readonly rows: readonly ShownRow[];
}) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const { data } = useRead('getImportMapping', { params: { kind } });
  const used = (data?.columns ?? []).filter(({ column }) =>
    rows.some(
      ({ cells, fields }) =>
        cells[column] !== undefined || fields?.some((f) => f.column === column),
    ),
  );
  const known = new Set(used.map(({ column }) => column));
  return (
    <Frame label={label}>
      <thead>
        <tr>
          <th>{t.row}</th>
          {used.map(({ column, name }) => (
            <th key={column}>{nameIn(name, language)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells, reason, fields = [] }) => (
          <tr key={row}>
            <td>
              {inDigits(String(row), language)}
              {!fields.some(({ column }) => known.has(column)) && reason !== undefined && (
                <span className="wrong">{fields[0]?.message ?? reason}</span>
              )}
            </td>
            {used.map(({ column }) => {
              const wrong = fields.filter((field) => field.column === column);
              return (
                <td key={column} className={wrong.length > 0 ? 'wrong-cell' : ''}>
                  <bdi>{cells[column] ?? '—'}</bdi>
                  {wrong.map(({ message }) => (
                    <span key={message} className="wrong">
                      {message}
                    </span>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
};

const Refusals = ({ kind, sha256 }: { readonly kind: ImportKindName; readonly sha256: string }) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  const save = () =>
    saveDocument(
      () =>
        ledger('importRefusals', { params: { kind, sha256 }, query: { format: 'xlsx', language } }),
      `${kind}-refused.xlsx`,
    ).catch(setTrouble);
  return (
    <>
      <div className="form-end">
        <Button onPress={() => void save()}>{t.getWrong}</Button>
      </div>
      <p className="note">{t.getWrongWay}</p>
      <Trouble error={trouble} />
    </>
  );
};
