import { entryOfLeaf } from '../../../shared/domain/audit/leaf.ts';
import { leafProver } from '../../../shared/domain/audit/prover.ts';
import { type Contributing, cellDifference, tracer } from '../../../shared/domain/audit/trace.ts';
import type { SnapshotCell } from '../../../shared/domain/totals.ts';
import type { SignedCheckpoint } from '../../../shared/log/checkpoint.ts';
import { TILE_WIDTH } from '../../../shared/log/tilePath.ts';
import { readEntries } from '../../../shared/log/tileReader.ts';
import type { TileRead } from '../../../shared/log/tiles.ts';
import type { Ledger } from '../ledger/ledger.tsx';
import { browserCrypto } from './browserCrypto.ts';

/** Leaves that a page follows; of a larger figure the command on one's own machine. */
export const mostLeaves = 2_000;
const mostPages = 10;

/** One leaf of a figure, and whether it was proved to stand in the signed log. */
export interface Part extends Contributing {
  readonly holds: boolean;
}

export interface FigureProof {
  readonly parts: readonly Part[];
  readonly total: SnapshotCell;
  /** In what the sum of the leaves differs from the report; absent if in nothing. */
  readonly difference?: string;
}

export class TooManyLeaves extends Error {
  override readonly name = 'TooManyLeaves';
}

interface Asked {
  readonly period: string;
  readonly cell: string;
  /** As the report's full edition states it. */
  readonly stated: SnapshotCell | undefined;
  /** Leaves that the report covers. */
  readonly size: number;
}

/**
 * A figure down to its leaves: the office says which they are, and is believed in nothing. Each is proved to stand in
 * the signed log and is counted here; sum, count and the digest of all indices must be those that the report states.
 * Throws TooManyLeaves, LogFormatError for tiles that are none, and what asking throws.
 */
export const proveFigure = async (
  ledger: Ledger,
  { head, tiles }: { readonly head: SignedCheckpoint; readonly tiles: TileRead },
  { period, cell, stated, size }: Asked,
): Promise<FigureProof> => {
  const { sha256 } = browserCrypto;
  const follow = tracer({ period, cell }, sha256);
  const prove = leafProver(sha256, tiles, head);
  const parts: Part[] = [];
  for (const index of await leavesOf(ledger, period, cell, size)) {
    const bundle = await readEntries(tiles, head.size, Math.floor(index / TILE_WIDTH));
    const leaf = bundle[index % TILE_WIDTH];
    const entry = leaf && entryOfLeaf(leaf);
    const part =
      entry === undefined || typeof entry === 'string' ? undefined : follow.add(entry, index);
    if (leaf === undefined || part === undefined) continue;
    parts.push({ ...part, holds: (await prove(leaf, index)) !== undefined });
  }
  const total = follow.total();
  const difference = cellDifference(total, stated);
  return { parts, total, ...(difference !== undefined && { difference }) };
};

const leavesOf = async (
  ledger: Ledger,
  period: string,
  cell: string,
  size: number,
): Promise<readonly number[]> => {
  const found: number[] = [];
  let from: number | undefined = 0;
  for (let page = 0; page < mostPages && from !== undefined && from < size; page += 1) {
    const call = { params: { period }, query: { cell, from } };
    const answer: { leaves: number[]; next?: number | undefined } = await ledger(
      'traceFigure',
      call,
    );
    found.push(...answer.leaves.filter((index) => index < size));
    if (found.length > mostLeaves) throw new TooManyLeaves();
    from = answer.next;
  }
  return [...new Set(found)].sort((a, b) => a - b);
};
