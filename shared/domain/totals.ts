import type { Entry } from '../contract/entry.ts';
import { encodeHex } from '../log/bytes.ts';
import type { Sha256 } from '../log/sha256.ts';
import { deltasOf } from './cells.ts';
import { decimal } from './decimal.ts';
import { labelsOf } from './labels.ts';
import { previousPeriod } from './period.ts';

/** A cell's running total over a prefix of the log. */
export interface Total {
  /** Thousandths of the commodity's unit. */
  readonly sum: bigint;
  /** Leaves that touched the cell. */
  readonly count: number;
  readonly unknown: number;
  /** SHA-256 chained over the touching leaves' indices: two folds agree on it only if they agree on every leaf. */
  readonly digest: Uint8Array;
}

export const emptyTotal: Total = { sum: 0n, count: 0, unknown: 0, digest: new Uint8Array(32) };

/** digest' = SHA-256(digest ‖ index as 8 bytes, big-endian), for one index after the other */
const chained = (digest: Uint8Array, indices: readonly number[], sha256: Sha256): Uint8Array => {
  const bytes = new Uint8Array(40);
  const view = new DataView(bytes.buffer);
  bytes.set(digest);
  for (const index of indices) {
    view.setUint32(32, Math.floor(index / 2 ** 32));
    view.setUint32(36, index % 2 ** 32);
    bytes.set(sha256(bytes));
  }
  return bytes.slice(0, 32);
};

/** What a run of leaves adds to one cell: its amount, and the indices of the leaves, ascending. */
export interface CellChange {
  readonly period: string;
  readonly cell: string;
  readonly amount: bigint;
  readonly unknown: number;
  readonly indices: readonly number[];
}

type Changing = { -readonly [K in keyof CellChange]: CellChange[K] } & { indices: number[] };

/** Sums the deltas of a run of leaves by cell; the leaves stand at consecutive indices from `first`. */
export const cellChanges = (entries: readonly Entry[], first: number): readonly CellChange[] => {
  const changes: Changing[] = [];
  const byPeriod = new Map<string, Map<string, Changing>>();
  const changeOf = (period: string, cell: string): Changing => {
    const cells = byPeriod.get(period) ?? new Map<string, Changing>();
    byPeriod.set(period, cells);
    const known = cells.get(cell);
    if (known !== undefined) return known;
    const change = { period, cell, amount: 0n, unknown: 0, indices: [] };
    cells.set(cell, change);
    changes.push(change);
    return change;
  };
  for (const [offset, entry] of entries.entries()) {
    for (const { period, cell, amount, unknown } of deltasOf(entry)) {
      const change = changeOf(period, cell);
      change.amount += amount;
      change.unknown += unknown;
      if (change.indices.at(-1) !== first + offset) change.indices.push(first + offset);
    }
  }
  return changes;
};

export const addToTotal = (total: Total, change: CellChange, sha256: Sha256): Total => ({
  ...plus(total, change),
  digest: chained(total.digest, change.indices, sha256),
});

/** A snapshot's row: amounts as decimal strings (with a minus sign for the negative), digest in hex. */
export interface SnapshotCell {
  readonly cell: string;
  readonly sum: string;
  readonly count: number;
  readonly unknown: number;
  readonly digest?: string;
}

/**
 * All that a quarter's report is made from, at one size of the log: the period's totals, what was
 * carried into it from every period before, and the names. Canonical: cells sorted, no clock.
 */
export interface Snapshot {
  readonly v: 2;
  readonly origin: string;
  readonly period: string;
  /** Leaves covered: the closing of the quarter is the last of them. */
  readonly size: number;
  readonly totals: readonly SnapshotCell[];
  readonly carried: readonly SnapshotCell[];
  /** The two years before, quarter by quarter, newest last: their uncut totals as of this size. */
  readonly quarters: readonly QuarterTotals[];
  readonly labels: Readonly<Record<string, unknown>>;
}

export interface QuarterTotals {
  readonly period: string;
  readonly totals: readonly SnapshotCell[];
}

/** Quarters before its own that a report compares with: the same one two years ago is the first. */
const comparedQuarters = 8;

const byCell = (a: { cell: string }, b: { cell: string }) =>
  a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0;

