import { Contention, Unclear } from '../domain/ports.ts';

/** What an error of the SDK tells, of whichever service. */
interface ServiceError {
  readonly name?: string;
  readonly message?: string;
  readonly $fault?: 'client' | 'server';
  readonly $metadata?: { readonly attempts?: number; readonly httpStatusCode?: number };
}
export const serviceError = (error: unknown): ServiceError =>
  typeof error === 'object' && error !== null ? error : {};

const busy = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'TransactionConflictException',
  'SlowDown',
]);
const inDoubt = new Set([
  'TransactionInProgressException',
  'RequestTimeout',
  'RequestTimeoutException',
]);
/** Raised before anything is sent. */
const unsent = new Set(['CredentialsProviderError', 'TokenProviderError']);

/**
 * A failed write in the port's terms: Contention if the service says that it was too busy to write, Unclear
 * if nobody knows. What the service refused for another reason stays as it is.
 */
export function writeError(error: unknown): unknown {
  const { name = '', message, $metadata } = serviceError(error);
  const cause = { cause: error };
  // After an earlier try that got no answer, "too busy" speaks of the last one only.
  const isFirst = ($metadata?.attempts ?? 1) === 1;
  if (busy.has(name)) return isFirst ? new Contention(message, cause) : new Unclear(message, cause);
  return isRefused(error) ? error : new Unclear(`${name}: ${message}`, cause);
}

/** A failed read: Contention if it may succeed when it is tried again. */
export function readError(error: unknown): unknown {
  const { name = '', message } = serviceError(error);
  if (!busy.has(name) && isRefused(error)) return error;
  return new Contention(`${name}: ${message}`, { cause: error });
}

/** Was it this very request that the service, or the SDK before sending, didn't accept? */
function isRefused(error: unknown): boolean {
  const { name = '', $fault, $metadata } = serviceError(error);
  if (unsent.has(name)) return true;
  const status = $metadata?.httpStatusCode ?? 0;
  return $fault === 'client' && status < 500 && !inDoubt.has(name);
}
