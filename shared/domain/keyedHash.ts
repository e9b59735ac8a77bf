import { concat } from '../log/bytes.ts';
import { canonicalBytes } from '../log/canonical.ts';
import type { Sha256 } from '../log/sha256.ts';
import type { Home } from './ports.ts';

const blockBytes = 64;

/** HMAC-SHA-256 (RFC 2104); `key` is at most one block of 64 bytes. */
export const hmacSha256 = (sha256: Sha256, key: Uint8Array, message: Uint8Array): Uint8Array => {
  if (key.length > blockBytes) throw new RangeError('the key is longer than a block');
  const padded = new Uint8Array(blockBytes);
  padded.set(key);
  const pad = (byte: number) => padded.map((each) => each ^ byte);
  return sha256(concat(pad(0x5c), sha256(concat(pad(0x36), message))));
};

export type KeyedHash = (message: string | number) => Uint8Array;

/**
 * HMACs under a key of its own for one purpose, which is derived from the home's key: eighty values cost one
 * call to where that key is kept, and hashes of one purpose tell nothing about another's.
 */
export const keyedHash = async (
  { mac, sha256 }: Pick<Home, 'mac' | 'sha256'>,
  ...purpose: readonly string[]
): Promise<KeyedHash> => {
  const key = await mac(canonicalBytes({ purpose }));
  return (message) => hmacSha256(sha256, key, canonicalBytes(message));
};
