import type * as z from 'zod';
import { fieldProblems } from '../../../shared/contract/problems.ts';
import { type WrongField, wrongFields } from '../../../shared/contract/wrongFields.ts';
import type { Language } from '../language/language.tsx';
import { ProblemError } from './ledger.tsx';

/** What is wrong with a form, by the JSON pointer of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The server's judgement, field by field, in the language that it was asked in. */
export const serverErrors = (error: unknown): FieldErrors =>
  error instanceof ProblemError
    ? Object.fromEntries(
        (error.problem.fields ?? []).map((field) => [field.pointer, field.message]),
      )
    : {};

/** The contract's own judgement before anything is sent: the same schema and codes as there. */
export const contractWrong = (schema: z.ZodType, value: unknown): readonly WrongField[] =>
  wrongFields(schema.safeParse(value).error?.issues ?? [], value, '');

/** In the words of the language. Where a field breaks a rule and the form, the form is told. */
export const inWords = (wrong: readonly WrongField[], language: Language): FieldErrors =>
  Object.fromEntries(wrong.map(({ pointer, code }) => [pointer, fieldProblems[code][language]]));
