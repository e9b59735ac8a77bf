import type { ReactNode } from 'react';
import { inDigits } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import type { FieldErrors } from '../../../ledger/fieldErrors.ts';
import { Button } from '../../../parts/Button.tsx';
import { type Field, type FormValue, rowsOf, type Typed } from './fields.ts';
import { formTexts } from './formTexts.ts';

/** Several of the same: each in a frame of its own, with a way to add one and to take one away. */
export const RowsEntry = ({
  field,
  value,
  onChange,
  errors,
  at,
  children,
}: {
  readonly field: Field & { readonly is: 'rows' };
  readonly value: FormValue;
  readonly onChange: (rows: readonly FormValue[]) => void;
  readonly errors: FieldErrors;
  readonly at: string;
  /** The fields of one row. */
  readonly children: (
    row: FormValue,
    index: number,
    change: (name: string, typed: Typed) => void,
  ) => ReactNode;
}) => {
  const t = useTexts(formTexts);
  const { language } = useLanguage();
  const rows = rowsOf(value, field.name);
  const nameOf = (index: number) => `${field.row} ${inDigits(String(index + 1), language)}`;
  const isFree = rows.length > (field.atLeast ?? 0);
  return (
    <div className="entry">
      <span className="react-aria-Label">{field.label}</span>
      {field.help !== undefined && <span className="help">{field.help}</span>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <fieldset key={index}>
          <legend>{nameOf(index)}</legend>
          {children(row, index, (name, typed) =>
            onChange(
              rows.map((each, other) => (other === index ? { ...each, [name]: typed } : each)),
            ),
          )}
          {errors[`${at}/${index}`] !== undefined && (
            <span className="wrong">{errors[`${at}/${index}`]}</span>
          )}
          {isFree && (
            <p>
              <Button
                aria-label={`${t.remove}: ${nameOf(index)}`}
                onPress={() => onChange(rows.filter((_, other) => other !== index))}
              >
                {t.remove}
              </Button>
            </p>
          )}
        </fieldset>
      ))}
      {errors[at] !== undefined && <span className="wrong">{errors[at]}</span>}
      <Button onPress={() => onChange([...rows, { ...field.first }])}>
        {`${t.add} ${field.row}`}
      </Button>
    </div>
  );
};
