import type * as z from 'zod';
import { fieldProblems } from '../../../shared/contract/problems.ts';
import { wrongFields } from '../../../shared/contract/wrongFields.ts';
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

/** The contract's own judgement before anything is sent: the same schema, codes and words as there. */
export const contractErrors = (
  schema: z.ZodType,
  value: unknown,
  language: Language,
  /** Only what was typed and is wrong; nobody is told while typing that the rest is missing. */
  isLive = false,
): FieldErrors => {
  const { error } = schema.safeParse(value);
  return Object.fromEntries(
    wrongFields(error?.issues ?? [], value, '')
      .filter(({ code }) => !isLive || code !== 'required')
      .map(({ pointer, code }) => [pointer, fieldProblems[code][language]]),
  );
};
