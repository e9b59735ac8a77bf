import type { Entry } from '../../contract/entry.ts';
import { encodeHex } from '../../log/bytes.ts';
import type { Sha256 } from '../../log/sha256.ts';
import { deltasOf } from '../cells.ts';
import { decimal } from '../decimal.ts';
import { addToTotal, emptyTotal, type SnapshotCell, type Total } from '../totals.ts';

/** One leaf that a figure is the sum of. */
export interface Contributing {
  readonly index: number;
  readonly entry: string;
  readonly kind: string;
  /** Decimal in the commodity's unit; negative for a reversal. */
  readonly amount: string;
  readonly unknown: number;
}

/** Follows one cell of one period through a log. */
export const tracer = (at: { readonly period: string; readonly cell: string }, sha256: Sha256) => {
  let total: Total = emptyTotal;
  return {
    /** What the leaf adds to the figure, or undefined if nothing. */
    add: (entry: Entry, index: number): Contributing | undefined => {
      const deltas = deltasOf(entry).filter(
        ({ period, cell }) => period === at.period && cell === at.cell,
      );
      if (deltas.length === 0) return undefined;
      const amount = deltas.reduce((sum, delta) => sum + delta.amount, 0n);
      const unknown = deltas.reduce((sum, delta) => sum + delta.unknown, 0);
      total = addToTotal(total, { ...at, amount, unknown, indices: [index] }, sha256);
      return { index, entry: entry.id, kind: entry.kind, amount: decimal(amount), unknown };
    },
    total: (): SnapshotCell => ({
      cell: at.cell,
      sum: decimal(total.sum),
      count: total.count,
      unknown: total.unknown,
      digest: encodeHex(total.digest),
    }),
  };
};

/** In what a figure of a report differs from the sum of its leaves; undefined if in nothing. */
export const cellDifference = (
  cell: SnapshotCell,
  report: SnapshotCell | undefined,
): string | undefined => {
  if (report === undefined) return 'the report has no such figure';
  const names = ['sum', 'count', 'unknown', 'digest'] as const;
  const wrong = names.filter((name) => cell[name] !== report[name]);
  return wrong.length === 0
    ? undefined
    : wrong.map((name) => `${name} ${report[name]}, of the leaves ${cell[name]}`).join(', ');
};
