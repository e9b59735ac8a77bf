import { concat, encodeUtf8 } from '../../log/bytes.ts';
import type { Sha256 } from '../../log/sha256.ts';

export interface Drawing {
  /** What the auditor committed to before the log's root was known, e.g. by publishing its hash. */
  readonly value: string;
  /** Root of the checkpoint that is drawn from. */
  readonly root: Uint8Array;
  /** Things to draw from, counted from 0. */
  readonly population: number;
  readonly count: number;
}

const form = encodeUtf8('csr-ledger/sample@1\n');
/** More tries than any fair hash needs: each is taken with a probability of more than a half. */
const triesFor = (count: number) => 64 * count + 256;

/**
 * Distinct places in a population, in the order in which they were drawn: the same for everybody who knows
 * value and root, and foreseen by nobody who lacks one of them. The chain is SHA-256(form ‖ root ‖ value),
 * then SHA-256 of the link before; the first 8 bytes of each link, big-endian, are a number below 2^64.
 * Numbers from the last whole multiple of the population on are passed over, so that no place is likelier
 * than another; so are places that were drawn. RangeError for more places than there are.
 */
export const draw = (sha256: Sha256, { value, root, population, count }: Drawing): number[] => {
  if (!Number.isSafeInteger(population) || count > population || count < 0)
    throw new RangeError(`can't draw ${count} of ${population}`);
  // Most of a population is drawn by leaving the others out: else the last ones would take for ever.
  if (count * 2 > population) {
    const left = new Set(draw(sha256, { value, root, population, count: population - count }));
    return Array.from({ length: population }, (_, place) => place).filter(
      (place) => !left.has(place),
    );
  }
  const drawn = new Set<number>();
  const end = 2n ** 64n - (2n ** 64n % BigInt(population || 1));
  let link = sha256(concat(form, root, encodeUtf8(value)));
  for (let tries = triesFor(count); drawn.size < count && tries > 0; tries--) {
    const number = new DataView(link.buffer, link.byteOffset, 8).getBigUint64(0);
    if (number < end) drawn.add(Number(number % BigInt(population)));
    link = sha256(link);
  }
  if (drawn.size < count) throw new RangeError('the hash chain gives too few numbers');
  return [...drawn];
};
