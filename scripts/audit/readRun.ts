import type { Entry } from '../../shared/contract/entry.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Facts, factsOf } from '../../shared/domain/audit/facts.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { decimal, signedThousandths } from '../../shared/domain/decimal.ts';
import { type FoldedRun, foldRun } from '../../shared/domain/totals.ts';
import { encodeHex } from '../../shared/log/bytes.ts';
import { emptyFrontier, extend, leafHash } from '../../shared/log/merkle.ts';
import { TILE_WIDTH, type Tile } from '../../shared/log/tilePath.ts';
import { leavesOfBundle } from './leaves.ts';

export interface RunJob {
  readonly folder: string;
  readonly tiles: readonly Tile[];
  /** Folds the figures, in pieces: one ends at each closing of the quarter, and at each of the sizes. */
  readonly fold?: { readonly period: string; readonly sizes: readonly number[] } | undefined;
  /** Tells the leaves of this quarter, or this kind. */
  readonly places?: Places | undefined;
}

export interface Places {
  readonly period?: string | undefined;
  readonly kind?: string | undefined;
}

/** `FoldedRun` as JSON; `size` is that of the log after its last leaf. */
export interface Piece {
  readonly size: number;
  readonly changes: readonly (readonly [
    period: string,
    cell: string,
    amount: string,
    unknown: number,
    indices: readonly number[],
  ])[];
  readonly labels: Readonly<Record<string, unknown>>;
}

export interface ReadRun {
  readonly leaves: number;
  /** Peaks of the tree over each bundle, in hex: one for a full bundle. */
  readonly peaks: readonly (readonly string[])[];
  /** What kept an entry from being read or counted; nothing after it was. */
  readonly problem?: string;
  /** Closings and issued reports. */
  readonly reports: readonly (readonly [facts: Facts, index: number])[];
  readonly pieces: readonly Piece[];
  readonly places: readonly number[];
}

const reporting: ReadonlySet<string> = new Set(['quarter-closed', 'report-issued']);

/** All that a command wants to know of a run of bundles, by reading it once. */
export const readRun = ({ folder, tiles, fold, places }: RunJob): ReadRun => {
  const bundles = tiles.map((tile) => leavesOfBundle(folder, tile));
  const first = (tiles[0]?.index ?? 0) * TILE_WIDTH;
  const peaks = bundles.map((leaves) => peaksOf(leaves));
  const { entries, problem } = entriesOf(bundles.flat(), first);
  const indexed = entries.map((entry, at) => [entry, first + at] as const);
  const run = {
    leaves: bundles.flat().length,
    peaks,
    reports: indexed
      .filter(([{ kind }]) => reporting.has(kind))
      .map(([entry, index]) => [factsOf(entry), index] as const),
    places:
      places === undefined
        ? []
        : indexed.filter(([entry]) => isWanted(places, entry)).map(([, index]) => index),
  };
  if (problem !== undefined) return { ...run, problem, pieces: [] };
  try {
    return { ...run, pieces: fold === undefined ? [] : piecesOf(entries, first, fold) };
  } catch (error) {
    return { ...run, problem: `figures can't be counted: ${String(error)}`, pieces: [] };
  }
};

const peaksOf = (leaves: readonly Uint8Array[]): string[] => {
  const hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  return extend(sha256, emptyFrontier, hashes).peaks.map(encodeHex);
};

const entriesOf = (
  leaves: readonly Uint8Array[],
  first: number,
): { entries: readonly Entry[]; problem?: string } => {
  const entries: Entry[] = [];
  for (const leaf of leaves) {
    const entry = entryOfLeaf(leaf);
    if (typeof entry === 'string')
      return { entries, problem: `leaf ${first + entries.length} can't be read: ${entry}` };
    entries.push(entry);
  }
  return { entries };
};

const isWanted = (places: Places, { period, kind }: Entry): boolean =>
  (places.period ?? period) === period && (places.kind ?? kind) === kind;

const piecesOf = (
  entries: readonly Entry[],
  first: number,
  { period, sizes }: { readonly period: string; readonly sizes: readonly number[] },
): Piece[] => {
  const ends = entries.flatMap((entry, at) => {
    const isClosing = entry.kind === 'quarter-closed' && entry.period === period;
    const isEnd = isClosing || sizes.includes(first + at + 1) || at === entries.length - 1;
    return isEnd ? [at + 1] : [];
  });
  return ends.map((end, at) => {
    const start = ends[at - 1] ?? 0;
    const { changes, labels } = foldRun(entries.slice(start, end), first + start);
    return {
      size: first + end,
      labels,
      changes: changes.map((change) => [
        change.period,
        change.cell,
        decimal(change.amount),
        change.unknown,
        change.indices,
      ]),
    };
  });
};

export const foldedRunOf = ({ labels, changes }: Piece): FoldedRun => ({
  labels,
  changes: changes.map(([period, cell, amount, unknown, indices]) => ({
    period,
    cell,
    amount: signedThousandths(amount),
    unknown,
    indices,
  })),
});
