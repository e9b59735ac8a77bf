import { decodeBundle } from './bundle.ts';
import { rootOf } from './merkle.ts';
import type { SubtreeHash } from './merkleProof.ts';
import type { Sha256 } from './sha256.ts';
import { TILE_WIDTH } from './tilePath.ts';
import { decodeTile, levelLength, readTile, type TileRead } from './tiles.ts';

/**
 * Subtree hashes read from the tiles of a log of `size` entries: gives proofs at any size up to that one.
 * Each tile is read once and kept, so make one for a few proofs and let it go. Nothing is authenticated
 * here: a proof made from it is worth what its verification against a signed root says.
 */
export function subtreesFromTiles(
  sha256: Sha256,
  read: TileRead,
  size: number,
  tileWidth = TILE_WIDTH,
): SubtreeHash {
  const tileHeight = Math.log2(tileWidth);
  const kept = new Map<string, Promise<Uint8Array[]>>();

  function tile(level: number, index: number): Promise<Uint8Array[]> {
    const key = `${level}/${index}`;
    const known = kept.get(key);
    if (known) return known;
    const width = Math.min(tileWidth, levelLength(size, level, tileWidth) - index * tileWidth);
    const hashes = readTile(read, { level, index, width }, tileWidth).then((stored) =>
      decodeTile(stored.bytes, stored.width),
    );
    kept.set(key, hashes);
    return hashes;
  }

  return async (level, index) => {
    const tileLevel = Math.floor(level / tileHeight);
    const width = 2 ** (level % tileHeight);
    const first = index * width;
    if (first + width > levelLength(size, tileLevel, tileWidth)) {
      throw new RangeError(`no complete subtree ${index} at level ${level} in a log of ${size}`);
    }
    const hashes = await tile(tileLevel, Math.floor(first / tileWidth));
    const offset = first % tileWidth;
    return rootOf(sha256, hashes.slice(offset, offset + width));
  };
}

/**
 * The entries of bundle `index` of a log of `size` entries. Unauthenticated, as above. RangeError when the
 * log has no such bundle; throws `missing-tile`, `bad-bundle`.
 */
export async function readEntries(
  read: TileRead,
  size: number,
  index: number,
  tileWidth = TILE_WIDTH,
): Promise<Uint8Array[]> {
  const width = Math.min(tileWidth, size - index * tileWidth);
  const stored = await readTile(read, { level: 'entries', index, width }, tileWidth);
  return decodeBundle(stored.bytes, stored.width).slice(0, width);
}
