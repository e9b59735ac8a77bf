import { entryKey } from '../domain/keys.ts';
import type { Key } from '../domain/ports.ts';
import { keyText } from './attributes.ts';

/** The id of the entry at a key: the inverse of entryKey. A key that it can't have made is its own id. */
export function idAt({ pk, sk }: Key): string {
  const [, aggregate] = /^A#(.+)$/.exec(pk) ?? [];
  const [, seq] = /^E#0*([1-9]\d*)$/.exec(sk) ?? [];
  const isEntryKey = aggregate !== undefined && sk.length === 'E#'.length + 10;
  return isEntryKey && seq !== undefined ? `${aggregate}:${seq}` : keyText({ pk, sk });
}

/** Where the entry of an id (aggregate:seq, in the contract's form) lies. */
export function keyOfId(id: string): Key {
  const colon = id.lastIndexOf(':');
  return entryKey(id.slice(0, colon), Number(id.slice(colon + 1)));
}
