import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Facts, factsOf } from '../../shared/domain/audit/facts.ts';
import type { FindingName } from '../../shared/domain/audit/findings.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { isOfTile } from '../../shared/domain/audit/tree.ts';
import { decodeBundle } from '../../shared/log/bundle.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { formatTilePath, type Tile } from '../../shared/log/tilePath.ts';
import { type Found, type Listed, readExportFile, readListed } from './exportFile.ts';

export interface BundlesJob {
  readonly folder: string;
  /** The tiles of leaf hashes beside the bundles. */
  readonly tiles: readonly Tile[];
  readonly listed: Listed;
}

export interface CheckedBundle {
  readonly found: readonly Found[];
  /** In the order of the leaves: what the rules ask of an entry, or what is wrong with the leaf. */
  readonly leaves: readonly (Facts | FindingName)[];
}

/** Bundles held against their tiles, and every leaf as far as it can be judged by itself. */
export const checkBundles = ({ folder, tiles, listed }: BundlesJob): readonly CheckedBundle[] =>
  tiles.map((tile) => {
    const found: Found[] = [];
    const path = formatTilePath({ ...tile, level: 'entries' });
    const hashes = readExportFile(folder, formatTilePath(tile)) ?? new Uint8Array();
    const bytes = readListed(folder, path, listed, found);
    if (bytes === undefined) return { found: [...found, ['tile-missing', path]], leaves: [] };
    const leaves = leavesOf(bytes, tile.width);
    if (leaves === undefined || !isOfTile(sha256, hashes, leaves))
      found.push(['bundle-altered', path]);
    return { found, leaves: (leaves ?? []).map(judged) };
  });

const leavesOf = (bytes: Uint8Array, width: number): Uint8Array[] | undefined => {
  try {
    return decodeBundle(bytes, width);
  } catch (error) {
    if (error instanceof LogFormatError) return undefined;
    throw error;
  }
};

const judged = (leaf: Uint8Array): Facts | FindingName => {
  const entry = entryOfLeaf(leaf);
  return typeof entry === 'string' ? entry : factsOf(entry);
};
