import { nodeHash } from './merkle.ts';
import type { Sha256 } from './sha256.ts';

/**
 * Hash of the complete subtree over leaves [index · 2^level, (index + 1) · 2^level). Level 0 is the leaf
 * hashes. Where the hashes lie (memory, tiles) is the reader's affair; it throws for what it doesn't have.
 */
export type SubtreeHash = (level: number, index: number) => Promise<Uint8Array>;

type Range = { readonly start: number; readonly end: number };

/** PATH(index, D[size]) of RFC 6962 §2.1.1, from the leaf's sibling up. RangeError outside the tree. */
export function inclusionProof(
  sha256: Sha256,
  read: SubtreeHash,
  index: number,
  size: number,
): Promise<Uint8Array[]> {
  checkSize(size);
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  }
  const siblings: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      siblings.push({ start: middle, end });
      end = middle;
    } else {
      siblings.push({ start, end: middle });
      start = middle;
    }
  }
  return hashes(sha256, read, siblings.reverse());
}

/** PROOF(from, D[to]) of RFC 6962 §2.1.2; empty when `from` is 0 or `to`. RangeError unless 0 ≤ from ≤ to. */
export function consistencyProof(
  sha256: Sha256,
  read: SubtreeHash,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  checkSize(from);
  checkSize(to);
  if (from > to) throw new RangeError(`a tree of ${to} can't extend one of ${from}`);
  if (from === 0) return Promise.resolve([]);
  const ranges: Range[] = [];
  let start = 0;
  let end = to;
  while (end !== from) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The whole old tree needs no hash: the verifier holds its root.
  if (start > 0) ranges.push({ start, end });
  return hashes(sha256, read, ranges.reverse());
}

/** Root of the first `size` leaves. */
export function treeRoot(sha256: Sha256, read: SubtreeHash, size: number): Promise<Uint8Array> {
  checkSize(size);
  if (size === 0) return Promise.resolve(sha256(new Uint8Array(0)));
  return rangeHash(sha256, read, { start: 0, end: size });
}

/** Reads from leaf hashes in memory: for small trees and as the reference that stored trees are held against. */
export function subtreesOf(sha256: Sha256, leafHashes: readonly Uint8Array[]): SubtreeHash {
  const levels = [leafHashes];
  for (let below = leafHashes; below.length > 1; ) {
    const above: Uint8Array[] = [];
    let left: Uint8Array | undefined;
    for (const hash of below) {
      if (left) above.push(nodeHash(sha256, left, hash));
      left = left ? undefined : hash;
    }
    levels.push(above);
    below = above;
  }
  return async (level, index) => {
    const hash = levels[level]?.[index];
    if (!hash) throw new RangeError(`no complete subtree ${index} at level ${level}`);
    return hash;
  };
}

/** Reads all at once: from remote tiles a proof costs one round trip, not one per hash. */
function hashes(sha256: Sha256, read: SubtreeHash, ranges: Range[]): Promise<Uint8Array[]> {
  return Promise.all(ranges.map((range) => rangeHash(sha256, read, range)));
}

async function rangeHash(sha256: Sha256, read: SubtreeHash, range: Range): Promise<Uint8Array> {
  const { start, end } = range;
  const width = end - start;
  let level = 0;
  let complete = 1;
  while (complete * 2 <= width) {
    complete *= 2;
    level++;
  }
  // The RFC's recursion only makes ranges that start at a multiple of their largest complete subtree.
  const left = read(level, start / complete);
  if (complete === width) return left;
  const right = rangeHash(sha256, read, { start: start + complete, end });
  const [leftHash, rightHash] = await Promise.all([left, right]);
  return nodeHash(sha256, leftHash, rightHash);
}

/** The largest power of two smaller than `n`, for n > 1. */
function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`${size} is not a tree size`);
}
