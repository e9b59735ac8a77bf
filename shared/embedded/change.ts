import { type Change, type Condition, type Item, LimitExceeded } from '../domain/ports.ts';
import { itemBytes, storedItemBytes } from '../domain/tableRules.ts';

/** Does the condition hold for what stands at the key? Values are equal if type and value are. */
export function holds(condition: Condition | undefined, item: Item | undefined): boolean {
  const { absent, exists, equals = {}, lacks = [] } = condition ?? {};
  if (absent && item !== undefined) return false;
  if (exists && item === undefined) return false;
  return (
    Object.entries(equals).every(([name, value]) => attribute(item, name) === value) &&
    lacks.every((name) => attribute(item, name) === undefined)
  );
}

/**
 * What stands at the key afterwards; undefined means nothing. An update of an absent item makes it.
 * Throws LimitExceeded for an item that has grown too large.
 */
export function applied(change: Change, before: Item | undefined): Item | undefined {
  if ('check' in change) return before;
  if ('remove' in change) return undefined;
  if ('put' in change) return change.put;
  const { pk, sk } = change.update;
  const item: Record<string, Item[string]> & Item = { ...before, ...change.set, pk, sk };
  for (const name of change.unset ?? []) delete item[name];
  if (itemBytes(item) > storedItemBytes) {
    throw new LimitExceeded(`an item that has grown to more than ${storedItemBytes} bytes`);
  }
  return item;
}

const attribute = (item: Item | undefined, name: string) =>
  item !== undefined && Object.hasOwn(item, name) ? item[name] : undefined;
