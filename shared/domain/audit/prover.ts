import type { SignedCheckpoint } from '../../log/checkpoint.ts';
import { leafHash } from '../../log/merkle.ts';
import { inclusionProof, type SubtreeHash } from '../../log/merkleProof.ts';
import { verifyInclusion } from '../../log/merkleVerify.ts';
import { formatProof } from '../../log/proof.ts';
import type { Sha256 } from '../../log/sha256.ts';
import { subtreesFromTiles } from '../../log/tileReader.ts';
import type { TileRead } from '../../log/tiles.ts';

/** Proofs made from one reader, which keeps every tile that it read and every hash that it made. */
const atMost = 1_000;

/**
 * Makes proofs of leaves from a log's tiles and verifies each against the signed root. Answers the
 * C2SP tlog-proof, or undefined if the leaf can't be proved to stand at its index. Throws what reading throws.
 */
export const leafProver = (sha256: Sha256, tiles: TileRead, checkpoint: SignedCheckpoint) => {
  const { size, root } = checkpoint;
  let made = 0;
  let read: SubtreeHash | undefined;
  return async (leaf: Uint8Array, index: number): Promise<string | undefined> => {
    if (read === undefined || made++ % atMost === 0)
      read = remembering(subtreesFromTiles(sha256, tiles, size));
    const hashes = await inclusionProof(sha256, read, index, size);
    const claim = { leafHash: leafHash(sha256, leaf), index, size, root, proof: hashes };
    if (!verifyInclusion(sha256, claim).ok) return undefined;
    return formatProof({ index, hashes, checkpoint });
  };
};

/** Neighbours have most of their siblings in common. */
const remembering = (read: SubtreeHash): SubtreeHash => {
  const known = new Map<string, ReturnType<SubtreeHash>>();
  return (level, index) => {
    const key = `${level}/${index}`;
    const hash = known.get(key) ?? read(level, index);
    known.set(key, hash);
    return hash;
  };
};
