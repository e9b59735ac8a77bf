import { type Key, LimitExceeded } from './ports.ts';

/** Where a page of an index ended. */
export interface Position extends Key {
  readonly at: string;
}

/** The `next` of an index page; that of a partition's page is the sort key itself. */
export const formatPosition = ({ at, pk, sk }: Position): string => JSON.stringify([at, pk, sk]);

/** Throws LimitExceeded for what `formatPosition` has not written. */
export function parsePosition(text: string): Position {
  const [at, pk, sk, ...more] = parts(text);
  const isPosition = [at, pk, sk].every((part) => typeof part === 'string' && part !== '');
  if (!isPosition || more.length > 0) throw new LimitExceeded('not a position in an index');
  return { at: String(at), pk: String(pk), sk: String(sk) };
}

function parts(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
