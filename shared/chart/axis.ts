/** A value axis from zero: where it ends, and the values at which it is marked, zero first. */
export type Axis = { readonly end: bigint; readonly marks: readonly bigint[] };

const NICE = [1n, 2n, 5n, 10n];

/**
 * The shortest axis over `max` whose marks are 1, 2 or 5 times a power of ten apart, with at most
 * `intervals` of them. All in BigInt: sums of rials pass 2^53.
 */
export function axisTo(max: bigint, intervals = 4): Axis {
  const count = BigInt(intervals);
  if (max <= 0n) return { end: 1n, marks: [0n] };
  let power = 1n;
  for (let digits = 0; digits < 60 && power * 10n * count < max; digits += 1) power *= 10n;
  const step = power * (NICE.find((nice) => nice * power * count >= max) ?? 10n);
  const steps = (max + step - 1n) / step;
  const marks = Array.from({ length: Number(steps) + 1 }, (_, index) => BigInt(index) * step);
  return { end: step * steps, marks };
}

const RESOLUTION = 100_000n;

/** How far a value lies along the axis, from 0 to 1; what is beneath zero lies at zero. */
export function along(value: bigint, { end }: Axis): number {
  if (value <= 0n) return 0;
  return Number((value * RESOLUTION) / end) / Number(RESOLUTION);
}
