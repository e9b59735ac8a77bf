import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Family, isChild } from '../../shared/domain/audit/tree.ts';
import { formatTilePath } from '../../shared/log/tilePath.ts';
import { type Found, type Listed, readExportFile, readListed } from './exportFile.ts';

export interface FamilyJob {
  readonly folder: string;
  readonly family: Family;
  readonly listed: Listed;
}

/** What is wrong with the tiles below one tile of hashes. */
export const checkFamily = ({ folder, family, listed }: FamilyJob): readonly Found[] => {
  const found: Found[] = [];
  const parent = formatTilePath(family.parent);
  const hashes = readExportFile(folder, parent);
  if (hashes === undefined) found.push(['tile-missing', parent]);
  for (const [at, child] of family.children.entries()) {
    const path = formatTilePath(child);
    const bytes = readListed(folder, path, listed, found);
    if (bytes === undefined) found.push(['tile-missing', path]);
    else if (bytes.length > 0 && !isChild(sha256, hashes ?? new Uint8Array(), at, bytes))
      found.push(['tile-altered', path]);
  }
  return found;
};
