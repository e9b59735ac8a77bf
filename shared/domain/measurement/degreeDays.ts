/** A day's lowest and highest temperature, in thousandths of a °C. */
export interface DayTemperatures {
  readonly lowest: bigint;
  readonly highest: bigint;
}

/**
 * Heating degree days of a span, in thousandths of a °C·day: Σ max(0, base − (lowest + highest) / 2), the
 * mean-temperature method of the U.S. National Weather Service and WMO-No. 100. A half thousandth is
 * rounded down. It counts cold, so that a warm day adds nothing and takes nothing away.
 */
export const heatingDegreeDays = (days: readonly DayTemperatures[], base: bigint): bigint => {
  const halves = days
    .map(({ lowest, highest }) => 2n * base - lowest - highest)
    .reduce((total, below) => total + (below > 0n ? below : 0n), 0n);
  return halves / 2n;
};
