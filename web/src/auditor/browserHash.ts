import { encodeHex } from '../../../shared/log/bytes.ts';
import type { Sha256 } from '../../../shared/log/sha256.ts';

class NotHashedYet extends Error {
  override readonly name = 'NotHashedYet';
  readonly bytes: Uint8Array<ArrayBuffer>;
  constructor(bytes: Uint8Array) {
    super('not hashed yet');
    this.bytes = new Uint8Array(bytes);
  }
}

/** A proof needs some dozens; a consistency proof up to 255 for each tile that it cuts. */
const maxHashes = 4_000;

/**
 * Runs a check that wants its hashes at once on the browser's own SHA-256, which answers later: where a hash
 * is missing the check stops, the browser makes it, and the check begins anew with one hash more. The check
 * must therefore be without effects. Throws what it throws.
 */
export const withSha256 = async <T>(check: (sha256: Sha256) => Promise<T> | T): Promise<T> => {
  const known = new Map<string, Uint8Array>();
  const sha256: Sha256 = (bytes) => {
    const hash = known.get(encodeHex(bytes));
    if (hash === undefined) throw new NotHashedYet(bytes);
    return hash.slice();
  };
  for (;;) {
    try {
      return await check(sha256);
    } catch (error) {
      if (!(error instanceof NotHashedYet) || known.size === maxHashes) throw error;
      const hash = await crypto.subtle.digest('SHA-256', error.bytes);
      known.set(encodeHex(error.bytes), new Uint8Array(hash));
    }
  }
};
