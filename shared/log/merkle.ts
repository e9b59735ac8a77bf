import type { Sha256 } from './sha256.ts';

// The Merkle tree of RFC 6962 §2.1. Sizes and indices are whole numbers up to 2^53 − 1, hence division
// instead of 32-bit shifts throughout.

// The first byte tells a leaf from a node, so that neither can pass for the other.
const LEAF = 0;
const NODE = 1;

export function leafHash(sha256: Sha256, leaf: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + leaf.length);
  input[0] = LEAF;
  input.set(leaf, 1);
  return sha256(input);
}

export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + left.length + right.length);
  input[0] = NODE;
  input.set(left, 1);
  input.set(right, 1 + left.length);
  return sha256(input);
}

/**
 * A growing tree, known by the roots of its complete subtrees, largest first: O(log n) memory, enough to
 * append and to tell the root, not enough to prove inclusion.
 */
export type Frontier = { readonly size: number; readonly peaks: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The tree after appending leaf hashes in order. The frontier given is left as it was. */
export function extend(
  sha256: Sha256,
  frontier: Frontier,
  leafHashes: Iterable<Uint8Array>,
): Frontier {
  const peaks = [...frontier.peaks];
  let size = frontier.size;
  for (const hash of leafHashes) {
    let peak = hash;
    // Every trailing one bit of the size is a complete subtree that the new leaf completes to the next.
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = peaks.pop();
      if (!left) throw new RangeError('frontier has fewer peaks than its size needs');
      peak = nodeHash(sha256, left, peak);
    }
    peaks.push(peak);
    size++;
  }
  return { size, peaks };
}

export function frontierRoot(sha256: Sha256, { peaks }: Pick<Frontier, 'peaks'>): Uint8Array {
  if (peaks.length === 0) return sha256(new Uint8Array(0));
  return peaks.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** MTH(D[n]) of the leaf hashes; of none, the hash of the empty string. */
export function rootOf(sha256: Sha256, leafHashes: Iterable<Uint8Array>): Uint8Array {
  return frontierRoot(sha256, extend(sha256, emptyFrontier, leafHashes));
}
