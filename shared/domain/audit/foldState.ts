import type { Entry } from '../../contract/entry.ts';
import { canonical } from '../../log/canonical.ts';
import { stateKey } from '../keys.ts';
import type { Item } from '../ports.ts';
import { applied, listing } from '../states.ts';

/** An entry of another history that changed a state, and which version that state got by it. */
export interface Touch {
  readonly entry: Entry;
  readonly version: number;
}

/**
 * The stored item of a state, as it follows from the entries of its own history and those that touched it.
 * They are taken in the order of the state's versions: a touch names its own, own entries fill the rest in
 * sequence. Throws RangeError if they leave no such order.
 */
export const foldedState = (
  aggregate: string,
  own: readonly Entry[],
  touches: readonly Touch[],
): Item => {
  const entries = inOrder(aggregate, own, touches);
  const last = entries.at(-1);
  if (last === undefined) throw new RangeError(`${aggregate} has no entries`);
  const state = entries.reduce<unknown>(
    (before, entry) => applied(before, entry, aggregate),
    undefined,
  );
  const lists = Object.entries(listing(state, aggregate)).flatMap(([index, [partition, at]]) => [
    [index, partition],
    [`${index}At`, at],
  ]);
  return {
    ...stateKey(aggregate),
    version: entries.length,
    seq: own.length,
    recordedAt: last.recordedAt,
    state: canonical(state),
    ...Object.fromEntries(lists),
  };
};

const inOrder = (
  aggregate: string,
  own: readonly Entry[],
  touches: readonly Touch[],
): readonly Entry[] => {
  const at = new Map(touches.map(({ entry, version }) => [version, entry]));
  const rest = own.toSorted((a, b) => a.seq - b.seq);
  const size = own.length + touches.length;
  const order = Array.from({ length: size }, (_, place) => at.get(place + 1) ?? rest.shift());
  const isOrder = at.size === touches.length && rest.length === 0;
  if (!isOrder || order.includes(undefined))
    throw new RangeError(`the versions of ${aggregate} have a gap or stand twice`);
  return order.filter((entry) => entry !== undefined);
};

/** The attributes in which two items differ, by name. */
export const differences = (stored: Item, folded: Item): readonly string[] =>
  [...new Set([...Object.keys(stored), ...Object.keys(folded)])].filter(
    (name) => stored[name] !== folded[name],
  );
