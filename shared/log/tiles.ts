import { concat } from './bytes.ts';
import { LogFormatError } from './logFormatError.ts';
import { HASH_LENGTH } from './sha256.ts';
import { formatTilePath, TILE_WIDTH, type Tile } from './tilePath.ts';

/** Bytes stored under a tile path, or undefined when there is no such object. */
export type TileRead = (path: string) => Promise<Uint8Array | undefined>;

/** Every tile and bundle, full and partial, of a log of `size` entries; bundles first, then level by level. */
export function* tilesOf(size: number, tileWidth = TILE_WIDTH): Generator<Tile> {
  yield* row('entries', size, tileWidth);
  for (let level = 0; levelLength(size, level, tileWidth) > 0; level++) {
    yield* row(level, levelLength(size, level, tileWidth), tileWidth);
  }
}

/** Hashes that the tiles of a level hold in all: complete subtrees of `tileWidth`^level leaves. */
export function levelLength(size: number, level: number, tileWidth = TILE_WIDTH): number {
  return Math.floor(size / tileWidth ** level);
}

/** The partial tiles and bundle at the right edge, bundle first: all that appending needs to know of the past. */
export function rightEdgeTiles(size: number, tileWidth = TILE_WIDTH): Tile[] {
  const edge: Tile[] = [];
  const add = (level: Tile['level'], length: number): void => {
    const width = length % tileWidth;
    if (width > 0) edge.push({ level, index: Math.floor(length / tileWidth), width });
  };
  add('entries', size);
  for (let level = 0; levelLength(size, level, tileWidth) > 0; level++) {
    add(level, levelLength(size, level, tileWidth));
  }
  return edge;
}

/**
 * The tiles and the bundle that were partial in a log of `from` entries and are full in one of `size`: a log may
 * delete their partial forms once the full ones stand (C2SP tlog-tiles). Given as they are when full.
 */
export function filledTiles(from: number, size: number, tileWidth = TILE_WIDTH): Tile[] {
  return rightEdgeTiles(from, tileWidth)
    .filter(({ level, index }) => {
      const length = level === 'entries' ? size : levelLength(size, level, tileWidth);
      return (index + 1) * tileWidth <= length;
    })
    .map((tile) => ({ ...tile, width: tileWidth }));
}

export function encodeTile(hashes: readonly Uint8Array[]): Uint8Array {
  return concat(...hashes);
}

/** Its hashes, as views into its bytes. Throws `bad-tile` unless the length is that of `width` hashes. */
export function decodeTile(bytes: Uint8Array, width: number): Uint8Array[] {
  if (bytes.length !== width * HASH_LENGTH) {
    throw new LogFormatError(
      'bad-tile',
      `a tile of ${width} hashes can't have ${bytes.length} bytes`,
    );
  }
  return Array.from({ length: width }, (_, at) =>
    bytes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
  );
}

function* row(level: Tile['level'], length: number, tileWidth: number): Generator<Tile> {
  for (let index = 0; index * tileWidth < length; index++) {
    yield { level, index, width: Math.min(tileWidth, length - index * tileWidth) };
  }
}

/**
 * Bytes of a tile, or of the full tile in its place: a log may delete a partial tile once the full one
 * stands. Throws `missing-tile` when neither is there.
 */
export async function readTile(
  read: TileRead,
  tile: Tile,
  tileWidth = TILE_WIDTH,
): Promise<{ bytes: Uint8Array; width: number }> {
  const bytes = await read(formatTilePath(tile, tileWidth));
  if (bytes) return { bytes, width: tile.width };
  const full = { ...tile, width: tileWidth };
  const wider = tile.width < tileWidth ? await read(formatTilePath(full, tileWidth)) : undefined;
  if (wider) return { bytes: wider, width: tileWidth };
  throw new LogFormatError('missing-tile', `${formatTilePath(tile, tileWidth)} is missing`);
}
