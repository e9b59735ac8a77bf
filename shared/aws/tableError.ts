import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb';
import { ConditionFailed, Contention, LimitExceeded, Unclear } from '../domain/ports.ts';
import { marshalledItem } from './storedItem.ts';
import { readError, serviceError, writeError } from './storeError.ts';

const limits = new Set(['ItemCollectionSizeLimitExceeded', 'ValidationError']);
const passing = new Set([
  'TransactionConflict',
  'ProvisionedThroughputExceeded',
  'ThrottlingError',
]);

/** A failed commit in the port's terms. */
export function commitError(error: unknown): unknown {
  const { name, message } = serviceError(error);
  if (name === 'TransactionCanceledException') return cancelled(error);
  if (name === 'ConditionalCheckFailedException') {
    const { Item } = error as { Item?: Record<string, AttributeValue> };
    return new ConditionFailed([failure(0, Item)]);
  }
  const isLimit =
    name === 'ValidationException' || name === 'ItemCollectionSizeLimitExceededException';
  return isLimit ? new LimitExceeded(message, { cause: error }) : writeError(error);
}

/** A failed read of the table. */
export function tableReadError(error: unknown): unknown {
  const { name, message } = serviceError(error);
  if (name === 'ValidationException') return new LimitExceeded(message, { cause: error });
  return readError(error);
}

/**
 * There is a reason for each change, in order. As long as one of them met another transaction, conditions
 * may go unnamed: only when nothing but conditions failed is the list whole.
 */
function cancelled(error: unknown): unknown {
  const { CancellationReasons: reasons = [] } = error as {
    CancellationReasons?: CancellationReason[];
  };
  const { $metadata, message } = serviceError(error);
  const cause = { cause: error };
  const codes = reasons.map(({ Code = 'None' }) => Code);
  const limit = reasons.find(({ Code = '' }) => limits.has(Code));
  if (limit !== undefined) return new LimitExceeded(limit.Message ?? message, cause);
  if (codes.some((code) => passing.has(code))) {
    const isFirst = ($metadata?.attempts ?? 1) === 1;
    return isFirst ? new Contention(message, cause) : new Unclear(message, cause);
  }
  if (!codes.includes('ConditionalCheckFailed')) return error;
  return new ConditionFailed(
    reasons.flatMap(({ Code, Item }, change) =>
      Code === 'ConditionalCheckFailed' ? [failure(change, Item)] : [],
    ),
  );
}

const failure = (change: number, item: Record<string, AttributeValue> | undefined) =>
  item === undefined || Object.keys(item).length === 0
    ? { change }
    : { change, item: marshalledItem(item) };
