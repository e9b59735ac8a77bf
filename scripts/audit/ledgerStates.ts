import type { Entry } from '../../shared/contract/entry.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import { differences, foldedState } from '../../shared/domain/audit/foldState.ts';
import { entryKey, stateKey } from '../../shared/domain/keys.ts';
import { type Home, type Item, tableLimits } from '../../shared/domain/ports.ts';
import { placeOf } from '../../shared/domain/sealed.ts';

type Touches = Map<string, { readonly id: string; readonly version: number }[]>;

/**
 * Holds the stored state of every record against the fold of its entries in the table, which must be those
 * of the log (`fsck` of the sealer tells). States that entries which still wait have changed are left out;
 * answers how many. Memory grows with touches, not with entries.
 */
export const checkStates = async (
  { table }: Pick<Home, 'table'>,
  log: () => AsyncIterable<Entry>,
  waiting: ReadonlySet<string>,
  find: Find,
): Promise<{ compared: number; leftOut: number }> => {
  const touches: Touches = new Map();
  for await (const { id, touches: its } of log())
    for (const { aggregate, version } of its)
      touches.set(aggregate, [...(touches.get(aggregate) ?? []), { id, version }]);

  const compare = async (aggregate: string): Promise<void> => {
    const stored = await table.get(stateKey(aggregate));
    if (stored === undefined) {
      find('state-differs', `${aggregate}: there is none`);
      return;
    }
    const touching = await entriesById(table, touches.get(aggregate) ?? []);
    const own = await ownEntries(table, aggregate);
    const wrong = whatDiffers(stored, () => foldedState(aggregate, own, touching));
    if (wrong !== '') find('state-differs', `${aggregate}: ${wrong}`);
  };

  const count = { compared: 0, leftOut: 0 };
  for await (const { aggregate, seq } of log()) {
    if (seq !== 1) continue;
    if (waiting.has(aggregate)) count.leftOut += 1;
    else {
      count.compared += 1;
      await compare(aggregate);
    }
  }
  for (const aggregate of touches.keys()) {
    // Records without a history of their own, such as the register of serials.
    if (waiting.has(aggregate) || (await ownEntries(table, aggregate)).length > 0) continue;
    count.compared += 1;
    await compare(aggregate);
  }
  return count;
};

/** Folding what was tampered with may fail in any way: that it fails is the answer. */
const whatDiffers = (stored: Item, fold: () => Item): string => {
  try {
    return differences(stored, fold()).join(', ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
