import type * as z from 'zod';
import { type FieldCode, fieldProblems } from './problems.ts';

/** A field that breaks the form or a rule, by its JSON pointer. */
export interface WrongField {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * The wrong fields that zod found in `value`, one for each issue and each unknown field, under the pointer
 * `place`.
 */
export const wrongFields = (
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  place: '' | '/params' | '/query',
): WrongField[] =>
  issues.flatMap((issue): WrongField[] => {
    const pointer = place + pointerOf(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        pointer: pointer + pointerOf([key]),
        code: 'unknown-field',
      }));
    return [{ pointer, code: at(value, issue.path) === undefined ? 'required' : codeOf(issue) }];
  });

/** The issues' own wording is English and zod's; ours comes from the table of field problems. */
const codeOf = (issue: z.core.$ZodIssue): FieldCode => {
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'too_big':
      return sizeCode(issue.origin, 'too-long', 'too-many');
    case 'too_small':
      return sizeCode(issue.origin, 'too-short', 'too-few');
    case 'invalid_value':
    case 'invalid_union':
    case 'not_multiple_of':
      return 'not-allowed-value';
    case 'custom':
      return isFieldCode(issue.message) ? issue.message : 'wrong-format';
    default:
      return 'wrong-format';
  }
};

const sizeCode = (origin: string, ofText: FieldCode, ofList: FieldCode): FieldCode => {
  if (origin === 'string') return ofText;
  return origin === 'array' ? ofList : 'not-allowed-value';
};

const isFieldCode = (message: string): message is FieldCode =>
  Object.hasOwn(fieldProblems, message);

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? Reflect.get(inner, name)
        : undefined,
    value,
  );
