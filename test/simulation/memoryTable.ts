import {
  type Change,
  type Condition,
  ConditionFailed,
  type Item,
  type Key,
  type Page,
  type Table,
} from '../../shared/domain/ports.ts';

export interface MemoryTable extends Table {
  /** All items, for looking at from outside. */
  all(): readonly Item[];
  /** Writes an item as nobody is meant to. */
  force(item: Item): void;
  /** Lets the indexes catch up with what was written. */
  catchUp(isDue?: () => boolean): void;
}

/**
 * The port Table over maps, without faults of its own. With `lags`, an index shows a change only after
 * `catchUp` found it due; the changes of one item are shown in the order in which they were made.
 */
export function memoryTable({ lags = false } = {}): MemoryTable {
  const partitions = new Map<string, Map<string, Item>>();
  const shown = new Map<string, Map<string, { at: string; key: Key }>>();
  const behind = new Map<string, { key: Key; changes: (Item | undefined)[] }>();

  const read = ({ pk, sk }: Key) => partitions.get(pk)?.get(sk);

  const show = (key: Key, item: Item | undefined) => {
    const text = textOf(key);
    for (const places of shown.values()) places.delete(text);
    const [pending, pendingAt] = [item?.pending, item?.pendingAt];
    if (typeof pending !== 'string' || typeof pendingAt !== 'string') return;
    const places = shown.get(pending) ?? new Map();
    shown.set(pending, places.set(text, { at: pendingAt, key: { pk: key.pk, sk: key.sk } }));
  };

  const write = (key: Key, item: Item | undefined) => {
    const partition = partitions.get(key.pk) ?? new Map<string, Item>();
    partitions.set(key.pk, partition);
    if (item) partition.set(key.sk, item);
    else partition.delete(key.sk);
    if (!lags) return show(key, item);
    const waiting = behind.get(textOf(key)) ?? { key, changes: [] };
    waiting.changes.push(item);
    behind.set(textOf(key), waiting);
  };

  return {
    get: async (key) => read(key),
    getMany: async (keys) => keys.flatMap((key) => read(key) ?? []),
    query: async ({ pk, prefix = '', after, limit, reverse }) => {
      const items = [...(partitions.get(pk)?.values() ?? [])].filter(({ sk }) =>
        sk.startsWith(prefix),
      );
      return page(items, ({ sk }) => sk, { after, limit, reverse });
    },
    queryIndex: async ({ partition, after, limit, reverse }) => {
      const places = [...(shown.get(partition)?.values() ?? [])];
      const position = ({ at, key }: { at: string; key: Key }) => `${at} ${textOf(key)}`;
      const { items, next } = page(places, position, { after, limit, reverse });
      return { items: items.map(({ key }) => key), ...(next !== undefined && { next }) };
    },
    commit: async (changes) => {
      const before = changes.map((change) => read(keyOf(change)));
      const failed = changes.flatMap((change, at) => {
        const item = before[at];
        if (holds(change.when, item)) return [];
        return [{ change: at, ...(item && { item }) }];
      });
      if (failed.length > 0) throw new ConditionFailed(failed);
      changes.forEach((change, at) => {
        if (!('check' in change)) write(keyOf(change), after(change, before[at]));
      });
    },
    all: () => [...partitions.values()].flatMap((partition) => [...partition.values()]),
    force: (item) => write(item, item),
    catchUp: (isDue = () => true) => {
      for (const [text, { key, changes }] of behind) {
        if (!isDue()) continue;
        show(key, changes.shift());
        if (changes.length === 0) behind.delete(text);
      }
    },
  };
}

const textOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

function keyOf(change: Change): Key {
  if ('put' in change) return change.put;
  if ('update' in change) return change.update;
  return 'remove' in change ? change.remove : change.check;
}

function holds(when: Condition | undefined, item: Item | undefined): boolean {
  const { absent, exists, equals = {}, lacks = [] } = when ?? {};
  return (
    !(absent && item) &&
    !(exists && !item) &&
    Object.entries(equals).every(([name, value]) => item?.[name] === value) &&
    lacks.every((name) => item?.[name] === undefined)
  );
}

function after(change: Change, before: Item | undefined): Item | undefined {
  if ('put' in change) return change.put;
  if (!('update' in change)) return undefined;
  const item = { ...before, ...change.update, ...change.set };
  const unset = new Set(change.unset);
  return Object.fromEntries(Object.entries(item).filter(([name]) => !unset.has(name))) as Item;
}

function page<T>(
  all: readonly T[],
  positionOf: (item: T) => string,
  {
    after,
    limit,
    reverse = false,
  }: { after?: string | undefined; limit: number; reverse?: boolean | undefined },
): Page<T> {
  const sign = reverse ? -1 : 1;
  const compare = (a: string, b: string) => (a < b ? -sign : a > b ? sign : 0);
  const rest = all
    .filter((item) => after === undefined || compare(positionOf(item), after) > 0)
    .sort((a, b) => compare(positionOf(a), positionOf(b)));
  const items = rest.slice(0, limit);
  const last = rest.length > limit ? items.at(-1) : undefined;
  return { items, ...(last !== undefined && { next: positionOf(last) }) };
}
