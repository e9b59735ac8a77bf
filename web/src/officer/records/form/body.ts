import {
  evidenceOf,
  type Field,
  type Fields,
  type FormValue,
  fieldsFor,
  groupOf,
  rowsOf,
  textOf,
} from './fields.ts';

type Body = Readonly<Record<string, unknown>>;

const words = (typed: string): string | undefined => (typed === '' ? undefined : typed);

/** A whole number of any reasonable size; what is none is left for the contract to refuse. */
const count = (typed: string): number | string | undefined =>
  /^\d{1,12}$/.test(typed) ? Number(typed) : words(typed);

/** A group of which nothing was typed is absent, unless it must be there: then its own fields say so. */
const unlessEmpty = (body: Body, isRequired: boolean | undefined): Body | undefined =>
  isRequired === true || Object.keys(body).length > 0 ? body : undefined;

const parts = (value: FormValue, names: readonly string[]): Body =>
  Object.fromEntries(
    names.flatMap((name) => (textOf(value, name) === '' ? [] : [[name, textOf(value, name)]])),
  );

const partOf = (field: Field, value: FormValue): unknown => {
  const { name, isRequired } = field;
  switch (field.is) {
    case 'count':
    case 'which-number':
      return count(textOf(value, name));
    case 'name':
      return unlessEmpty(parts(groupOf(value, name), ['fa', 'en']), isRequired);
    case 'letter':
      return unlessEmpty(parts(groupOf(value, name), ['number', 'date']), isRequired);
    case 'tick':
      return value[name] === true;
    case 'evidence':
      return evidenceOf(value, name);
    case 'some':
      return words(textOf(value, name))?.split(',');
    case 'group':
      return unlessEmpty(bodyOf(field.fields, groupOf(value, name)), isRequired);
    case 'rows':
      return rowsOf(value, name).map((row, index) => bodyOf(field.fields, row, index));
    case 'lines':
      return textOf(value, name)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    case 'fixed':
      return field.value;
    case 'which':
    case 'switch':
      return undefined;
    default:
      return words(textOf(value, name));
  }
};

/** As the contract wants it: what was left empty is absent, and so is what the form doesn't ask now. */
export const bodyOf = (fields: Fields, value: FormValue, row = 0): Body =>
  Object.fromEntries(
    fieldsFor(fields, value, row).flatMap((field) => {
      const part = partOf(field, value);
      return part === undefined ? [] : [[field.name, part]];
    }),
  );

/** The JSON pointers beside which the form can show what is wrong. */
export const pointersOf = (
  fields: Fields,
  value: FormValue,
  place = '',
  row = 0,
): readonly string[] =>
  fieldsFor(fields, value, row).flatMap((field): readonly string[] => {
    const at = `${place}/${field.name}`;
    switch (field.is) {
      case 'name':
        return [at, `${at}/fa`, `${at}/en`];
      case 'letter':
        return [at, `${at}/number`, `${at}/date`];
      case 'group':
        return pointersOf(field.fields, groupOf(value, field.name), at);
      case 'rows':
        return [
          at,
          ...rowsOf(value, field.name).flatMap((each, index) => [
            `${at}/${index}`,
            ...pointersOf(field.fields, each, `${at}/${index}`, index),
          ]),
        ];
      case 'fixed':
      case 'which':
      case 'switch':
        return [];
      default:
        return [at];
    }
  });
