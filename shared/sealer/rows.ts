import { type Change, ConditionFailed, type Item, type Key, tableLimits } from '../domain/ports.ts';
import { keyText } from './attributes.ts';
import type { Sealing } from './sealing.ts';

/** Characters of changes in one commit: at most four bytes each, so that the table's own limit holds. */
const groupLength = tableLimits.commitBytes / 4;

/** A change whose condition failed, and what stands there instead. */
export interface Refused<C extends Change = Change> {
  readonly change: C;
  readonly item?: Item;
}

export function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

/**
 * Commits changes that stand by themselves, many at a time. Those whose condition fails come back, the
 * others are committed. Each change must be such that it can be repeated.
 */
export async function commitEach<C extends Change>(
  sealing: Sealing,
  changes: readonly C[],
): Promise<readonly Refused<C>[]> {
  const refused: Refused<C>[] = [];
  for (const group of groups(changes)) refused.push(...(await commitGroup(sealing, group)));
  return refused;
}

async function commitGroup<C extends Change>(
  { home, attempt }: Sealing,
  group: readonly C[],
): Promise<readonly Refused<C>[]> {
  const refused: Refused<C>[] = [];
  // Each round leaves at least one change out, or is the last.
  for (let rest = group; rest.length > 0; ) {
    const error = await attempt(() => home.table.commit(rest)).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error === undefined) break;
    if (!(error instanceof ConditionFailed) || error.failed.length === 0) throw error;
    const failed = new Map(error.failed.map((each) => [each.change, each.item]));
    refused.push(
      ...rest.flatMap((change, at) => (failed.has(at) ? [refusal(change, failed.get(at))] : [])),
    );
    rest = rest.filter((_, at) => !failed.has(at));
  }
  return refused;
}

const refusal = <C extends Change>(change: C, item: Item | undefined): Refused<C> =>
  item ? { change, item } : { change };

function* groups<C extends Change>(changes: readonly C[]): Generator<readonly C[]> {
  let group: C[] = [];
  let length = 0;
  for (const change of changes) {
    const added = JSON.stringify(change).length;
    const isFull = group.length === tableLimits.changes || length + added > groupLength;
    if (isFull && group.length > 0) {
      yield group;
      group = [];
      length = 0;
    }
    group.push(change);
    length += added;
  }
  if (group.length > 0) yield group;
}

/** Items by key text; absent ones are left out. Consistent reads, as many calls as it takes. */
export async function readItems(
  { home, attempt }: Pick<Sealing, 'home' | 'attempt'>,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, Item>> {
  const items = new Map<string, Item>();
  for (const some of chunks(keys, tableLimits.keys)) {
    for (const item of await attempt(() => home.table.getMany(some)))
      items.set(keyText(item), item);
  }
  return items;
}
