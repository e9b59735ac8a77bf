import { utf8Length } from '../log/bytes.ts';
import {
  type Attribute,
  type Change,
  type Condition,
  type IndexName,
  type Item,
  indexes,
  type Key,
  LimitExceeded,
  tableLimits,
} from './ports.ts';

// What every home of the table refuses, before anything is sent or written: the limits of the port, and
// what DynamoDB can't hold. All of it throws LimitExceeded.

/** Bytes of a key's parts, in the table and in an index (DynamoDB's quotas). */
const keyBytes = { pk: 2048, sk: 1024 } as const;

/** Names in the condition, set and unset of one change: a DynamoDB expression has 4 KB. */
const maxNames = 100;

/** What an item may grow to by updates: DynamoDB's own quota, as a change doesn't show the whole item. */
export const storedItemBytes = 409_600;

/** Index X has the attributes X (partition) and XAt (order). */
export const indexAttributes = (index: IndexName) => ({ partition: index, at: `${index}At` });

export const keyOf = (change: Change): Key => {
  if ('put' in change) return change.put;
  if ('update' in change) return change.update;
  return 'remove' in change ? change.remove : change.check;
};

/** A text for a key that no other key has. */
export const keyText = ({ pk, sk }: Key): string => JSON.stringify([pk, sk]);

/** Bytes of names and values as UTF-8. A number counts two more than its digits: never less than in DynamoDB. */
export function itemBytes(attributes: { readonly [name: string]: Attribute }): number {
  let bytes = 0;
  for (const [name, value] of Object.entries(attributes)) {
    bytes += utf8Bytes(name) + utf8Bytes(String(value)) + (typeof value === 'number' ? 2 : 0);
  }
  return bytes;
}

export function checkCommit(changes: readonly Change[]): void {
  refuseIf(changes.length === 0, 'a commit without changes');
  refuseIf(changes.length > tableLimits.changes, `more than ${tableLimits.changes} changes`);
  const keys = new Set(changes.map((change) => keyText(keyOf(change))));
  refuseIf(keys.size < changes.length, 'two changes of one key');
  const bytes = changes.reduce((sum, change) => sum + checkChange(change), 0);
  refuseIf(bytes > tableLimits.commitBytes, `more than ${tableLimits.commitBytes} bytes`);
}

export function checkKeys(keys: readonly Key[]): void {
  refuseIf(keys.length > tableLimits.keys, `more than ${tableLimits.keys} keys`);
  keys.forEach(checkKey);
}

export function checkKey({ pk, sk }: Key): void {
  checkKeyPart('pk', pk, keyBytes.pk);
  checkKeyPart('sk', sk, keyBytes.sk);
}

/** Partition and limit of a query. */
export function checkQuery(partition: string, limit: number): void {
  checkKeyPart('partition', partition, keyBytes.pk);
  const { page } = tableLimits;
  const isLimit = Number.isSafeInteger(limit) && limit >= 1 && limit <= page;
  refuseIf(!isLimit, `a page of ${limit} items: it has 1 to ${page}`);
}

/** Answers the bytes that the change carries. */
function checkChange(change: Change): number {
  const key = keyOf(change);
  checkKey(key);
  const named = [...checkCondition(change.when)];
  let bytes = itemBytes({ pk: key.pk, sk: key.sk });
  if ('put' in change) {
    checkAttributes(change.put);
    bytes = itemBytes(change.put);
  }
  if ('update' in change) {
    const { set = {}, unset = [] } = change;
    const names = [...Object.keys(set), ...unset];
    refuseIf(names.length === 0, 'an update that changes nothing');
    refuseIf(new Set(names).size < names.length, 'an attribute named twice in one update');
    refuseIf(names.includes('pk') || names.includes('sk'), 'an update of a key');
    checkAttributes(set);
    unset.forEach(checkName);
    named.push(...names);
    bytes += itemBytes(set);
  }
  refuseIf(named.length > maxNames, `more than ${maxNames} names in one change`);
  refuseIf(bytes > tableLimits.itemBytes, `an item of more than ${tableLimits.itemBytes} bytes`);
  return bytes;
}

/** Answers the names in it. */
function checkCondition({ equals = {}, lacks = [] }: Condition = {}): string[] {
  for (const [name, value] of Object.entries(equals)) {
    checkName(name);
    checkValue(name, value);
  }
  lacks.forEach(checkName);
  return [...Object.keys(equals), ...lacks];
}

function checkAttributes(attributes: Partial<Item>): void {
  for (const [name, value] of Object.entries(attributes)) {
    checkName(name);
    checkValue(name, value);
  }
  for (const index of indexes) {
    const { partition, at } = indexAttributes(index);
    checkIndexPart(partition, attributes[partition], keyBytes.pk);
    checkIndexPart(at, attributes[at], keyBytes.sk);
  }
}

function checkIndexPart(name: string, value: Attribute | undefined, most: number): void {
  if (value !== undefined) checkKeyPart(name, value, most);
}

function checkKeyPart(name: string, value: unknown, most: number): void {
  if (typeof value !== 'string' || value === '') refuse(`${name} must be a string, not empty`);
  refuseIf(!value.isWellFormed(), `${name} has a lone surrogate`);
  refuseIf(utf8Bytes(value) > most, `${name} has more than ${most} bytes`);
}

function checkName(name: string): void {
  // JSON and object literals disagree on what `__proto__` is.
  const isName = name !== '' && name !== '__proto__' && name.isWellFormed();
  refuseIf(!isName || utf8Bytes(name) > 255, `no attribute name: ${JSON.stringify(name)}`);
}

function checkValue(name: string, value: unknown): void {
  if (typeof value === 'boolean') return;
  if (typeof value === 'string') refuseIf(!value.isWellFormed(), `${name} has a lone surrogate`);
  else refuseIf(!Number.isSafeInteger(value), `${name} is no string, safe integer or boolean`);
}

const utf8Bytes = (text: string): number => (text.isWellFormed() ? utf8Length(text) : 0);

function refuseIf(refused: boolean, why: string): void {
  if (refused) refuse(why);
}

function refuse(why: string): never {
  throw new LimitExceeded(why);
}
