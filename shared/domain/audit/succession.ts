import { encodeBase64, equalBytes } from '../../log/bytes.ts';
import type { Checkpoint } from '../../log/checkpoint.ts';
import { LogFormatError } from '../../log/logFormatError.ts';
import { consistencyProof } from '../../log/merkleProof.ts';
import { verifyConsistency } from '../../log/merkleVerify.ts';
import type { Sha256 } from '../../log/sha256.ts';
import { subtreesFromTiles } from '../../log/tileReader.ts';
import type { TileRead } from '../../log/tiles.ts';
import type { Find } from './findings.ts';

/** What a growth is checked with: the tiles of the log as it is now. */
interface Growth {
  readonly sha256: Sha256;
  readonly read: TileRead;
}

/**
 * Whether the log of `present` is the one of `earlier`, grown: by a consistency proof (RFC 6962) that is
 * made from the log's own tiles and checked against both signed roots. Both signatures were checked.
 */
export const isSuccessor = async (
  earlier: Checkpoint,
  present: Checkpoint,
  { sha256, read, find }: Growth & { readonly find: Find },
): Promise<boolean> => {
  const roots = `${encodeBase64(earlier.root)} at ${earlier.size}, now ${encodeBase64(present.root)} at ${present.size}`;
  if (earlier.origin !== present.origin) {
    find('log-forked', `${present.origin} is another log than ${earlier.origin}`);
    return false;
  }
  if (present.size < earlier.size) {
    find('log-rolled-back', roots);
    return false;
  }
  if (present.size === earlier.size) {
    if (equalBytes(earlier.root, present.root)) return true;
    find('split-view', roots);
    return false;
  }
  const reason = await growth(earlier, present, { sha256, read });
  if (reason !== undefined) find('log-forked', `${roots}: ${reason}`);
  return reason === undefined;
};

const growth = async (
  { size: oldSize, root: oldRoot }: Checkpoint,
  { size, root }: Checkpoint,
  { sha256, read }: Growth,
): Promise<string | undefined> => {
  try {
    const subtrees = subtreesFromTiles(sha256, read, size);
    const proof = await consistencyProof(sha256, subtrees, oldSize, size);
    const verdict = verifyConsistency(sha256, { oldSize, oldRoot, size, root, proof });
    return verdict.ok ? undefined : verdict.reason;
  } catch (error) {
    if (error instanceof LogFormatError) return error.message;
    throw error;
  }
};
