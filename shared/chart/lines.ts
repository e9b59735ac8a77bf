import { along, axisTo } from './axis.ts';
import type { Rectangle } from './shareBars.ts';

export type Point = { readonly x: number; readonly y: number };

export type Lines = {
  /** One line for each series, a point for each value, in order. */
  readonly lines: readonly (readonly Point[])[];
  /** Where the values stand along the horizontal, in order. */
  readonly steps: readonly number[];
  readonly marks: readonly { readonly y: number; readonly value: bigint }[];
};

/**
 * Lines over the same steps on one axis from zero, geometry only. Time runs in reading direction: mirrored,
 * the first value stands on the right.
 */
export function lines(
  series: readonly (readonly bigint[])[],
  { x, y, width, height }: Rectangle,
  mirrored: boolean,
): Lines {
  const count = Math.max(...series.map((values) => values.length), 1);
  const max = series.flat().reduce((most, value) => (value > most ? value : most), 0n);
  const axis = axisTo(max, 3);
  const stepAt = (index: number): number => {
    const share = count === 1 ? 0.5 : index / (count - 1);
    return x + width * (mirrored ? 1 - share : share);
  };
  const heightAt = (value: bigint): number => y + height * (1 - along(value, axis));
  return {
    lines: series.map((values) =>
      values.map((value, index) => ({ x: stepAt(index), y: heightAt(value) })),
    ),
    steps: Array.from({ length: count }, (_, index) => stepAt(index)),
    marks: axis.marks.map((value) => ({ y: heightAt(value), value })),
  };
}

/** The line as a path in SVG's notation; places are rounded to hundredths. */
export function linePath(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`)
    .join('');
}

function place(length: number): number {
  return Math.round(length * 100) / 100;
}
