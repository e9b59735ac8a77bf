import { join } from 'node:path';
import type { Entry } from '../../shared/contract/entry.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { leafTiles } from '../../shared/domain/audit/tree.ts';
import { decodeBundle } from '../../shared/log/bundle.ts';
import { formatTilePath, TILE_WIDTH, type Tile } from '../../shared/log/tilePath.ts';
import { readExportFile } from './exportFile.ts';
import { Misuse } from './misuse.ts';

export interface Leaf {
  readonly bytes: Uint8Array;
  readonly index: number;
}

/**
 * The first `size` leaves of an export of `of` leaves, one bundle in memory at a time. Throws Misuse for a bundle
 * that isn't there, LogFormatError for one that can't be read.
 */
export function* leavesIn(folder: string, of: number, size = of): Generator<Leaf> {
  for (const tile of leafTiles(of)) {
    const first = tile.index * TILE_WIDTH;
    if (first >= size) return;
    for (const [at, bytes] of leavesOfBundle(folder, tile).entries()) {
      if (first + at >= size) return;
      yield { bytes, index: first + at };
    }
  }
}

/** The same as entries. Throws Misuse for a leaf that is none: `verify` names what is wrong with it. */
export function* entriesIn(folder: string, of: number, size = of): Generator<Entry> {
  for (const { bytes, index } of leavesIn(folder, of, size)) {
    const entry = entryOfLeaf(bytes);
    if (typeof entry === 'string') throw new Misuse(`leaf ${index} can't be read: ${entry}`);
    yield entry;
  }
}

/** Index of the leaf that bears an entry's id; undefined if none does. */
export const leafNamed = (folder: string, entry: string, size: number): number | undefined => {
  const name = Buffer.from(`"id":${JSON.stringify(entry)}`);
  for (const { bytes, index } of leavesIn(folder, size))
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(name)) return index;
  return undefined;
};

/** The leaves of the bundle beside a tile of leaf hashes. Throws as `leavesIn`. */
export const leavesOfBundle = (folder: string, tile: Tile): Uint8Array[] => {
  const path = formatTilePath({ ...tile, level: 'entries' });
  const bytes = readExportFile(folder, path);
  if (bytes === undefined)
    throw new Misuse(`${join(folder, path)} is missing: export the log again`);
  return decodeBundle(bytes, tile.width);
};

/** The leaves at these indices, ascending, of an export of `of` leaves: only their bundles are read. */
export function* leavesAt(folder: string, of: number, indices: readonly number[]): Generator<Leaf> {
  let bundle = -1;
  let leaves: Uint8Array[] = [];
  for (const index of indices) {
    const first = index - (index % TILE_WIDTH);
    if (first !== bundle) {
      const width = Math.min(TILE_WIDTH, of - first);
      leaves = leavesOfBundle(folder, { level: 0, index: first / TILE_WIDTH, width });
      bundle = first;
    }
    const bytes = leaves[index - first];
    if (bytes === undefined) throw new RangeError(`no leaf ${index} in a log of ${of}`);
    yield { bytes, index };
  }
}
