import { decodeBase64 } from './bytes.ts';
import { LogFormatError } from './logFormatError.ts';
import { HASH_LENGTH } from './sha256.ts';

/** A size, index or time on a line of its own: ASCII decimal, no leading zero, at most 2^53 − 1. */
export function parseCount(text: string): number {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) {
    throw new LogFormatError('bad-number', 'not a decimal number without leading zeros');
  }
  return checkCount(Number(text));
}

/** The same rule for a number about to be written. */
export function checkCount(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new LogFormatError('bad-number', 'not a whole number from 0 to 2^53 − 1');
  }
  return count;
}

/** A SHA-256 hash on a line of its own, in base64. */
export function parseHash(text: string): Uint8Array {
  return checkHash(decodeBase64(text));
}

/** The same rule for a hash about to be written. */
export function checkHash(hash: Uint8Array): Uint8Array {
  if (hash.length !== HASH_LENGTH) throw new LogFormatError('bad-hash', 'a hash is 32 bytes');
  return hash;
}
