import type { Evidence } from '../../../../../shared/contract/measures.ts';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
}

/** What stands in a form's fields, by their names: as typed, not yet as the contract wants it. */
export type Typed = string | boolean | readonly Evidence[] | FormValue | readonly FormValue[];
export interface FormValue {
  readonly [name: string]: Typed;
}

/** Which fields there are may follow from what was chosen in others, and from the place among the rows. */
export type Fields = readonly Field[] | ((value: FormValue, row: number) => readonly Field[]);

interface Common {
  /** As the contract calls it. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean | undefined;
}

/** One field of a form. `is` says how it is typed and what the contract gets of it. */
export type Field = Common &
  (
    | { readonly is: 'text'; readonly lines?: number; readonly code?: boolean }
    /** A decimal string. */
    | { readonly is: 'number'; readonly unit?: string | undefined }
    /** A whole number that the contract wants as a JSON number. */
    | { readonly is: 'count'; readonly unit?: string | undefined }
    | { readonly is: 'day'; readonly upToToday?: boolean }
    /** A Jalali month, or year. */
    | { readonly is: 'month' }
    | { readonly is: 'year' }
    /** In both languages; English may be left empty. */
    | { readonly is: 'name'; readonly lines?: number }
    | { readonly is: 'one'; readonly options: readonly Option[]; readonly empty?: string }
    /** These two say which other fields there are; the contract gets nothing of them. */
    | { readonly is: 'which'; readonly options: readonly Option[] }
    | { readonly is: 'switch' }
    /** One of a list that the contract knows by its number. */
    | { readonly is: 'which-number'; readonly options: readonly Option[] }
    | { readonly is: 'some'; readonly options: readonly Option[] }
    | { readonly is: 'tick' }
    | { readonly is: 'letter' }
    | { readonly is: 'evidence' }
    | { readonly is: 'group'; readonly fields: Fields }
    | {
        readonly is: 'rows';
        readonly fields: Fields;
        /** What one row is called, to add another. */
        readonly row: string;
        readonly atLeast?: number;
        readonly first?: FormValue;
      }
    /** Many short values, one a line: the contract gets a list. */
    | { readonly is: 'lines' }
    /** Not asked for: it follows from what is. */
    | { readonly is: 'fixed'; readonly value: unknown }
  );

export const fieldsFor = (fields: Fields, value: FormValue, row = 0): readonly Field[] =>
  typeof fields === 'function' ? fields(value, row) : fields;

export const textOf = (value: FormValue, name: string): string => {
  const typed = value[name];
  return typeof typed === 'string' ? typed : '';
};

const isEvidence = (typed: readonly unknown[]): typed is readonly Evidence[] =>
  typed.every((each) => typeof each === 'object' && each !== null && 'sha256' in each);

export const evidenceOf = (value: FormValue, name: string): readonly Evidence[] => {
  const typed = value[name];
  return Array.isArray(typed) && isEvidence(typed) ? typed : [];
};

export const groupOf = (value: FormValue, name: string): FormValue => {
  const typed = value[name];
  return typeof typed === 'object' && !Array.isArray(typed) ? (typed as FormValue) : {};
};

export const rowsOf = (value: FormValue, name: string): readonly FormValue[] => {
  const typed = value[name];
  return Array.isArray(typed) ? (typed as readonly FormValue[]) : [];
};

/** A name as the contract wants it, in the form's fields. */
export const nameTyped = ({ fa, en }: { readonly fa: string; readonly en?: string | undefined }) =>
  ({ fa, en: en ?? '' }) as const;
