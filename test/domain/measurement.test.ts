import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BaselineModel, Reading } from '../../shared/contract/metering.ts';
import { signedThousandths, thousandths } from '../../shared/domain/decimal.ts';
import {
  ceiling,
  floor,
  inPlaces,
  rational,
  rootUp,
  wholeRoot,
} from '../../shared/domain/measurement/rational.ts';
import {
  type Line,
  leastSquares,
  predictedSum,
  varianceOfSum,
} from '../../shared/domain/measurement/regression.ts';
import { type SavingRange, savingRange } from '../../shared/domain/measurement/savingRange.ts';
import { studentT } from '../../shared/domain/measurement/studentT.ts';
import { defaultRules } from '../../shared/domain/office/rules.ts';
import { yearOfReadings } from './papers.ts';

const pairs = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [y = '', x = ''] = row.trim().split(/\s+/);
      return { x: thousandths(x), y: thousandths(y) };
    });
const line = (text: string): Line => {
  const found = leastSquares(pairs(text));
  if (found === undefined) throw new Error('no line');
  return found;
};
/** The residual standard deviation, in units, with so many decimals. */
const deviation = ({ meanSquare }: Line, places: number) => {
  const scale = 10n ** BigInt(2 * places);
  const root = wholeRoot(floor(rational(meanSquare.of * scale, meanSquare.over * 1_000_000n)));
  return inPlaces(rational(root, 10n ** BigInt(places)), places);
};
const intercept = ({ intercept: { of, over } }: Line, places: number) =>
  inPlaces(rational(of, over * 1000n), places);

/** NIST Statistical Reference Datasets, linear regression, Norris (calibration of ozone monitors): y, x. */
const norris = line(`
0.1 0.2
338.8 337.4
118.1 118.2
888 884.6
9.2 10.1
228.1 226.5
668.5 666.3
998.5 996.3
449.1 448.6
778.9 777
559.2 558.2
0.3 0.4
0.1 0.6
778.1 775.5
668.8 666.9
339.3 338
448.9 447.5
10.8 11.6
557.7 556
228.3 228.1
998 995.8
888.8 887.6
119.6 120.2
0.3 0.3
0.6 0.3
557.6 556.8
339.3 339.1
888 887.2
998.5 999
778.9 779
10.2 11.1
117.6 118.3
228.9 229.2
668.4 669.1
449.2 448.9
0.2 0.5`);

/**
 * Gas consumption (hundreds of cubic feet) by heating degree days of nine months: Moore, McCabe, Introduction to
 * the Practice of Statistics, with the output of Minitab.
 */
const household = line(`
2.1 6
1.7 4
3.1 12
8.9 43
1.2 0
11 52
5.3 26
6.9 30
7.5 33`);

describe('a regression', () => {
  test('has the certified values of NIST’s data set Norris', () => {
    expect(inPlaces(norris.slope, 14)).toBe('1.00211681802045');
    // Rounded down, so that the last place of a negative number may be one more.
    expect(intercept(norris, 14)).toBe('-0.26232307377403');
    expect(inPlaces(norris.r2, 14)).toBe('0.99999374588371');
    expect(deviation(norris, 12)).toBe('0.884796396144');
  });

  test('of gas on degree days has the values that the textbook prints', () => {
    expect(Number(inPlaces(household.slope, 9))).toBeCloseTo(0.189634, 6);
    expect(Number(intercept(household, 9))).toBeCloseTo(0.9595, 4);
    expect(inPlaces(household.r2, 3)).toBe('0.993');
    expect(Number(deviation(household, 9))).toBeCloseTo(0.303674, 6);
  });

  test('needs three months that differ', () => {
    expect(leastSquares(pairs('1 1\n2 2'))).toBeUndefined();
    expect(leastSquares(pairs('1 1\n2 1\n3 1'))).toBeUndefined();
    expect(leastSquares(pairs('2 1\n2 2\n2 3'))).toBeUndefined();
  });

  test('predicts a sum as the sum of what it predicts', () => {
    const at = [thousandths('10'), thousandths('40')];
    const one = at.map((each) => predictedSum(household, [each]));
    const both = predictedSum(household, at);
    const [a, b] = one;
    if (a === undefined || b === undefined) throw new Error('nothing predicted');
    expect(both.of * a.over * b.over).toBe((a.of * b.over + b.of * a.over) * both.over);
  });

  test('is surer of one month near the mean than of one far from it', () => {
    const near = varianceOfSum(household, [thousandths('23')]);
    const far = varianceOfSum(household, [thousandths('90')]);
    expect(near.of * far.over < far.of * near.over).toBe(true);
    // RMSE² · (1 + 1/n + (x − x̄)² / Σ(x − x̄)²), by hand for x = 23, n = 9, x̄ = 206/9, Σ(x − x̄)² = 2658.89.
    const byHand = 0.303674 ** 2 * (1 + 1 / 9 + (23 - 206 / 9) ** 2 / 2658.8889);
    expect(Number(near.of) / Number(near.over) / 1e6).toBeCloseTo(byHand, 5);
  });
});

