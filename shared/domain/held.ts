import type { Entry } from '../contract/entry.ts';
import type { RouteName } from '../contract/routes.ts';
import { canonical } from '../log/canonical.ts';
import type { Caller } from './caller.ts';
import { commitmentTo, type Opened, salted } from './commitment.ts';
import { personalKey } from './keys.ts';
import { noteAccess } from './partner/personalData.ts';
import type { Home } from './ports.ts';
import { Refusal } from './refusal.ts';

/**
 * Personal data that an entry only commits to and that stands, erasable, beside the ledger under the id of
 * its aggregate: a case reference, a roster of volunteers.
 */
export interface Held<T> {
  readonly opened: Opened<T>;
  readonly isKept: boolean;
  readonly commitments: Entry['commitments'];
}

/** The data of a new aggregate under a salt; a retry finds the salt that its first try kept. */
export const hold = async <T>(
  home: Home,
  { aggregate, of, value }: { aggregate: string; of: string; value: T },
): Promise<Held<T>> => {
  const found = await heldIn<T>(home, aggregate);
  const kept = found === 'erased' ? undefined : found;
  if (kept !== undefined && canonical(kept.value) !== canonical(value))
    throw new Refusal('idempotency-key-reused');
  const opened = kept ?? salted((length) => home.random(length), value);
  const commitments = [{ of, sha256: commitmentTo(home.sha256, opened) }];
  return { opened, isKept: kept !== undefined, commitments };
};

/** Kept before the entry that commits to it. Throws ConditionFailed if something was kept meanwhile. */
export const keepHeld = async <T>(
  { personal }: Pick<Home, 'personal'>,
  aggregate: string,
  { opened, isKept }: Held<T>,
): Promise<void> => {
  if (isKept) return;
  const put = { ...personalKey(aggregate), opened: canonical(opened) };
  await personal.commit([{ put, when: { absent: true } }]);
};

const heldIn = async <T>(
  { personal }: Pick<Home, 'personal'>,
  aggregate: string,
): Promise<Opened<T> | 'erased' | undefined> => {
  const item = await personal.get(personalKey(aggregate));
  if (item?.erased === true) return 'erased';
  return item && (JSON.parse(String(item.opened)) as Opened<T>);
};

/**
 * The value, once it is noted who reads it; undefined if it was erased. Throws an Error if it isn't what the
 * log committed to.
 */
export const openHeld = async <T>(
  home: Home,
  {
    aggregate,
    of,
    commitments,
  }: { aggregate: string; of: string; commitments: Entry['commitments'] },
  { caller, route }: { caller: Caller; route: RouteName },
): Promise<T | undefined> => {
  await noteAccess(home, aggregate, caller, route);
  const held = await heldIn<T>(home, aggregate);
  if (held === 'erased') return undefined;
  const committed = commitments.find((each) => each.of === of)?.sha256;
  if (held === undefined || commitmentTo(home.sha256, held) !== committed)
    throw new Error(`the personal data of ${aggregate} is not what the log committed to`);
  return held.value;
};
