import type { Entry } from '../contract/entry.ts';
import type { Admitted } from './admission.ts';

/** Ids of the entries that must be sealed before this one: its predecessor, and what it rests on. */
export function prerequisites(entry: Entry): readonly string[] {
  const before = entry.seq > 1 ? [`${entry.aggregate}:${entry.seq - 1}`] : [];
  return [...before, ...entry.causes];
}

export interface Ordered {
  /** In an order in which nothing stands before what it rests on. */
  readonly ready: readonly Admitted[];
  /** Entries that rest on something that is stuck, or on each other in a circle; with the id that they wait for. */
  readonly blocked: ReadonlyMap<string, string>;
}

export type PrerequisiteState = 'sealed' | 'stuck' | 'waiting';

/**
 * Topological order; among those that are free at the same time by (aggregate, seq), closings of quarters
 * last. `states` tells of every prerequisite that is not itself a candidate: sealed, stuck for good, or to
 * be waited for. Candidates that rest on a waiting one are neither ready nor blocked.
 */
export function ordered(
  candidates: ReadonlyMap<string, Admitted>,
  states: ReadonlyMap<string, PrerequisiteState>,
): Ordered {
  const open = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const [id, { entry }] of candidates) {
    const unsealed = [...new Set(prerequisites(entry))].filter((on) => states.get(on) !== 'sealed');
    open.set(id, unsealed.length);
    for (const on of unsealed) followers.set(on, [...(followers.get(on) ?? []), id]);
  }
  const ready = release(candidates, open, followers);
  const held = new Set(ready.map(({ entry }) => entry.id));
  const waiting = reach(idsIn(states, 'waiting'), followers);
  const stuck = reach(idsIn(states, 'stuck'), followers);
  const blocked = new Map(stuck);
  for (const [id, { entry }] of candidates) {
    if (held.has(id) || waiting.has(id) || stuck.has(id)) continue;
    blocked.set(id, prerequisites(entry).find((on) => !held.has(on)) ?? id); // a circle
  }
  return { ready, blocked };
}

/** Takes wave after wave of free entries (Kahn's algorithm); a closing only when nothing else is free. */
function release(
  candidates: ReadonlyMap<string, Admitted>,
  open: Map<string, number>,
  followers: ReadonlyMap<string, readonly string[]>,
): Admitted[] {
  const out: Admitted[] = [];
  const closings: Admitted[] = [];
  let free = [...candidates.values()].filter(({ entry }) => open.get(entry.id) === 0);
  while (free.length > 0 || closings.length > 0) {
    closings.push(...free.filter(({ entry }) => isClosing(entry)));
    const wave = free.filter(({ entry }) => !isClosing(entry)).sort(byPlace);
    if (wave.length === 0) wave.push(...closings.sort(byPlace).splice(0, 1));
    out.push(...wave);
    free = wave.flatMap(({ entry }) =>
      (followers.get(entry.id) ?? []).flatMap((id) => {
        const left = (open.get(id) ?? 0) - 1;
        open.set(id, left);
        const follower = candidates.get(id);
        return left === 0 && follower ? [follower] : [];
      }),
    );
  }
  return out;
}

/** Everything that rests on one of these, directly or not; each with one that it rests on. */
function reach(
  from: readonly string[],
  followers: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const open = [...from];
  for (let on = open.pop(); on !== undefined; on = open.pop()) {
    for (const id of followers.get(on) ?? []) {
      if (reached.has(id)) continue;
      reached.set(id, on);
      open.push(id);
    }
  }
  return reached;
}

const idsIn = (
  states: ReadonlyMap<string, PrerequisiteState>,
  wanted: PrerequisiteState,
): string[] => [...states].flatMap(([id, state]) => (state === wanted ? [id] : []));

export const isClosing = ({ kind }: Pick<Entry, 'kind'>): boolean => kind === 'quarter-closed';

const byPlace = (a: Admitted, b: Admitted): number =>
  a.entry.aggregate === b.entry.aggregate
    ? a.entry.seq - b.entry.seq
    : a.entry.aggregate < b.entry.aggregate
      ? -1
      : 1;

/** The longest beginning that fits one batch: the closing of a quarter is the last of its batch. */
export function batchOf(
  ready: readonly Admitted[],
  limits: { maxEntries: number; maxBytes: number },
): readonly Admitted[] {
  let bytes = 0;
  let taken = 0;
  for (const { entry, leaf } of ready) {
    bytes += leaf.length;
    if (taken === limits.maxEntries || (taken > 0 && bytes > limits.maxBytes)) break;
    taken++;
    if (isClosing(entry)) break;
  }
  return ready.slice(0, taken);
}