describe('exact numbers', () => {
  test('are rounded the way that is asked for', () => {
    expect([floor(rational(-7n, 2n)), ceiling(rational(-7n, 2n))]).toEqual([-4n, -3n]);
    expect([floor(rational(7n, -2n)), ceiling(rational(7n, 2n))]).toEqual([-4n, 4n]);
    expect(inPlaces(rational(-1n, 3n), 3)).toBe('-0.334');
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  test('have roots to the last whole number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (square) => {
        const root = wholeRoot(square);
        expect(root * root <= square && (root + 1n) * (root + 1n) > square).toBe(true);
      }),
    );
    expect(rootUp(rational(17n, 1n))).toBe(5n);
    expect(rootUp(rational(16n, 1n))).toBe(4n);
    expect(rootUp(rational(65n, 4n))).toBe(5n);
  });
});

describe('Student’s t', () => {
  /** Probability of |T| ≤ t, by Simpson's rule over the density. */
  const within = (t: number, freedom: number) => {
    const steps = 2000;
    const density = (x: number) => (1 + (x * x) / freedom) ** (-(freedom + 1) / 2);
    const integral = (until: number) => {
      const width = until / steps;
      let total = density(0) + density(until);
      for (let at = 1; at < steps; at += 1) total += (at % 2 === 1 ? 4 : 2) * density(at * width);
      return (total * width) / 3;
    };
    return integral(t) / integral(400);
  };

  test.each([80, 90, 95] as const)('at %i %% leaves out just what is left', (confidence) => {
    for (let freedom = 10; freedom <= 34; freedom += 1) {
      const t = Number(studentT(confidence, freedom)) / 1000;
      expect(within(t, freedom)).toBeCloseTo(confidence / 100, 3);
    }
    expect(() => studentT(confidence, 9)).toThrow(RangeError);
    expect(() => studentT(confidence, 35)).toThrow(RangeError);
  });
});

const degreeDayModel: BaselineModel = {
  is: 'degree-days',
  station: 'ایستگاه نمونه',
  base: '18',
  source: 'نمونه',
};
const year = (name: string, share = 100) => yearOfReadings(name, { share }) as Reading[];
const rules = defaultRules.regression;
const range = (
  baseline: Reading[],
  reporting: Reading[],
  more: Partial<Parameters<typeof savingRange>[2]> = {},
) =>
  savingRange(baseline, reporting, {
    model: degreeDayModel,
    adjustments: [],
    rules,
    ...more,
  });
const found = (...args: Parameters<typeof range>): SavingRange => {
  const its = range(...args);
  if (typeof its === 'string') throw new Error(its);
  return its;
};

