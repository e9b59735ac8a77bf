import { equalBytes } from './bytes.ts';
import { nodeHash } from './merkle.ts';
import { HASH_LENGTH, type Sha256 } from './sha256.ts';
import { fails, holds, type Verdict } from './verdict.ts';

export type MerkleReason =
  | 'out-of-range'
  | 'not-a-hash'
  | 'proof-too-short'
  | 'proof-too-long'
  | 'old-root-mismatch'
  | 'root-mismatch';

export type Inclusion = {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

export type Consistency = {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** RFC 9162 §2.1.3.2: the leaf hash stands at `index` of the tree with this size and root. */
export function verifyInclusion(sha256: Sha256, claim: Inclusion): Verdict<MerkleReason> {
  const { leafHash, index, size, root, proof } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return fails('out-of-range');
  if (![leafHash, root, ...proof].every(isHash)) return fails('not-a-hash');
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return fails('proof-too-long');
    if (isRight(node) || node === last) {
      hash = nodeHash(sha256, sibling, hash);
      // On the right edge a node without sibling rises unchanged.
      while (!isRight(node) && node !== 0) [node, last] = [parent(node), parent(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [node, last] = [parent(node), parent(last)];
  }
  if (last !== 0) return fails('proof-too-short');
  return equalBytes(hash, root) ? holds : fails('root-mismatch');
}

/**
 * RFC 9162 §2.1.4.2: the tree with `size` and `root` begins with the tree of `oldSize` and `oldRoot`.
 * The two cases that the RFC leaves to the caller are decided here as C2SP tlog-witness does: equal sizes
 * and an empty old tree take an empty proof.
 */
export function verifyConsistency(sha256: Sha256, claim: Consistency): Verdict<MerkleReason> {
  const { oldSize, oldRoot, size, root, proof } = claim;
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return fails('out-of-range');
  if (![oldRoot, root, ...proof].every(isHash)) return fails('not-a-hash');
  if (oldSize === 0 && !equalBytes(oldRoot, sha256(new Uint8Array(0)))) {
    return fails('old-root-mismatch');
  }
  if (oldSize === size && !equalBytes(oldRoot, root)) return fails('root-mismatch');
  if (oldSize === 0 || oldSize === size) {
    return proof.length === 0 ? holds : fails('proof-too-long');
  }
  return verifyGrowth(sha256, claim);
}

/** The RFC's steps for 0 < oldSize < size. */
function verifyGrowth(sha256: Sha256, claim: Consistency): Verdict<MerkleReason> {
  const { oldSize, oldRoot, size, root, proof } = claim;
  // A complete old tree is itself the first subtree; its root isn't sent.
  const [seed, ...rest] = isPowerOfTwo(oldSize) && proof.length > 0 ? [oldRoot, ...proof] : proof;
  if (!seed) return fails('proof-too-short');
  let node = oldSize - 1;
  let last = size - 1;
  while (isRight(node)) [node, last] = [parent(node), parent(last)];
  let oldHash = seed;
  let hash = seed;
  for (const sibling of rest) {
    if (last === 0) return fails('proof-too-long');
    if (isRight(node) || node === last) {
      oldHash = nodeHash(sha256, sibling, oldHash);
      hash = nodeHash(sha256, sibling, hash);
      while (!isRight(node) && node !== 0) [node, last] = [parent(node), parent(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [node, last] = [parent(node), parent(last)];
  }
  if (last !== 0) return fails('proof-too-short');
  if (!equalBytes(oldHash, oldRoot)) return fails('old-root-mismatch');
  return equalBytes(hash, root) ? holds : fails('root-mismatch');
}

const parent = (node: number): number => Math.floor(node / 2);
const isRight = (node: number): boolean => node % 2 === 1;
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_LENGTH;

function isPowerOfTwo(n: number): boolean {
  let rest = n;
  while (rest > 1 && rest % 2 === 0) rest /= 2;
  return rest === 1;
}
