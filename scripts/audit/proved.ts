import { sha256 } from '../../shared/crypto/sha256.ts';
import { leafProver } from '../../shared/domain/audit/prover.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { folderLog } from './source.ts';

/** Proofs of leaves from an export's tiles. */
export const prover = (folder: string, checkpoint: SignedCheckpoint) =>
  leafProver(sha256, folderLog(folder).read, checkpoint);
