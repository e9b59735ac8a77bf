import type { Language } from '../../shared/contract/papers.ts';
import {
  fieldProblems,
  type Problem,
  type ProblemCode,
  problems,
} from '../../shared/contract/problems.ts';
import { Contention, Unclear } from '../../shared/domain/ports.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { EdgeResult } from './event.ts';

/** Seconds after which the same request may well succeed. */
const retryAfter: Partial<Record<ProblemCode, number>> = { busy: 1, 'not-sealed-yet': 2 };

/**
 * The answer to a request that failed, in the caller's language. What is no refusal of the ledger's own
 * becomes `busy` (it may be tried again with the same Idempotency-Key) or `internal-error`, and says
 * nothing about what happened inside.
 */
export const problemResult = (error: unknown, language: Language): EdgeResult => {
  if (error instanceof Refusal) return refusalResult(error, language);
  return refusalResult(new Refusal(isTransient(error) ? 'busy' : 'internal-error'), language);
};

/** Whether it is nobody's mistake and trying again with the same key is safe. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Contention ||
  error instanceof Unclear ||
  (error instanceof Error && error.name === 'TimeoutError');

const refusalResult = (refusal: Refusal, language: Language): EdgeResult => {
  const problem = problemOf(refusal, language);
  const wait = retryAfter[refusal.code];
  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      vary: 'accept-language',
      ...(refusal.version !== undefined && { etag: `"${refusal.version}"` }),
      ...(wait !== undefined && { 'retry-after': String(wait) }),
      ...(refusal.code === 'token-invalid' && { 'www-authenticate': 'Bearer' }),
    },
    body: JSON.stringify(problem),
  };
};

/** RFC 9457; `type` is where docs/errors.md explains the code. */
const problemOf = ({ code, fields, version }: Refusal, language: Language): Problem => ({
  type: typeOf(code),
  title: problems[code][language],
  status: problems[code].status,
  code,
  ...(version !== undefined && { version }),
  ...(fields.length > 0 && {
    fields: fields.map((field) => ({
      ...field,
      message: fieldProblems[field.code][language],
    })),
  }),
});

const typeOf = (code: ProblemCode): string => `/errors#${code}`;
