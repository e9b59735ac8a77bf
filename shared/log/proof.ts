import { decodeBase64, encodeBase64 } from './bytes.ts';
import {
  type CheckpointReason,
  type Cosigned,
  formatCheckpoint,
  parseCheckpoint,
  type SignedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
import { checkCount, checkHash, parseCount, parseHash } from './fields.ts';
import { LogFormatError } from './logFormatError.ts';
import { leafHash } from './merkle.ts';
import { type MerkleReason, verifyInclusion } from './merkleVerify.ts';
import type { NoteVerifier } from './note.ts';
import type { Sha256 } from './sha256.ts';
import type { Verdict } from './verdict.ts';

/** C2SP tlog-proof: everything but the leaf itself and the trusted keys that an offline check needs. */
export type Proof = {
  readonly index: number;
  /** Inclusion proof, from the leaf's sibling up to the root's child. */
  readonly hashes: readonly Uint8Array[];
  readonly checkpoint: SignedCheckpoint;
  /** Opaque and unauthenticated: never to be trusted. Absent rather than empty. */
  readonly extra?: Uint8Array;
};

export type ProofReason = CheckpointReason | MerkleReason;

/** A path in a tree of less than 2^63 leaves has no more hashes. */
export const MAX_PROOF_LENGTH = 63;

/** Throws `bad-proof`, `bad-number`, `bad-hash`, and what `formatNote` throws. */
export function formatProof({ index, hashes, checkpoint, extra }: Proof): string {
  if (extra?.length === 0) throw new LogFormatError('bad-proof', 'empty extra data is left out');
  if (hashes.length > MAX_PROOF_LENGTH) throw new LogFormatError('bad-proof', 'too many hashes');
  const lines = [
    HEADER,
    ...(extra ? [`extra ${encodeBase64(extra)}`] : []),
    `index ${checkCount(index)}`,
    ...hashes.map((hash) => encodeBase64(checkHash(hash))),
  ];
  return `${lines.join('\n')}\n\n${formatCheckpoint(checkpoint)}`;
}

/**
 * Throws `bad-proof`, `bad-number`, `bad-base64`, `bad-hash`, and what `parseCheckpoint` throws. Accepts
 * nothing that `formatProof` would write differently. Nothing is verified yet.
 */
export function parseProof(source: string): Proof {
  const blank = source.indexOf('\n\n');
  if (blank < 0) throw new LogFormatError('bad-proof', 'no blank line before the checkpoint');
  const [header, ...lines] = source.slice(0, blank).split('\n');
  if (header !== HEADER) throw new LogFormatError('bad-proof', `not a ${HEADER} file`);
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const index = lines.shift();
  if (extra === '' || !index?.startsWith('index ') || lines.length > MAX_PROOF_LENGTH) {
    throw new LogFormatError('bad-proof', 'not a proof with an index and at most 63 hashes');
  }
  return {
    index: parseCount(index.slice('index '.length)),
    hashes: lines.map(parseHash),
    checkpoint: parseCheckpoint(source.slice(blank + 2)),
    ...(extra === undefined ? {} : { extra: decodeBase64(extra) }),
  };
}

/**
 * Holds if `leaf` stands at the proof's index in the tree of a checkpoint that the log at `origin` signed.
 * `cosigned` names the trusted witnesses that saw the checkpoint; how many are enough is the caller's policy.
 */
export async function verifyProof(
  sha256: Sha256,
  proof: Proof,
  trust: {
    leaf: Uint8Array;
    origin: string;
    logKeys: readonly NoteVerifier[];
    witnesses?: readonly NoteVerifier[];
  },
): Promise<Verdict<ProofReason, { cosigned: Cosigned[] }>> {
  const { leaf, ...trusted } = trust;
  const signed = await verifyCheckpoint(proof.checkpoint, trusted);
  if (!signed.ok) return signed;
  const { size, root } = proof.checkpoint;
  const included = verifyInclusion(sha256, {
    leafHash: leafHash(sha256, leaf),
    index: proof.index,
    size,
    root,
    proof: proof.hashes,
  });
  return included.ok ? signed : included;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
