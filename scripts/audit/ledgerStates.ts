import type { Entry } from '../../shared/contract/entry.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import { differences, foldedState } from '../../shared/domain/audit/foldState.ts';
import { entryKey, stateKey } from '../../shared/domain/keys.ts';
import { type Home, type Item, tableLimits } from '../../shared/domain/ports.ts';
import { placeOf } from '../../shared/domain/sealed.ts';

type Touches = Map<string, { readonly id: string; readonly version: number }[]>;

/** A record's stored state, if there is one, and the item that follows from its entries, or why none does. */
export interface FoldedRecord {
  readonly aggregate: string;
  readonly stored: Item | undefined;
  readonly folded: Item | Error;
}

/**
 * Every record that the log's entries are of or touch, with the fold of its entries in the table: which must be
 * those of the log (`fsck` of the sealer tells). Memory grows with touches, not with entries.
 */
export async function* foldedRecords(
  { table }: Pick<Home, 'table'>,
  log: () => AsyncIterable<Entry>,
): AsyncGenerator<FoldedRecord> {
  const touches: Touches = new Map();
  for await (const { id, touches: its } of log())
    for (const { aggregate, version } of its)
      touches.set(aggregate, [...(touches.get(aggregate) ?? []), { id, version }]);

  const record = async (aggregate: string, own: readonly Entry[]): Promise<FoldedRecord> => {
    const stored = await table.get(stateKey(aggregate));
    const touching = await entriesById(table, touches.get(aggregate) ?? []);
    return { aggregate, stored, folded: attempted(() => foldedState(aggregate, own, touching)) };
  };

  for await (const { aggregate, seq } of log())
    if (seq === 1) yield record(aggregate, await ownEntries(table, aggregate));
  for (const aggregate of touches.keys()) {
    // Records without a history of their own, such as the register of serials.
    const own = await ownEntries(table, aggregate);
    if (own.length === 0) yield record(aggregate, own);
  }
}

/** Folding what was tampered with may fail in any way: that it fails is the answer. */
const attempted = (fold: () => Item): Item | Error => {
  try {
    return fold();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/**
 * Holds the stored state of every record against the fold of its entries. States that entries which still wait
 * have changed are left out; answers how many.
 */
export const checkStates = async (
  home: Pick<Home, 'table'>,
  log: () => AsyncIterable<Entry>,
  waiting: ReadonlySet<string>,
  find: Find,
): Promise<{ compared: number; leftOut: number }> => {
  const count = { compared: 0, leftOut: 0 };
  for await (const record of foldedRecords(home, log)) {
    const { aggregate } = record;
    if (waiting.has(aggregate)) {
      count.leftOut += 1;
      continue;
    }
    count.compared += 1;
    const wrong = whatDiffers(record);
    if (wrong !== undefined) find('state-differs', `${aggregate}: ${wrong}`);
  }
  return count;
};

/** Undefined if the stored state is the one that follows from the entries. */
export const whatDiffers = ({ stored, folded }: FoldedRecord): string | undefined => {
  if (stored === undefined) return 'there is none';
  if (folded instanceof Error) return folded.message;
  return differences(stored, folded).join(', ') || undefined;
};

const mostPages = 10_000;

const ownEntries = async (table: Home['table'], aggregate: string): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const at = { pk: stateKey(aggregate).pk, prefix: 'E#', limit: 500 };
    const { items, next } = await table.query({ ...at, ...(after !== undefined && { after }) });
    entries.push(...items.map(entryOf));
    if (next === undefined) return entries;
    after = next;
  }
  throw new RangeError(`${aggregate} has too many entries`);
};

const entriesById = async (
  table: Home['table'],
  wanted: readonly { readonly id: string; readonly version: number }[],
) => {
  const found = new Map<string, Entry>();
  for (let from = 0; from < wanted.length; from += tableLimits.keys) {
    const keys = wanted.slice(from, from + tableLimits.keys).map(({ id }) => {
      const { aggregate, seq } = placeOf(id);
      return entryKey(aggregate, seq);
    });
    for (const item of await table.getMany(keys)) {
      const entry = entryOf(item);
      found.set(entry.id, entry);
    }
  }
  return wanted.flatMap(({ id, version }) => {
    const entry = found.get(id);
    return entry === undefined ? [] : [{ entry, version }];
  });
};

const entryOf = ({ leaf }: Item): Entry => JSON.parse(String(leaf));
