import { concat, decodeBase64, encodeBase64, encodeHex } from '../log/bytes.ts';
import { canonicalBytes } from '../log/canonical.ts';
import type { Sha256 } from '../log/sha256.ts';

/** A value, and the salt without which nobody can tell that an entry speaks of it. */
export interface Opened<T> {
  readonly value: T;
  /** 32 bytes, base64. */
  readonly salt: string;
}

const saltBytes = 32;

/** A value under a fresh salt; `random` must be unpredictable, or the value could be guessed from its commitment. */
export const salted = <T>(random: (length: number) => Uint8Array, value: T): Opened<T> => ({
  value,
  salt: encodeBase64(random(saltBytes)),
});

/** SHA-256(salt ‖ canonical JSON of the value), in hex: it binds to the value and, without the salt, hides it. */
export const commitmentTo = (sha256: Sha256, { value, salt }: Opened<unknown>): string =>
  encodeHex(sha256(concat(decodeBase64(salt), canonicalBytes(value))));
