import {
  type Change,
  ConditionFailed,
  type Item,
  type Key,
  type Page,
  Unclear,
} from '../../shared/domain/ports.ts';
import { inboxShards } from '../../shared/sealer/inbox.ts';
import type { Removal, Store } from './simulate.ts';

const isHead = ({ pk }: Key) => pk.startsWith('LOG#');
const isEntry = ({ pk, sk }: Key) => pk.startsWith('A#') && sk.startsWith('E#');
const isTotal = ({ pk, sk }: Key) => /^T#[^#]*$/.test(pk) && !sk.startsWith('B#');

const headPut = (changes: readonly Change[]): Item | undefined => {
  const [change] = changes;
  return change && 'put' in change && isHead(change.put) ? change.put : undefined;
};

/** Puts that match lose their condition. */
const unconditional =
  (matches: (item: Item) => boolean) =>
  (changes: readonly Change[]): readonly Change[] =>
    changes.map((change) =>
      'put' in change && matches(change.put) ? { put: change.put } : change,
    );

const withTable = (store: Store, table: Partial<Store['table']>): Store => ({
  files: store.files,
  table: { ...store.table, ...table },
});
const withFiles = (store: Store, files: Partial<Store['files']>): Store => ({
  table: store.table,
  files: { ...store.files, ...files },
});

/** HEAD is written whatever stands there. */
const compareAndSwap: Removal = (store) => {
  const loose = unconditional(isHead);
  return withTable(store, { commit: (changes) => store.table.commit(loose(changes)) });
};

/** The next batch doesn't wait until the last one is applied: only who won the swap applies it. */
const appliedGate: Removal = (store) => {
  const mine = new Set<unknown>();
  return withTable(store, {
    get: async (key) => {
      const item = await store.table.get(key);
      return item && isHead(key) && !mine.has(item.staging) ? { ...item, applied: true } : item;
    },
    commit: async (changes) => {
      const put = headPut(changes);
      if (!put) return store.table.commit(changes);
      const version = Number(put.version) - 1;
      const when = version === 0 ? { absent: true as const } : { equals: { version } };
      await store.table.commit([{ put, when }]);
      mine.add(put.staging);
    },
  });
};

/** Entries are read as the lagging index saw them: as they were when they were acknowledged. */
const consistentRead: Removal = (store) =>
  withTable(store, {
    getMany: async (keys) => (await store.table.getMany(keys)).map(asAcknowledged),
  });
const asAcknowledged = (item: Item): Item => {
  if (!isEntry(item)) return item;
  const { index: _, ...rest } = item;
  return rest as Item;
};

/** What is pending is read first, and HEAD only then. */
const headBeforeEntries: Removal = (store) => {
  const pages = new Map<string, Page<Key>>();
  const items = new Map<string, Item>();
  const textOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
  const { table } = store;
  return withTable(store, {
    get: async (key) => {
      if (!isHead(key)) return table.get(key);
      for (const partition of inboxShards) {
        pages.set(partition, await table.queryIndex({ index: 'pending', partition, limit: 50 }));
      }
      const keys = [...pages.values()].flatMap((page) => page.items);
      items.clear();
      for (const item of keys.length > 0 ? await table.getMany(keys) : []) {
        items.set(textOf(item), item);
      }
      return table.get(key);
    },
    queryIndex: async ({ partition }) => pages.get(partition) ?? { items: [] },
    getMany: async (keys) => {
      const known = keys.flatMap((key) => items.get(textOf(key)) ?? []);
      const rest = keys.filter((key) => !items.has(textOf(key)));
      return [...known, ...(rest.length > 0 ? await table.getMany(rest) : [])];
    },
  });
};

/** The checkpoint is published first, then the tiles under it. */
const tilesBeforeCheckpoint: Removal = (store) => {
  const held: Parameters<Store['files']['write']>[] = [];
  return withFiles(store, {
    write: async (path, bytes, options) => {
      if (path.startsWith('log/tile/')) return void held.push([path, bytes, options]);
      await store.files.write(path, bytes, options);
      if (path !== 'log/checkpoint') return;
      for (const write of held.splice(0)) await store.files.write(...write).catch(ignoreStanding);
    },
  });
};
const ignoreStanding = (error: unknown) => {
  if (!(error instanceof ConditionFailed)) throw error;
};

/** Partial tiles go when the full one is about to be written, instead of when it stands. */
const fullBeforePruning: Removal = (store) =>
  withFiles(store, {
    write: async (path, bytes, options) => {
      const isTile = path.startsWith('log/tile/') && !path.includes('.p/');
      const partials = isTile
        ? await store.files.list(`${path}.p/`, { limit: 100 })
        : { items: [] };
      for (const partial of partials.items) await store.files.remove(partial);
      await store.files.write(path, bytes, options);
    },
  });

/** The checkpoint is written whatever stands there by now. */
const ifMatch: Removal = (store) =>
  withFiles(store, {
    write: (path, bytes, { type, when }) =>
      store.files.write(path, bytes, {
        type,
        ...(path !== 'log/checkpoint' && when !== undefined && { when }),
      }),
  });

/** Totals are added to without asking what they contain already. */
const asOf: Removal = (store) => {
  const loose = unconditional(isTotal);
  return withTable(store, {
    getMany: async (keys) =>
      (await store.table.getMany(keys)).map((item) =>
        item.asOf === undefined ? item : { ...item, asOf: 0 },
      ),
    commit: (changes) => store.table.commit(loose(changes)),
  });
};

/** A swap that wasn't confirmed counts as lost, and what was staged for it is cleaned up. */
const rereadAfterSwap: Removal = (store) =>
  withTable(store, {
    commit: async (changes) => {
      const put = headPut(changes);
      try {
        await store.table.commit(changes);
      } catch (error) {
        if (put && (error instanceof Unclear || error instanceof ConditionFailed)) {
          await store.files.remove(String(put.staging));
        }
        throw error;
      }
    },
  });

/** Batches of the same version and size are staged in the same place. */
const stagingByHash: Removal = (store) => {
  const placeOf = (path: string) => path.replace(/^(staging\/\d+)-.*$/, '$1');
  return withFiles(store, {
    read: (path) => store.files.read(placeOf(path)),
    write: (path, bytes, options) => store.files.write(placeOf(path), bytes, options),
    remove: (path) => store.files.remove(placeOf(path)),
  });
};

/** The sealer without one of its guards each; the simulation must fail without any of them. */
export const removals = {
  compareAndSwap,
  appliedGate,
  consistentRead,
  headBeforeEntries,
  tilesBeforeCheckpoint,
  fullBeforePruning,
  ifMatch,
  asOf,
  rereadAfterSwap,
  stagingByHash,
} as const satisfies Record<string, Removal>;
