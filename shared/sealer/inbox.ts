import { pendingShards } from '../domain/keys.ts';
import { type Item, type Key, type Page, tableLimits } from '../domain/ports.ts';
import type { Admission, Admitted } from './admission.ts';
import { keyText } from './attributes.ts';
import { idAt, keyOfId } from './entryId.ts';
import { ordered, type PrerequisiteState, prerequisites } from './order.ts';
import { chunks, commitEach, readItems } from './rows.ts';
import type { Sealing } from './sealing.ts';

/** The partitions of the index `pending` that are the inbox. */
export const inboxShards: readonly string[] = Array.from(
  { length: pendingShards },
  (_, shard) => `P#${String(shard).padStart(2, '0')}`,
);

/** Partitions of the same index beside the inbox, so that an operator can list what doesn't go on. */
export const asidePartitions = { quarantined: 'P#quarantined', blocked: 'P#blocked' } as const;

const limitOfPage = 100;
const mostPages = 10_000;

/** All keys that the index shows in a partition, page by page; what they say themselves must be read. */
export async function* pendingPages(
  { home, attempt }: Pick<Sealing, 'home' | 'attempt'>,
  partition: string,
): AsyncGenerator<readonly Key[]> {
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const query = { index: 'pending' as const, partition, limit: limitOfPage };
    const { items, next } = await attempt(() =>
      home.table.queryIndex({ ...query, ...(after !== undefined && { after }) }),
    );
    yield items;
    if (next === undefined) return;
    after = next;
  }
}

/** Pages of a shard that one collection reads, at most: its first ones may show only what is sealed. */
const maxPages = 8;
/** How deep prerequisites that the inbox didn't show are followed. */
const maxDepth = 1_000;

export interface Inbox {
  readonly ready: readonly Admitted[];
  readonly quarantined: number;
  readonly blocked: number;
  /** Whether the inbox holds more than was looked at. */
  readonly more: boolean;
}

type Look = 'sealed' | 'stuck' | 'open';

/**
 * Collects what can be sealed now. The index only tells where to look: what counts is read consistently,
 * after HEAD. Bad entries are quarantined, entries that rest on one are set aside as blocked.
 */
export async function collect(sealing: Sealing): Promise<Inbox> {
  const search = makeSearch(sealing);
  const { candidates, looks } = search;
  const more = await readInbox(sealing, search);
  // Without a limit on their number: entries that wait for what is never looked at would wait for ever.
  for (let depth = 0; depth < maxDepth; depth++) {
    const unseen = [...candidates.values()].flatMap(({ entry }) =>
      prerequisites(entry).filter((id) => !looks.has(id)),
    );
    if (unseen.length === 0) break;
    await search.take([...new Set(unseen)].map(keyOfId));
  }
  const states = new Map(
    [...candidates.values()]
      .flatMap(({ entry }) => prerequisites(entry))
      .filter((id) => !candidates.has(id))
      .map((id) => [id, stateOf(looks.get(id))]),
  );
  const { ready, blocked } = ordered(candidates, states);
  const waits = [...blocked].map(([id, on]) => ({ key: keyOfId(id), reason: on }));
  return {
    ready,
    more: more || ready.length + blocked.size < candidates.size,
    quarantined: await setAside(sealing, 'quarantined', search.bad),
    blocked: await setAside(sealing, 'blocked', waits),
  };
}

type Search = ReturnType<typeof makeSearch>;