/** Assembles a snapshot from totals by period and the labels in force; periods compare as strings. */
export const snapshotOf = (
  at: { origin: string; period: string; size: number },
  totals: ReadonlyMap<string, ReadonlyMap<string, Total>>,
  labels: Readonly<Record<string, unknown>>,
): Snapshot => {
  const carried = new Map<string, Total>();
  for (const [period, cells] of totals) {
    if (period >= at.period) continue;
    for (const [cell, total] of cells) {
      const before = carried.get(cell) ?? emptyTotal;
      carried.set(cell, {
        sum: before.sum + total.sum,
        count: before.count + total.count,
        unknown: before.unknown + total.unknown,
        digest: before.digest,
      });
    }
  }
  const row = ([cell, total]: [string, Total]) => ({
    cell,
    sum: decimal(total.sum),
    count: total.count,
    unknown: total.unknown,
  });
  let first = at.period;
  for (let back = 0; back < comparedQuarters; back += 1) first = previousPeriod(first);
  const quarters = [...totals.keys()]
    .filter((period) => period >= first && period < at.period)
    .sort()
    .map((period) => ({
      period,
      totals: [...(totals.get(period) ?? [])]
        .filter(([cell]) => cell.endsWith('|all'))
        .map(row)
        .sort(byCell),
    }))
    .filter((quarter) => quarter.totals.length > 0);
  return {
    v: 2,
    ...at,
    totals: [...(totals.get(at.period) ?? [])]
      .map((each) => ({ ...row(each), digest: encodeHex(each[1].digest) }))
      .sort(byCell),
    carried: [...carried].map(row).sort(byCell),
    quarters,
    labels,
  };
};

/** What a run of leaves adds to the figures, and what it calls things. */
export interface FoldedRun {
  readonly changes: readonly CellChange[];
  readonly labels: Readonly<Record<string, unknown>>;
}

/** Needs nothing of the leaves before it: runs may be folded in any order, and are added in that of the log. */
export const foldRun = (entries: readonly Entry[], first: number): FoldedRun => ({
  changes: cellChanges(entries, first),
  labels: Object.fromEntries(entries.flatMap(labelsOf).map(({ id, label }) => [id, label])),
});

/** Adds up runs of a log, so that a quarter's snapshot can be taken at any size on the way. */
export const snapshots = (
  { origin, period }: { readonly origin: string; readonly period: string },
  sha256: Sha256,
) => {
  const totals = new Map<string, Map<string, Total>>();
  const labels: Record<string, unknown> = {};
  return {
    add: ({ changes, labels: named }: FoldedRun): void => {
      for (const change of changes) {
        const cells = totals.get(change.period) ?? new Map<string, Total>();
        totals.set(change.period, cells);
        const before = cells.get(change.cell) ?? emptyTotal;
        // Only the quarter's own cells are shown with their digests.
        const isShown = change.period === period;
        cells.set(change.cell, isShown ? addToTotal(before, change, sha256) : plus(before, change));
      }
      Object.assign(labels, named);
    },
    at: (size: number): Snapshot => snapshotOf({ origin, period, size }, totals, { ...labels }),
  };
};

const plus = (total: Total, { amount, unknown, indices }: CellChange): Total => ({
  sum: total.sum + amount,
  count: total.count + indices.length,
  unknown: total.unknown + unknown,
  digest: total.digest,
});

/** Leaves that are folded at a time. */
const together = 256;

/** The snapshot that an auditor folds from the first `size` leaves of an exported log. */
export const foldSnapshot = (
  at: { origin: string; period: string; size: number },
  entries: Iterable<Entry>,
  sha256: Sha256,
): Snapshot => {
  const figures = snapshots(at, sha256);
  let run: Entry[] = [];
  let index = 0;
  for (const entry of entries) {
    if (index + run.length >= at.size) break;
    run.push(entry);
    if (run.length < together) continue;
    figures.add(foldRun(run, index));
    index += run.length;
    run = [];
  }
  figures.add(foldRun(run, index));
  index += run.length;
  if (index < at.size) throw new RangeError(`the log has ${index} leaves, not ${at.size}`);
  return figures.at(at.size);
};