describe('a metered saving', () => {
  test('is the adjusted baseline less what was consumed, in a range', () => {
    const { adjustedBaseline, consumption, low, expected, high, fit, confidence } = found(
      year('1403'),
      year('1404', 80),
    );
    expect(Number(adjustedBaseline)).toBeCloseTo(28_409, 0);
    expect(consumption).toBe('22727.2');
    expect(signedThousandths(expected)).toBe(
      signedThousandths(adjustedBaseline) - thousandths(consumption),
    );
    expect(Number(low)).toBeLessThan(Number(expected));
    expect(Number(high) - Number(expected)).toBeCloseTo(Number(expected) - Number(low), 3);
    // t(90 %, 10) · RMSE · √(12 + 12), for a reporting year with the weather of the baseline.
    expect(Number(high) - Number(expected)).toBeCloseTo(1.812 * 18.6 * Math.sqrt(24), -1);
    expect(fit).toMatchObject({ slope: expect.stringMatching(/^(9\.99|10\.0)/) });
    expect(confidence).toBe('90');
  });

  test('is wider the surer it is to be', () => {
    const widthAt = (confidence: 80 | 90 | 95) => {
      const { low, high } = found(year('1403'), year('1404', 80), { confidence });
      return signedThousandths(high) - signedThousandths(low);
    };
    expect(widthAt(80) < widthAt(90) && widthAt(90) < widthAt(95)).toBe(true);
  });

  test('of a colder winter is measured against a colder baseline', () => {
    const colder = year('1404', 80).map((each) => ({
      ...each,
      degreeDays: String(Number(each.degreeDays) * 1.05),
    }));
    const usual = found(year('1403'), year('1404', 80));
    const cold = found(year('1403'), colder);
    expect(Number(cold.adjustedBaseline)).toBeGreaterThan(Number(usual.adjustedBaseline));
  });

  test('is not computed for a winter that the baseline never saw', () => {
    const arctic = year('1404', 80).map((each) => ({
      ...each,
      degreeDays: String(Number(each.degreeDays) * 1.2),
    }));
    expect(range(year('1403'), arctic)).toBe('outside-baseline');
  });

  test('rests on a model that fits: R² and CV(RMSE) are limits of the office', () => {
    const limited = { ...rules, maximumCvRmsePercent: '0.1' };
    expect(range(year('1403'), year('1404'), { rules: limited })).toBe('fits-badly');
    const strict = { ...rules, minimumR2: '1' };
    expect(range(year('1403'), year('1404'), { rules: strict })).toBe('fits-badly');
    const upside = year('1403').map((each, index, all) => ({
      ...each,
      consumption: all[(index + 6) % 12]?.consumption ?? '0',
    }));
    expect(range(upside, year('1404'))).toBe('fits-badly');
  });

  test('takes in what changed for another reason', () => {
    const adjustment = { amount: '500', reason: 'خط تولید تازه', evidence: 'a'.repeat(64) };
    const plain = found(year('1403'), year('1404', 80));
    const of = (effect: 'adds' | 'removes') =>
      found(year('1403'), year('1404', 80), { adjustments: [{ ...adjustment, effect }] });
    const low = (its: SavingRange) => signedThousandths(its.low);
    expect(low(of('adds')) - low(plain)).toBe(thousandths('500'));
    expect(low(plain) - low(of('removes'))).toBe(thousandths('500'));
  });

  test('without a model compares the same Jalali months, with a stated uncertainty', () => {
    const model = { is: 'same-months' as const, percent: '5', source: 'نمونه' };
    const winter = year('1404', 80).slice(8);
    // Bahman of two years: the mean of them is the baseline.
    const baseline = [...year('1402', 98), ...year('1403')];
    const its = found(baseline, winter, { model });
    const full = winter.reduce((total, { consumption }) => total + Number(consumption) / 0.8, 0);
    expect(Number(its.adjustedBaseline)).toBeCloseTo(full * 0.99, 2);
    expect(Number(its.expected) - Number(its.low)).toBeCloseTo(full * 0.99 * 0.05, 2);
    expect(its).not.toHaveProperty('fit');
  });

  test('agrees with the same formulas in floating point, rounded to the careful side', () => {
    const noises = fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(noises, (noise) => {
        const baseline = year('1403').map((each, index) => ({
          ...each,
          consumption: String(Number(each.consumption) + (noise[index] ?? 0)),
        }));
        const reporting = year('1404', 80).slice(6);
        const its = range(baseline, reporting);
        if (typeof its === 'string') return;
        const { saving, half } = inFloats(baseline, reporting);
        expect(Number(its.expected)).toBeCloseTo(saving, 2);
        expect(Number(its.low)).toBeCloseTo(saving - half, 2);
        expect(Number(its.low)).toBeLessThanOrEqual(saving - half + 1e-6);
      }),
      { numRuns: 100 },
    );
  });
});

/** The saving and half of its range at 90 %, as a spreadsheet has them. */
const inFloats = (baseline: Reading[], reporting: Reading[]) => {
  const xs = baseline.map(({ degreeDays }) => Number(degreeDays));
  const ys = baseline.map(({ consumption }) => Number(consumption));
  const mean = (of: number[]) => of.reduce((a, b) => a + b, 0) / of.length;
  const [x, y, n, m] = [mean(xs), mean(ys), xs.length, reporting.length];
  const sxx = xs.reduce((total, each) => total + (each - x) ** 2, 0);
  const b = xs.reduce((total, each, at) => total + (each - x) * ((ys[at] ?? 0) - y), 0) / sxx;
  const rest = ys.reduce((total, each, at) => total + (each - y - b * ((xs[at] ?? 0) - x)) ** 2, 0);
  const at = reporting.map(({ degreeDays }) => Number(degreeDays));
  const apart = at.reduce((total, each) => total + each - x, 0);
  const predicted = at.reduce((total, each) => total + y + b * (each - x), 0);
  const variance = (rest / (n - 2)) * (m + (m * m) / n + (apart * apart) / sxx);
  const used = reporting.reduce((total, { consumption }) => total + Number(consumption), 0);
  return { saving: predicted - used, half: 1.812 * Math.sqrt(variance) };
};