/** Reads and admits entries. It is full when it has as much as fits a batch. */
function makeSearch(sealing: Sealing) {
  const { maxEntries, maxBytes, admit } = sealing;
  const candidates = new Map<string, Admitted>();
  const looks = new Map<string, Look>();
  const bad: { key: Key; reason: string }[] = [];
  let bytes = 0;

  const isFull = () => candidates.size >= maxEntries || bytes >= maxBytes;

  const note = (key: Key, admission: Admission) => {
    if (admission.ok) {
      candidates.set(idAt(key), admission);
      bytes += admission.leaf.length;
    } else {
      looks.set(idAt(key), 'stuck');
      bad.push({ key, reason: admission.reason });
    }
  };

  /** Side by side, as a home may verify signatures on several processors. */
  const judge = async (items: readonly Item[]) => {
    const admissions = await Promise.all(items.map(admit));
    admissions.forEach((admission, at) => {
      const item = items[at];
      if (item) note(item, admission);
    });
  };

  /** While the signatures of some entries are verified, the next ones are read already. */
  const take = async (keys: readonly Key[], isEnough = () => false) => {
    let judged: Promise<unknown> = Promise.resolve();
    for (const some of chunks(keys, Math.min(tableLimits.keys, maxEntries))) {
      if (isEnough()) break;
      const fresh = some.filter((key) => !looks.has(idAt(key)));
      const items = await readItems(sealing, fresh);
      for (const key of fresh) looks.set(idAt(key), lookAt(items.get(keyText(key))));
      const open = [...items.values()].filter((item) => looks.get(idAt(item)) === 'open');
      const before = judged;
      judged = Promise.all([before, judge(open)]);
      judged.catch(() => undefined); // thrown below, or by `before` first
      await before;
    }
    await judged;
  };

  return { candidates, looks, bad, isFull, take };
}

const stateOf = (look: Look | undefined): PrerequisiteState =>
  look === 'sealed' || look === 'stuck' ? look : 'waiting';

/** An entry that isn't there can't be waited for: entries are written after what they rest on. */
function lookAt(item: Item | undefined): Look {
  if (item?.index !== undefined) return 'sealed';
  const isAside = item?.quarantined !== undefined || item?.blocked !== undefined;
  return !item || isAside ? 'stuck' : 'open';
}

/** Takes the keys of all shards side by side, page by page, oldest first; answers whether any is left. */
async function readInbox(
  { home, attempt, maxEntries }: Sealing,
  { take, isFull }: Search,
): Promise<boolean> {
  const limit = Math.min(tableLimits.page, Math.ceil(maxEntries / pendingShards) + 8);
  let open = inboxShards.map((partition): { partition: string; after?: string } => ({ partition }));
  for (let page = 0; page < maxPages && open.length > 0 && !isFull(); page++) {
    const pages = await Promise.all(
      open.map((at) =>
        attempt(() => home.table.queryIndex({ index: 'pending', limit, ...at })).then((found) => ({
          ...at,
          found,
        })),
      ),
    );
    await take(
      pages.flatMap(({ found }) => found.items),
      isFull,
    );
    open = pages.flatMap(({ partition, found }) => next(partition, found));
  }
  return open.length > 0 || isFull();
}

const next = (partition: string, { next: after }: Page<Key>) =>
  after === undefined ? [] : [{ partition, after }];

/** Takes entries out of the inbox with the reason, unless they were sealed meanwhile. Answers how many. */
async function setAside(
  sealing: Sealing,
  kind: keyof typeof asidePartitions,
  entries: readonly { key: Key; reason: string }[],
): Promise<number> {
  const refused = await commitEach(
    sealing,
    entries.map(({ key, reason }) => ({
      update: { pk: key.pk, sk: key.sk },
      set: { [kind]: reason, pending: asidePartitions[kind] },
      when: { exists: true as const, lacks: ['index', kind] },
    })),
  );
  // Set aside already, perhaps by this very call's unanswered first try: better two alarms than none.
  const sealed = refused.filter(({ item }) => item?.[kind] === undefined);
  const untouched = new Set(sealed.map(({ change }) => keyText(change.update)));
  const moved = entries.filter(({ key }) => !untouched.has(keyText(key)));
  for (const { key, reason } of moved) {
    sealing.alarm({ kind, detail: `${idAt(key)}: ${reason}` });
  }
  return moved.length;
}
