import type { Evidence } from '../../../../../shared/contract/measures.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import type { FieldErrors } from '../../../ledger/fieldErrors.ts';
import { Choice, type Option } from '../../../parts/Choice.tsx';
import { DayEntry } from '../../../parts/DayEntry.tsx';
import { Files } from '../../../parts/Files.tsx';
import { NumberEntry } from '../../../parts/NumberEntry.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { TextEntry } from '../../../parts/TextEntry.tsx';
import { Tick } from '../../../parts/Tick.tsx';
import {
  evidenceOf,
  type Field,
  type Fields,
  type FormValue,
  fieldsFor,
  groupOf,
  type Typed,
  textOf,
} from './fields.ts';
import { formTexts } from './formTexts.ts';
import { monthOptions, yearOptions } from './periods.ts';
import { RowsEntry } from './RowsEntry.tsx';

export interface Entering {
  readonly value: FormValue;
  readonly onChange: (name: string, typed: Typed) => void;
  readonly errors: FieldErrors;
  /** The JSON pointer under which the fields stand. */
  readonly place: string;
}

export const FieldEntries = ({
  fields,
  row = 0,
  ...entering
}: Entering & { readonly fields: Fields; readonly row?: number }) =>
  fieldsFor(fields, entering.value, row).map((field) => (
    <FieldEntry key={field.name} field={field} {...entering} />
  ));

/** More than these are found by typing, not by looking through them. */
const atSight = 8;

const FieldEntry = ({ field, value, onChange, errors, place }: Entering & { field: Field }) => {
  const { language } = useLanguage();
  const { name } = field;
  const at = `${place}/${name}`;
  const change = (typed: Typed) => onChange(name, typed);
  const common = {
    label: field.label,
    value: textOf(value, name),
    onChange: change,
    error: errors[at],
    help: field.help,
    ...(field.isRequired === true && { isRequired: true }),
  };
  switch (field.is) {
    case 'text':
      return (
        <TextEntry
          {...common}
          {...(field.lines !== undefined && { lines: field.lines })}
          code={field.code === true}
        />
      );
    case 'lines':
      return <TextEntry {...common} lines={5} />;
    case 'number':
    case 'count':
      return <NumberEntry {...common} unit={field.unit} />;
    case 'day':
      return <DayEntry {...common} upToToday={field.upToToday === true} />;
    case 'month':
      return <OneEntry {...common} options={monthOptions(new Date(), language)} />;
    case 'year':
      return <Pick {...common} empty="—" options={yearOptions(new Date(), language)} />;
    case 'one':
      return field.options.length > atSight ? (
        <OneEntry {...common} options={field.options} />
      ) : (
        <Pick {...common} empty={field.empty ?? '—'} options={field.options} />
      );
    case 'which':
    case 'which-number':
      return <Pick {...common} options={field.options} />;
    case 'some':
      return <SomeEntry {...common} options={field.options} />;
    case 'tick':
    case 'switch':
      return (
        <Tick value={value[name] === true} onChange={change}>
          {field.label}
        </Tick>
      );
    case 'evidence':
      return (
        <Files
          label={field.label}
          value={evidenceOf(value, name)}
          onChange={(evidence: readonly Evidence[]) => change(evidence)}
          error={errors[at]}
        />
      );
    case 'name':
      return <NameEntry {...{ field, errors, at, change }} value={groupOf(value, name)} />;
    case 'letter':
      return <LetterEntry {...{ field, errors, at, change }} value={groupOf(value, name)} />;
    case 'group':
      return (
        <fieldset>
          <legend>{field.label}</legend>
          {field.help !== undefined && <p className="help">{field.help}</p>}
          <FieldEntries
            fields={field.fields}
            value={groupOf(value, name)}
            onChange={(inner, typed) => change({ ...groupOf(value, name), [inner]: typed })}
            errors={errors}
            place={at}
          />
        </fieldset>
      );
    case 'rows':
      return (
        <RowsEntry field={field} value={value} onChange={change} errors={errors} at={at}>
          {(row, index, changeOfRow) => (
            <FieldEntries
              fields={field.fields}
              row={index}
              value={row}
              onChange={changeOfRow}
              errors={errors}
              place={`${at}/${index}`}
            />
          )}
        </RowsEntry>
      );
    case 'fixed':
      return null;
  }
};

interface OneProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** The list may still be on its way when the form is there already. */
const OneEntry = ({ options, ...props }: OneProps) => (
  <Choice key={options.length} options={options} {...props} />
);

const SomeEntry = ({ label, options, value, onChange, help, error }: OneProps) => {
  const chosen = new Set(value === '' ? [] : value.split(','));
  const change = (id: string, is: boolean) =>
    onChange(
      options
        .map((option) => option.id)
        .filter((each) => (each === id ? is : chosen.has(each)))
        .join(','),
    );
  return (
    <fieldset>
      <legend>{label}</legend>
      {help !== undefined && <p className="help">{help}</p>}
      {options.map(({ id, name }) => (
        <Tick key={id} value={chosen.has(id)} onChange={(is) => change(id, is)}>
          {name}
        </Tick>
      ))}
      {error !== undefined && <span className="wrong">{error}</span>}
    </fieldset>
  );
};

interface PairProps {
  readonly field: Field;
  readonly value: FormValue;
  readonly errors: FieldErrors;
  readonly at: string;
  readonly change: (typed: Typed) => void;
}

const NameEntry = ({ field, value, errors, at, change }: PairProps) => {
  const t = useTexts(formTexts);
  const lines = 'lines' in field && field.lines !== undefined ? { lines: field.lines } : {};
  return (
    <div className="pair">
      <TextEntry
        label={field.label}
        value={textOf(value, 'fa')}
        onChange={(fa) => change({ ...value, fa })}
        error={errors[`${at}/fa`] ?? errors[at]}
        help={field.help}
        {...(field.isRequired === true && { isRequired: true })}
        {...lines}
      />
      <TextEntry
        label={`${field.label} ${t.inEnglish}`}
        value={textOf(value, 'en')}
        onChange={(en) => change({ ...value, en })}
        error={errors[`${at}/en`]}
        {...lines}
      />
    </div>
  );
};

const LetterEntry = ({ field, value, errors, at, change }: PairProps) => {
  const t = useTexts(formTexts);
  const required = field.isRequired === true && { isRequired: true };
  return (
    <fieldset>
      <legend>{field.label}</legend>
      {field.help !== undefined && <p className="help">{field.help}</p>}
      <div className="pair">
        <TextEntry
          label={t.number}
          value={textOf(value, 'number')}
          onChange={(number) => change({ ...value, number })}
          error={errors[`${at}/number`] ?? errors[at]}
          {...required}
        />
        <DayEntry
          label={t.date}
          value={textOf(value, 'date')}
          onChange={(date) => change({ ...value, date })}
          error={errors[`${at}/date`]}
          {...required}
        />
      </div>
    </fieldset>
  );
};
