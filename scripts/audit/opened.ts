import { sha256 } from '../../shared/crypto/sha256.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import { encodeBase64 } from '../../shared/log/bytes.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { emptyFrontier, extend, frontierRoot, leafHash } from '../../shared/log/merkle.ts';
import { leavesIn } from './leaves.ts';
import { checkpointFile } from './manifest.ts';
import { folderLog } from './source.ts';
import { type Signed, signedCheckpoint } from './trusted.ts';

/**
 * An export whose leaves hash to the root that a trusted key signed, so that what is made from its leaves
 * is made from that log. Finds why not.
 */
export const openExport = async (
  folder: string,
  anchors: Anchors,
  find: Find,
): Promise<Signed | undefined> => {
  const signed = await signedCheckpoint(
    await folderLog(folder).read(checkpointFile),
    anchors,
    find,
  );
  if (signed === undefined || !isWhole(folder, signed.checkpoint, find)) return undefined;
  return signed;
};

const isWhole = (folder: string, { size, root }: Checkpoint, find: Find): boolean => {
  const hashes = function* () {
    for (const { bytes } of leavesIn(folder, size)) yield leafHash(sha256, bytes);
  };
  const found = encodeBase64(frontierRoot(sha256, extend(sha256, emptyFrontier, hashes())));
  if (found === encodeBase64(root)) return true;
  find('bundle-altered', `the leaves hash to ${found}, signed is ${encodeBase64(root)}`);
  return false;
};
