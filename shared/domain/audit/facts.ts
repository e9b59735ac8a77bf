import type { Entry } from '../../contract/entry.ts';
import type { Moving } from './balances.ts';
import type { Ordered } from './history.ts';
import type { Reporting } from './issued.ts';

/** What the rules of a log ask of an entry: all that is passed on once the entry itself was judged. */
export type Facts = Ordered & Moving & Reporting;

/** Kinds of which the rules want to know what they say. */
const telling: ReadonlySet<string> = new Set(['report-issued']);

export const factsOf = (entry: Entry): Facts => {
  const { id, aggregate, seq, kind, period, recordedAt, causes, transfers, data } = entry;
  return {
    id,
    aggregate,
    seq,
    kind,
    period,
    recordedAt,
    causes,
    transfers,
    data: telling.has(kind) ? data : {},
  };
};
