import { type Rational, rational, times } from './rational.ts';

/** One month: degree days and consumption, in thousandths of their units. */
export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** Sums of n points. `xx`, `xy` and `yy` are n times the sums of squares about the means. */
interface Sums {
  readonly n: bigint;
  readonly x: bigint;
  readonly y: bigint;
  readonly xx: bigint;
  readonly xy: bigint;
  readonly yy: bigint;
}

/** The line y = a + b·x of least squares, in exact numbers; squares are in thousandths squared. */
export interface Line {
  readonly sums: Sums;
  readonly slope: Rational;
  /** In thousandths. */
  readonly intercept: Rational;
  readonly r2: Rational;
  /** Sum of squared residuals over n − 2 degrees of freedom: RMSE². */
  readonly meanSquare: Rational;
  /** CV(RMSE)² = RMSE² / ȳ². */
  readonly cvSquare: Rational;
}

const sumsOf = (points: readonly Point[]): Sums => {
  const total = (of: (point: Point) => bigint) =>
    points.reduce((sum, point) => sum + of(point), 0n);
  const n = BigInt(points.length);
  const x = total((point) => point.x);
  const y = total((point) => point.y);
  return {
    n,
    x,
    y,
    xx: n * total((point) => point.x * point.x) - x * x,
    xy: n * total((point) => point.x * point.y) - x * y,
    yy: n * total((point) => point.y * point.y) - y * y,
  };
};

/**
 * Ordinary least squares with one variable. Undefined where there is no such line: fewer than three points, no
 * variation in x or y, or no consumption. CV(RMSE) with n − p degrees of freedom, p = 2, as in ASHRAE
 * Guideline 14-2014, section 3.3, and IPMVP, Statistics and Uncertainty.
 */
export const leastSquares = (points: readonly Point[]): Line | undefined => {
  const sums = sumsOf(points);
  const { n, x, y, xx, xy, yy } = sums;
  if (n < 3n || xx === 0n || yy === 0n || y <= 0n) return undefined;
  const meanSquare = rational(yy * xx - xy * xy, n * xx * (n - 2n));
  return {
    sums,
    slope: rational(xy, xx),
    intercept: rational(y * xx - xy * x, n * xx),
    r2: rational(xy * xy, xx * yy),
    meanSquare,
    cvSquare: times(meanSquare, rational(n * n, y * y)),
  };
};

/** What the line says for m further months together, in thousandths: m·a + b·ΣX. */
export const predictedSum = (
  { sums: { n, x, y, xx, xy } }: Line,
  at: readonly bigint[],
): Rational => {
  const m = BigInt(at.length);
  const total = at.reduce((sum, each) => sum + each, 0n);
  return rational(m * (y * xx - xy * x) + xy * total * n, n * xx);
};

/**
 * Variance of (what the line says − what is measured) for the sum of m further months:
 * RMSE² · (m + m²/n + (ΣX − m·x̄)² / Σ(x − x̄)²), the prediction interval of ordinary least squares (Neter,
 * Kutner, Nachtsheim, Wasserman: Applied Linear Statistical Models, section 2.5, for m = 1; summed as in Koran,
 * Boyer, Khawaja, Rushton, Stewart: Time-Aggregated Uncertainty of Savings Estimated from Meter Data, 2017). It
 * takes the months' residuals as independent.
 */
export const varianceOfSum = (line: Line, at: readonly bigint[]): Rational => {
  const { n, x, xx } = line.sums;
  const m = BigInt(at.length);
  const apart = n * at.reduce((sum, each) => sum + each, 0n) - m * x;
  return times(line.meanSquare, rational(m * n * xx + m * m * xx + apart * apart, n * xx));
};
