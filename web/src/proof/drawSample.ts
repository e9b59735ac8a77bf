import type { Entry } from '../../../shared/contract/entry.ts';
import { entryOfLeaf } from '../../../shared/domain/audit/leaf.ts';
import { leafProver } from '../../../shared/domain/audit/prover.ts';
import { type Drawable, sampleOf } from '../../../shared/domain/audit/sample.ts';
import { isOfTile } from '../../../shared/domain/audit/tree.ts';
import { encodeUtf8 } from '../../../shared/log/bytes.ts';
import type { SignedCheckpoint } from '../../../shared/log/checkpoint.ts';
import { formatTilePath, TILE_WIDTH } from '../../../shared/log/tilePath.ts';
import { readEntries } from '../../../shared/log/tileReader.ts';
import type { TileRead } from '../../../shared/log/tiles.ts';
import { browserCrypto } from './browserCrypto.ts';

/** Leaves that are read through for one quarter or kind; of a larger log the command on one's own machine. */
export const mostRead = 50_000;

export interface Drawn {
  readonly index: number;
  readonly entry: string;
  readonly aggregate: string;
  readonly kind: string;
  readonly evidence: Entry['evidence'];
}

export interface DrawnSample {
  readonly drawn: readonly Drawn[];
  readonly population: number;
  /** By path, laid out as `npm run sample` does: `sample.json`, `<index>/leaf.json`, `<index>/leaf.tlog-proof`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

export class SampleTrouble extends Error {
  override readonly name = 'SampleTrouble';
  readonly why: 'too-few' | 'too-large' | 'not-in-log';
  constructor(why: SampleTrouble['why']) {
    super(why);
    this.why = why;
  }
}

interface Log {
  readonly head: SignedCheckpoint;
  readonly tiles: TileRead;
}

/**
 * Draws entries by the committed value and the root of the checked head, and proves each. `progress` is told the share
 * of leaves that were read. Throws SampleTrouble, and what reading throws.
 */
export const drawSample = async (
  log: Log,
  {
    value,
    count,
    among,
    progress,
  }: {
    readonly value: string;
    readonly count: number;
    readonly among: Drawable;
    readonly progress: (share: number) => void;
  },
): Promise<DrawnSample> => {
  const { sha256 } = browserCrypto;
  const { head, tiles } = log;
  const places = await placesOf(log, among, progress);
  if (count > places.length) throw new SampleTrouble('too-few');
  const { indices, file } = sampleOf(sha256, head, { value, count, among, places });
  const prove = leafProver(sha256, tiles, head);
  const files: Record<string, Uint8Array> = { 'sample.json': file };
  const drawn: Drawn[] = [];
  for (const index of indices) {
    const bundle = await readEntries(tiles, head.size, Math.floor(index / TILE_WIDTH));
    const leaf = bundle[index % TILE_WIDTH] ?? new Uint8Array();
    const proof = await prove(leaf, index);
    const entry = entryOfLeaf(leaf);
    if (proof === undefined || typeof entry === 'string') throw new SampleTrouble('not-in-log');
    files[`${index}/leaf.json`] = leaf;
    files[`${index}/leaf.tlog-proof`] = encodeUtf8(proof);
    const { id, aggregate, kind, evidence } = entry;
    drawn.push({ index, entry: id, aggregate, kind, evidence });
  }
  return { drawn, population: places.length, files };
};

/**
 * Where the leaves stand that may be drawn. The proof of a bundle's first leaf is made of all the others: it fails if one
 * of them is not the sealed one.
 */
const placesOf = async (
  { head, tiles }: Log,
  { period, kind }: Drawable,
  progress: (share: number) => void,
): Promise<readonly number[]> => {
  const { size } = head;
  if (period === undefined && kind === undefined)
    return Array.from({ length: size }, (_, index) => index);
  if (size > mostRead) throw new SampleTrouble('too-large');
  const { sha256 } = browserCrypto;
  const prove = leafProver(sha256, tiles, head);
  const places: number[] = [];
  for (let first = 0; first < size; first += TILE_WIDTH) {
    progress(first / size);
    const leaves = await readEntries(tiles, size, first / TILE_WIDTH);
    const [leaf = new Uint8Array()] = leaves;
    const hashes = await tiles(
      formatTilePath({ level: 0, index: first / TILE_WIDTH, width: leaves.length }),
    );
    const isSealed = hashes !== undefined && isOfTile(sha256, hashes, leaves);
    if (!isSealed || (await prove(leaf, first)) === undefined)
      throw new SampleTrouble('not-in-log');
    for (const [at, bytes] of leaves.entries()) {
      const entry = entryOfLeaf(bytes);
      if (typeof entry === 'string') throw new SampleTrouble('not-in-log');
      const fits = period === undefined || entry.period === period;
      if (fits && (kind === undefined || entry.kind === kind)) places.push(first + at);
    }
  }
  return places;
};
