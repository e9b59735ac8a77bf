import type { RouteName } from '../contract/routes.ts';
import type { Request } from './caller.ts';
import { openCursor, sealCursor } from './cursor.ts';
import type { Kept } from './kept.ts';
import { stateKey } from './keys.ts';
import type { Home, IndexName } from './ports.ts';
import { keptOf } from './record.ts';
import type { AggregateType, StateOf } from './states.ts';

/** One state, read consistently; undefined if there is no such aggregate of this type. */
export const readState = async <T extends AggregateType>(
  home: Home,
  type: T,
  aggregate: string,
): Promise<Kept<StateOf[T]> | undefined> => {
  if (!aggregate.startsWith(`${type}-`)) return undefined;
  const item = await home.table.get(stateKey(aggregate));
  return keptOf(item) as Kept<StateOf[T]> | undefined;
};

/** States by id, in the order of the ids; absent ones are left out. At most 100. */
export const readStates = async <T extends AggregateType>(
  home: Home,
  type: T,
  aggregates: readonly string[],
): Promise<readonly Kept<StateOf[T]>[]> => {
  const wanted = [...new Set(aggregates)].filter((id) => id.startsWith(`${type}-`));
  if (wanted.length === 0) return [];
  const items = await home.table.getMany(wanted.map(stateKey));
  const found = new Map(items.map((item) => [item.pk, item]));
  return wanted.flatMap((id) => {
    const kept = keptOf(found.get(stateKey(id).pk));
    return kept === undefined ? [] : [kept as Kept<StateOf[T]>];
  });
};

interface Listed<T extends AggregateType, V> {
  /** Walked one after the other, each in its own order. */
  readonly partitions: readonly { readonly index: IndexName; readonly partition: string }[];
  /** Asked of the state itself: an index may lag, the state never does. */
  readonly keep?: (state: StateOf[T]) => boolean;
  /** Each partition from its end. */
  readonly newestFirst?: boolean;
  readonly view: (kept: Kept<StateOf[T]>) => V;
}

const defaultPage = 50;
/** Index pages that one answer may read; a page with few fitting states is simply short. */
const maxReads = 10;

/** A page of states from a worklist. The cursor is bound to route, filter and caller. */
export const listStates = async <T extends AggregateType, V, N extends RouteName>(
  home: Home,
  type: T,
  route: N,
  request: Request<N>,
  { partitions, keep = () => true, newestFirst = false, view }: Listed<T, V>,
): Promise<{ items: V[]; next?: string }> => {
  const {
    limit = defaultPage,
    after,
    ...filter
  } = (request.query ?? {}) as {
    limit?: number;
    after?: string;
  } & Record<string, string | undefined>;
  const place = { route, caller: request.caller, filter };
  let [at, position] =
    after === undefined
      ? [0, undefined]
      : (JSON.parse(await openCursor(home, place, after)) as [number, string | null]);
  const items: V[] = [];
  for (let reads = 0; reads < maxReads; reads += 1) {
    const partition = partitions[at];
    if (partition === undefined) return { items };
    const page = await home.table.queryIndex({
      ...partition,
      reverse: newestFirst,
      limit: limit - items.length,
      ...(position != null && { after: position }),
    });
    const states = await readStates(
      home,
      type,
      page.items.map(({ pk }) => pk.slice(2)),
    );
    items.push(...states.filter(({ state }) => keep(state)).map(view));
    [at, position] = page.next === undefined ? [at + 1, undefined] : [at, page.next];
    if (items.length >= limit) break;
  }
  if (partitions[at] === undefined) return { items };
  return { items, next: await sealCursor(home, place, JSON.stringify([at, position ?? null])) };
};
