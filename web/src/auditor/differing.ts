import type { SnapshotCell } from '../../../shared/domain/totals.ts';

/** A figure that two versions state differently; one that a version lacks is zero there. */
export interface Differing {
  readonly cell: string;
  readonly was: string;
  readonly is: string;
}

export const differing = (
  before: readonly SnapshotCell[],
  after: readonly SnapshotCell[],
): readonly Differing[] => {
  const was = new Map(before.map(({ cell, sum }) => [cell, sum]));
  const is = new Map(after.map(({ cell, sum }) => [cell, sum]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((cell) => ({ cell, was: was.get(cell) ?? '0', is: is.get(cell) ?? '0' }))
    .filter((row) => row.was !== row.is);
};
