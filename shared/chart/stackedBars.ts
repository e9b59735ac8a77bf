import { along, axisTo } from './axis.ts';
import type { Rectangle } from './shareBars.ts';

/**
 * Horizontal bars of one unit on a common axis, each of parts one after the other: geometry only, in whatever
 * unit the caller draws.
 */
export type StackedBarsArea = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly barHeight: number;
  /** From the top of one bar to the top of the next. */
  readonly step: number;
  /** Bars grow from the right, as a right-to-left text reads. */
  readonly mirrored: boolean;
};

export type StackedBars = {
  readonly bars: readonly (readonly Rectangle[])[];
  readonly marks: readonly { readonly x: number; readonly value: bigint }[];
};

/** A negative part has no width. */
export function stackedBars(
  bars: readonly (readonly bigint[])[],
  { x, y, width, barHeight, step, mirrored }: StackedBarsArea,
): StackedBars {
  const totals = bars.map((parts) => parts.reduce((sum, part) => sum + positive(part), 0n));
  const axis = axisTo(totals.reduce((max, total) => (total > max ? total : max), 0n));
  const at = (value: bigint): number =>
    mirrored ? x + width * (1 - along(value, axis)) : x + width * along(value, axis);
  return {
    bars: bars.map((parts, row) => {
      let before = 0n;
      return parts.map((part) => {
        const [from, to] = [at(before), at(before + positive(part))];
        before += positive(part);
        return {
          x: Math.min(from, to),
          y: y + row * step,
          width: Math.abs(to - from),
          height: barHeight,
        };
      });
    }),
    marks: axis.marks.map((value) => ({ x: at(value), value })),
  };
}

function positive(amount: bigint): bigint {
  return amount > 0n ? amount : 0n;
}
