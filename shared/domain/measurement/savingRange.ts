import type {
  BaselineModel,
  MeteredResult,
  NonRoutineAdjustment,
  Reading,
} from '../../contract/metering.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import {
  atMost,
  ceiling,
  floor,
  inPlaces,
  type Rational,
  rational,
  rootUp,
  times,
} from './rational.ts';
import { type Line, leastSquares, predictedSum, varianceOfSum } from './regression.ts';
import { type Confidence, studentT } from './studentT.ts';

/** What a regression must be good for, and how sure a range is; the office's settings. */
export interface MeasurementRules {
  /** R² at least, e.g. 0.7. */
  readonly leastR2: string;
  /** CV(RMSE) at most, e.g. 0.25. */
  readonly mostCvRmse: string;
  readonly confidence: Confidence;
}

/** IPMVP names R² ≥ 0.75 as a rule of thumb and ASHRAE Guideline 14 a CV(RMSE) of 20–25 %; both are settings. */
export const usualRules: MeasurementRules = {
  leastR2: '0.7',
  mostCvRmse: '0.25',
  confidence: 90,
};

/** Why a range can't be had. */
export type Unfit = 'fits-badly' | 'outside-baseline';

export interface SavingRange
  extends Pick<MeteredResult, 'fit' | 'confidence' | 'adjustedBaseline' | 'consumption'> {
  readonly low: string;
  readonly expected: string;
  readonly high: string;
}

interface Adjusted extends Pick<SavingRange, 'fit' | 'confidence'> {
  /** In thousandths. */
  readonly baseline: bigint;
  /** Half of the range, in thousandths. */
  readonly uncertainty: bigint;
}

/**
 * saving = adjusted baseline − consumption of the reporting period ± non-routine adjustments (IPMVP Core Concepts,
 * option C), with a range of ± its uncertainty. Everything is exact; the adjusted baseline is rounded down and
 * the uncertainty up to a thousandth of the unit, so that `low` is never too much.
 */
export const savingRange = (
  baseline: readonly Reading[],
  reporting: readonly Reading[],
  {
    model,
    adjustments,
    rules,
  }: {
    readonly model: BaselineModel;
    readonly adjustments: readonly NonRoutineAdjustment[];
    readonly rules: MeasurementRules;
  },
): SavingRange | Unfit => {
  const adjusted =
    model.is === 'degree-days'
      ? byDegreeDays(baseline, reporting, rules)
      : bySameMonths(baseline, reporting, model.percent);
  if (typeof adjusted === 'string') return adjusted;
  const { uncertainty, baseline: before, ...shown } = adjusted;
  const consumption = sum(reporting.map((reading) => reading.consumption));
  const nonRoutine = adjustments.reduce(
    (total, { effect, amount }) => total + (effect === 'adds' ? 1n : -1n) * thousandths(amount),
    0n,
  );
  const expected = before - consumption + nonRoutine;
  return {
    ...shown,
    adjustedBaseline: decimal(before),
    consumption: decimal(consumption),
    low: decimal(expected - uncertainty),
    expected: decimal(expected),
    high: decimal(expected + uncertainty),
  };
};

const degreeDaysOf = ({ degreeDays = '0' }: Reading): bigint => thousandths(degreeDays);

const fitsWell = ({ r2, cvSquare, slope }: Line, { leastR2, mostCvRmse }: MeasurementRules) => {
  const limit = rational(thousandths(mostCvRmse), 1000n);
  const least = rational(thousandths(leastR2), 1000n);
  // Consumption that falls with the cold isn't heating.
  return atMost(least, r2) && atMost(cvSquare, times(limit, limit)) && slope.of > 0n;
};

/** ASHRAE Guideline 14: a model isn't stretched beyond 110 % of the coldest month it has seen. */
const isStretched = (baseline: readonly bigint[], reporting: readonly bigint[]): boolean => {
  const coldest = baseline.reduce((most, each) => (each > most ? each : most), 0n);
  return reporting.some((each) => each * 100n > coldest * 110n);
};

const byDegreeDays = (
  baseline: readonly Reading[],
  reporting: readonly Reading[],
  rules: MeasurementRules,
): Adjusted | Unfit => {
  const line = leastSquares(
    baseline.map((reading) => ({ x: degreeDaysOf(reading), y: thousandths(reading.consumption) })),
  );
  if (line === undefined || !fitsWell(line, rules)) return 'fits-badly';
  const at = reporting.map(degreeDaysOf);
  if (isStretched(baseline.map(degreeDaysOf), at)) return 'outside-baseline';
  const t = rational(studentT(rules.confidence, baseline.length - 2), 1000n);
  const square = times(times(t, t), varianceOfSum(line, at));
  return {
    baseline: floor(predictedSum(line, at)),
    uncertainty: rootUp(square),
    fit: {
      slope: inPlaces(line.slope, 6),
      intercept: inPlaces(rational(line.intercept.of, line.intercept.over * 1000n), 3),
      r2: inPlaces(line.r2, 4),
      cvRmse: rootInPlaces(line.cvSquare),
    },
    confidence: String(rules.confidence),
  };
};

/** Rounded up, so that no fit looks better than it is. */
const rootInPlaces = (square: Rational): string =>
  inPlaces(rational(rootUp(times(square, rational(100_000_000n))), 10_000n), 4);

/**
 * The same Jalali months of the baseline, each as the mean of its years; the uncertainty is the stated part of
 * that baseline (IPMVP: where nothing models the routine changes, their size is stated and bounded).
 */
const bySameMonths = (
  baseline: readonly Reading[],
  reporting: readonly Reading[],
  percent: string,
): Adjusted => {
  const monthOf = ({ month }: Reading) => month.slice(5);
  const adjusted = reporting.reduce((total, each) => {
    const same = baseline.filter((other) => monthOf(other) === monthOf(each));
    const mean = rational(sum(same.map(({ consumption }) => consumption)), BigInt(same.length));
    return rational(total.of * mean.over + mean.of * total.over, total.over * mean.over);
  }, rational(0n));
  const part = times(adjusted, rational(thousandths(percent), 100_000n));
  return { baseline: floor(adjusted), uncertainty: ceiling(part) };
};
