import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  dayOf,
  daysOfPeriod,
  jalali,
  monthsBetween,
  noon,
  periodOf,
  periodOfDay,
  previousPeriod,
} from '../../shared/domain/period.ts';

const years = Array.from({ length: 31 }, (_, index) => 1390 + index);
const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const lengthOf = (period: string) => {
  const { first, last } = daysOfPeriod(period);
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
};

describe('Jalali quarters', () => {
  // The official calendar of Iran.
  test.each([
    ['1404-Q1', '2025-03-21'],
    ['1404-Q2', '2025-06-22'],
    ['1404-Q3', '2025-09-23'],
    ['1404-Q4', '2025-12-22'],
    ['1405-Q1', '2026-03-21'],
  ])('%s starts on %s', (period, first) => {
    expect(daysOfPeriod(period).first).toBe(first);
  });

  test('last 93, 93, 90 and 89 days, and 90 at the end of a leap year', () => {
    for (const year of years) {
      const isLeap = [1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420].includes(year);
      const lengths = [1, 2, 3, 4].map((quarter) => lengthOf(`${year}-Q${quarter}`));
      expect([year, ...lengths]).toEqual([year, 93, 93, 90, isLeap ? 90 : 89]);
    }
  });

  test('follow each other without a gap from 1390 to 1420', () => {
    for (const [index, period] of quarters.entries()) {
      const next = quarters[index + 1];
      if (next === undefined) continue;
      expect(daysOfPeriod(next).first).toBe(dayAfter(daysOfPeriod(period).last));
      expect(previousPeriod(next)).toBe(period);
    }
  });

  test('hold the days that are theirs and no other', () => {
    const first = Date.parse('2011-03-21');
    const days = fc
      .integer({ min: 0, max: 30 * 365 })
      .map((offset) => new Date(first + offset * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        const bounds = daysOfPeriod(periodOfDay(day));
        expect(bounds.first <= day && day <= bounds.last).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('are cut at midnight in Tehran', () => {
    // 2026-06-22 is 1 Tir 1405; Tehran has been at +03:30 all year since 1401.
    expect(periodOf(new Date('2026-06-21T20:29:59Z'))).toBe('1405-Q1');
    expect(periodOf(new Date('2026-06-21T20:30:00Z'))).toBe('1405-Q2');
    expect(dayOf(new Date('2026-06-21T20:29:59Z'))).toBe('2026-06-21');
    expect(dayOf(new Date('2026-06-21T20:31:00Z'))).toBe('2026-06-22');
  });

  test('are cut at midnight in Tehran also under the summer time that was kept until 1401', () => {
    expect(dayOf(new Date('2021-06-21T19:29:00Z'))).toBe('2021-06-21');
    expect(dayOf(new Date('2021-06-21T19:31:00Z'))).toBe('2021-06-22');
  });
});

describe('Jalali dates', () => {
  test('know the last day of a leap year', () => {
    expect(jalali(noon('2025-03-20'))).toEqual({ year: 1403, month: 12, day: 30 });
    expect(jalali(noon('2026-03-20'))).toEqual({ year: 1404, month: 12, day: 29 });
  });

  test('count months across the turn of the year, both ends included', () => {
    expect(monthsBetween('1404-11', '1405-02', 24)).toEqual([
      '1404-11',
      '1404-12',
      '1405-01',
      '1405-02',
    ]);
    expect(monthsBetween('1405-02', '1404-11', 24)).toEqual([]);
    expect(monthsBetween('1390-01', '1499-12', 24)).toHaveLength(24);
  });
});
