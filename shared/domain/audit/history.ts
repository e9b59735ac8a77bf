import type { Entry } from '../../contract/entry.ts';
import type { Find } from './findings.ts';

interface Last {
  seq: number;
  at: string;
}

/** What the order of a log is judged by. */
export type Ordered = Pick<Entry, 'id' | 'aggregate' | 'seq' | 'recordedAt' | 'causes'>;

/** What stands before an entry: the last of each aggregate. Memory grows with aggregates, not with leaves. */
export interface History {
  add(entry: Ordered, index: number): void;
  readonly aggregates: () => number;
}

/**
 * The rules of a log's order, leaf by leaf: entries bear the name of their place, each history is without
 * a gap and never goes back in time, and nothing stands before what it rests on.
 */
export const history = (find: Find): History => {
  const last = new Map<string, Last>();

  /** Histories have no gaps, so all up to the last one stand before. */
  const isBefore = (id: string): boolean => {
    const colon = id.lastIndexOf(':');
    return Number(id.slice(colon + 1)) <= (last.get(id.slice(0, colon))?.seq ?? 0);
  };

  const add = (entry: Ordered, index: number): void => {
    const { id, aggregate, seq, recordedAt, causes } = entry;
    const at = `leaf ${index}, ${id}`;
    if (id !== `${aggregate}:${seq}`) find('entry-misnamed', at);
    for (const cause of causes)
      if (!isBefore(cause)) find('cause-after-effect', `${at} rests on ${cause}`);
    const before = last.get(aggregate);
    if (seq !== (before?.seq ?? 0) + 1)
      find('sequence-gap', `${at} follows number ${before?.seq ?? 0}`);
    if (before === undefined) {
      last.set(aggregate, { seq, at: recordedAt });
      return;
    }
    if (recordedAt < before.at) find('time-backwards', `${at}: ${recordedAt} after ${before.at}`);
    before.seq = Math.max(before.seq, seq);
    before.at = recordedAt;
  };

  return { add, aggregates: () => last.size };
};
