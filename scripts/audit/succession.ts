import { sha256 } from '../../shared/crypto/sha256.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import { encodeBase64, equalBytes } from '../../shared/log/bytes.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { consistencyProof } from '../../shared/log/merkleProof.ts';
import { verifyConsistency } from '../../shared/log/merkleVerify.ts';
import { subtreesFromTiles } from '../../shared/log/tileReader.ts';
import type { LogSource } from './source.ts';

/**
 * Whether the log of `present` is the one of `earlier`, grown: by a consistency proof (RFC 6962) that is
 * made from the log's own tiles and checked against both signed roots. Both signatures were checked.
 */
export const isSuccessor = async (
  earlier: Checkpoint,
  present: Checkpoint,
  source: LogSource,
  find: Find,
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
  const reason = await growth(earlier, present, source);
  if (reason !== undefined) find('log-forked', `${roots}: ${reason}`);
  return reason === undefined;
};

const growth = async (
  { size: oldSize, root: oldRoot }: Checkpoint,
  { size, root }: Checkpoint,
  source: LogSource,
): Promise<string | undefined> => {
  try {
    const read = subtreesFromTiles(sha256, source.read, size);
    const proof = await consistencyProof(sha256, read, oldSize, size);
    const verdict = verifyConsistency(sha256, { oldSize, oldRoot, size, root, proof });
    return verdict.ok ? undefined : verdict.reason;
  } catch (error) {
    if (error instanceof LogFormatError) return error.message;
    throw error;
  }
};
