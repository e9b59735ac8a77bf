import { concat, equalBytes } from '../../log/bytes.ts';
import { emptyFrontier, extend, frontierRoot, leafHash, rootOf } from '../../log/merkle.ts';
import type { Sha256 } from '../../log/sha256.ts';
import { TILE_WIDTH, type Tile } from '../../log/tilePath.ts';
import { decodeTile, levelLength, rightEdgeTiles, tilesOf } from '../../log/tiles.ts';

export interface Tree {
  readonly size: number;
  readonly root: Uint8Array;
}

type HashTile = Tile & { readonly level: number };
const isHashTile = (tile: Tile): tile is HashTile => tile.level !== 'entries';

/** The partial tiles of hashes at the right edge: together they hash to the root. */
export const edgeOf = (size: number): HashTile[] => rightEdgeTiles(size).filter(isHashTile);

/** Whether the bytes of `edgeOf(size)`, in its order, hash to the tree's root. */
export const isEdge = (
  sha256: Sha256,
  { size, root }: Tree,
  edge: readonly Uint8Array[],
): boolean => {
  const tiles = edgeOf(size);
  if (tiles.some(({ width }, at) => edge[at]?.length !== width * 32)) return false;
  const peaks = tiles
    .map(
      ({ width }, at) => extend(sha256, emptyFrontier, decodeTile(edge[at] ?? none, width)).peaks,
    )
    .toReversed()
    .flat();
  return equalBytes(frontierRoot(sha256, { peaks }), root);
};

const none = new Uint8Array(0);

/** Tiles of one parent: each is full, and its root is the parent's hash at its place. */
export interface Family {
  readonly parent: HashTile;
  readonly children: readonly HashTile[];
}

/**
 * The tree from the top down: whoever has checked the edge and takes families in this order knows each
 * parent to be right before its children are asked for.
 */
export function* families(size: number): Generator<Family> {
  const parents = [...tilesOf(size)].filter(isHashTile).filter(({ level }) => level > 0);
  for (const parent of parents.toSorted((a, b) => b.level - a.level)) {
    const children = Array.from({ length: parent.width }, (_, at) => ({
      level: parent.level - 1,
      index: parent.index * TILE_WIDTH + at,
      width: TILE_WIDTH,
    }));
    yield { parent, children };
  }
}

/** Whether a full tile is the child at `at` of its parent. */
export const isChild = (
  sha256: Sha256,
  parent: Uint8Array,
  at: number,
  child: Uint8Array,
): boolean =>
  child.length === TILE_WIDTH * 32 &&
  equalBytes(
    rootOf(sha256, decodeTile(child, TILE_WIDTH)),
    parent.subarray(at * 32, (at + 1) * 32),
  );

/** Whether the leaves of a bundle are those of its tile of hashes. */
export const isOfTile = (
  sha256: Sha256,
  tile: Uint8Array,
  leaves: readonly Uint8Array[],
): boolean => equalBytes(concat(...leaves.map((leaf) => leafHash(sha256, leaf))), tile);

/** The tile of leaf hashes that stands beside each bundle. */
export function* leafTiles(size: number): Generator<HashTile> {
  for (let index = 0; index < levelLength(size, 0) / TILE_WIDTH; index++)
    yield { level: 0, index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) };
}
