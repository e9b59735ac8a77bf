import { concat, encodeBase64, encodeUtf8 } from '../../log/bytes.ts';
import type { Checkpoint } from '../../log/checkpoint.ts';
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

const formName = 'csr-ledger/sample@1';
const form = encodeUtf8(`${formName}\n`);
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

/** What may be drawn: all leaves, or those of one quarter or kind. */
export interface Drawable {
  readonly period?: string | undefined;
  readonly kind?: string | undefined;
}

export interface Sample {
  /** Leaf indices in the order in which they were drawn. */
  readonly indices: readonly number[];
  /** `sample.json`: with it and the log anybody draws the same. */
  readonly file: Uint8Array;
}

/** Draws from the leaves at `places`, which `among` describes. RangeError for more than there are. */
export const sampleOf = (
  sha256: Sha256,
  { origin, size, root }: Checkpoint,
  asked: {
    readonly value: string;
    readonly count: number;
    readonly among: Drawable;
    readonly places: readonly number[];
  },
): Sample => {
  const { value, count, among, places } = asked;
  const order = draw(sha256, { value, root, population: places.length, count });
  const indices = order.map((place) => places[place] ?? 0);
  const { period, kind } = among;
  const drawn = {
    form: formName,
    origin,
    size,
    root: encodeBase64(root),
    value,
    period,
    kind,
    population: places.length,
    indices,
  };
  return { indices, file: encodeUtf8(`${JSON.stringify(drawn, null, 1)}\n`) };
};
