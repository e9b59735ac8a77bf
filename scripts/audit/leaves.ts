import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../shared/contract/entry.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { leafTiles } from '../../shared/domain/audit/tree.ts';
import { decodeBundle } from '../../shared/log/bundle.ts';
import { formatTilePath } from '../../shared/log/tilePath.ts';
import { Misuse } from './command.ts';

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
    const first = tile.index * 256;
    if (first >= size) return;
    const bundle = bytesOf(join(folder, formatTilePath({ ...tile, level: 'entries' })));
    for (const [at, bytes] of decodeBundle(bundle, tile.width).entries()) {
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

const bytesOf = (path: string): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Misuse(`${path} is missing: export the log again`);
  }
};
