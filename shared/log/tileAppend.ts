import { decodeBundle, encodeBundle } from './bundle.ts';
import { equalBytes } from './bytes.ts';
import { LogFormatError } from './logFormatError.ts';
import { emptyFrontier, extend, frontierRoot, leafHash, rootOf } from './merkle.ts';
import type { Sha256 } from './sha256.ts';
import { formatTilePath, TILE_WIDTH, type Tile } from './tilePath.ts';
import {
  decodeTile,
  encodeTile,
  levelLength,
  readTile,
  rightEdgeTiles,
  type TileRead,
} from './tiles.ts';

/**
 * What a log of `size` entries needs to know of itself to grow: the contents of its partial bundle and
 * partial tiles. `root` is computed from those hashes, so that the caller can hold it against the signed one.
 */
export type RightEdge = {
  readonly size: number;
  readonly root: Uint8Array;
  /** Entries of the partial bundle. */
  readonly entries: readonly Uint8Array[];
  /** Hashes of the partial tile of each level; empty where the level ends in a full tile. */
  readonly levels: readonly (readonly Uint8Array[])[];
};

export type TileObject = { readonly path: string; readonly bytes: Uint8Array };

/** The new and changed objects of a growth, and the edge to grow from next. */
export type Growth = {
  readonly edge: RightEdge;
  readonly bundles: TileObject[];
  readonly tiles: TileObject[];
};

/**
 * Reads the right edge of a log of `size` entries. Throws `missing-tile`, `bad-tile`, `bad-bundle`; the last
 * also when the bundle's entries don't hash to its tile. Compare `root` with the signed head's before use.
 */
export async function readRightEdge(
  sha256: Sha256,
  read: TileRead,
  size: number,
  tileWidth = TILE_WIDTH,
): Promise<RightEdge> {
  const stored = await Promise.all(
    rightEdgeTiles(size, tileWidth).map(async (tile) => ({
      tile,
      ...(await readTile(read, tile, tileWidth)),
    })),
  );
  let entries: Uint8Array[] = [];
  const levels: Uint8Array[][] = [];
  for (let level = 0; levelLength(size, level, tileWidth) > 0; level++) levels.push([]);
  for (const { tile, bytes, width } of stored) {
    if (tile.level === 'entries') entries = decodeBundle(bytes, width).slice(0, tile.width);
    else levels[tile.level] = decodeTile(bytes, width).slice(0, tile.width);
  }
  const hashed = entries.map((entry) => leafHash(sha256, entry));
  if (!equalBytes(encodeTile(hashed), encodeTile(levels[0] ?? []))) {
    throw new LogFormatError('bad-bundle', "the right edge's bundle doesn't hash to its tile");
  }
  return { size, root: edgeRoot(sha256, levels), entries, levels };
}

/** The edge of a log without entries. */
export function emptyRightEdge(sha256: Sha256): RightEdge {
  return { size: 0, root: rootOf(sha256, []), entries: [], levels: [] };
}

/**
 * The log grown by `entries`: every bundle and tile that is new or changed, each in its widest form (a tile
 * that fills up inside one growth never appears as partial). Linear in the number of entries. Throws
 * `entry-too-long`; RangeError beyond 2^53 − 1 entries.
 */
export function appendEntries(
  sha256: Sha256,
  edge: RightEdge,
  entries: readonly Uint8Array[],
  tileWidth = TILE_WIDTH,
): Growth {
  const size = edge.size + entries.length;
  if (!Number.isSafeInteger(size)) throw new RangeError('a log holds at most 2^53 − 1 entries');
  const bundleRow = growRow('entries', edge.size, edge.entries, entries, tileWidth);
  const bundles = bundleRow.map(({ path, items }) => ({ path, bytes: encodeBundle(items) }));
  const tiles: TileObject[] = [];
  const levels: Uint8Array[][] = [];
  let grown = entries.map((entry) => leafHash(sha256, entry));
  for (let level = 0; level < edge.levels.length || grown.length > 0; level++) {
    const before = edge.levels[level] ?? [];
    const length = levelLength(edge.size, level, tileWidth);
    const row = growRow(level, length, before, grown, tileWidth);
    for (const { path, items } of row) tiles.push({ path, bytes: encodeTile(items) });
    levels.push(remainder([...before, ...grown], tileWidth));
    grown = row
      .filter(({ items }) => items.length === tileWidth)
      .map(({ items }) => rootOf(sha256, items));
  }
  const kept = remainder([...edge.entries, ...entries], tileWidth);
  return { edge: { size, root: edgeRoot(sha256, levels), entries: kept, levels }, bundles, tiles };
}

/** The objects of one row that new items make or change; `before` is what its partial object held. */
function growRow(
  level: Tile['level'],
  length: number,
  before: readonly Uint8Array[],
  added: readonly Uint8Array[],
  tileWidth: number,
): { path: string; items: Uint8Array[] }[] {
  if (added.length === 0) return [];
  if (before.length !== length % tileWidth) throw new RangeError('the right edge is incomplete');
  const items = [...before, ...added];
  const first = Math.floor(length / tileWidth);
  return Array.from({ length: Math.ceil(items.length / tileWidth) }, (_, at) => {
    const slice = items.slice(at * tileWidth, (at + 1) * tileWidth);
    return {
      path: formatTilePath({ level, index: first + at, width: slice.length }, tileWidth),
      items: slice,
    };
  });
}

function remainder(items: Uint8Array[], tileWidth: number): Uint8Array[] {
  return items.slice(items.length - (items.length % tileWidth));
}

/** The peaks of the whole tree are those of the partial tiles, from the top level down. */
function edgeRoot(sha256: Sha256, levels: readonly (readonly Uint8Array[])[]): Uint8Array {
  const peaks = levels
    .toReversed()
    .flatMap((hashes) => extend(sha256, emptyFrontier, hashes).peaks);
  return frontierRoot(sha256, { peaks });
}
