import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asciiDigits } from '../../shared/contract/text.ts';
import { decimal } from '../../shared/domain/decimal.ts';
import {
  counted,
  dayIn,
  dayInFigures,
  figure,
  gregorianDay,
  jalaliDay,
  jalaliMonth,
  percent,
  quarterDays,
  quarterName,
  rialFigure,
  rialWords,
} from '../../shared/domain/format.ts';

const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('figures', () => {
  test('are grouped by U+066C and have their decimals after U+066B in Persian', () => {
    expect(figure('1250000.5', 'fa')).toBe('۱\u066c۲۵۰\u066c۰۰۰\u066b۵');
    expect(figure('1250000.5', 'en')).toBe('1,250,000.5');
    expect(figure('0', 'fa')).toBe('۰');
    expect(figure('999', 'en')).toBe('999');
  });

  test('keep the minus sign on the left of the digits', () => {
    expect(figure('-12', 'fa')).toBe('\u2066−۱۲\u2069');
  });

  test('read back as the stored decimal, however large', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 38n }), (amount) => {
        const stored = decimal(amount);
        expect(asciiDigits(figure(stored, 'fa'))).toBe(stored);
        expect(figure(stored, 'en').replaceAll(',', '')).toBe(stored);
      }),
    );
  });

  test('stand before the word that counts them, and on its line', () => {
    expect(counted('12', 'دستگاه', 'fa')).toBe('۱۲\u00a0دستگاه');
    expect(plainSpaces(rialFigure('1250000', 'fa'))).toBe('۱٬۲۵۰٬۰۰۰ ریال');
    expect(rialWords('1250000', 'fa')).toBe('یک میلیون و دویست و پنجاه هزار ریال');
    expect(rialWords('1250000', 'en')).toBe('one million, two hundred and fifty thousand rials');
  });
});

describe('a share in percent', () => {
  test('is a whole only when nothing is left', () => {
    expect(percent(3_499_999n, 3_500_000n, 'en')).toBe('99.9%');
    expect(percent(1n, 1n, 'fa')).toBe('\u061c۱۰۰٪');
    expect(percent(10n ** 36n, 3n * 10n ** 36n, 'en')).toBe('33.3%');
  });

  test('of nothing is refused', () => {
    expect(() => percent(0n, 0n, 'fa')).toThrow(RangeError);
  });
});

describe('days', () => {
  test.each([
    // First and last days of Jalali years and quarters in Iran's official calendar.
    ['2025-03-21', '۱ فروردین ۱۴۰۴', '21 March 2025 (1 Farvardin 1404)'],
    ['2025-12-22', '۱ دی ۱۴۰۴', '22 December 2025 (1 Dey 1404)'],
    ['2026-03-20', '۲۹ اسفند ۱۴۰۴', '20 March 2026 (29 Esfand 1404)'],
    ['2026-03-21', '۱ فروردین ۱۴۰۵', '21 March 2026 (1 Farvardin 1405)'],
  ])('%s is named by both calendars', (day, persian, english) => {
    expect(plainSpaces(dayIn(day, 'fa'))).toBe(persian);
    expect(plainSpaces(dayIn(day, 'en'))).toBe(english);
  });

  test('are written with slashes, so that their parts keep their order', () => {
    expect(dayInFigures('2026-03-21', 'fa')).toBe('۱۴۰۵/۰۱/۰۱');
    expect(dayInFigures('2026-03-21', 'en')).toBe('2026/03/21');
  });

  test('have Persian names of Gregorian months too', () => {
    expect(plainSpaces(gregorianDay('2026-08-01', 'fa'))).toBe('۱ اوت ۲۰۲۶');
    expect(plainSpaces(jalaliDay('2026-08-01', 'en'))).toBe('10 Mordad 1405');
  });
});

describe('periods', () => {
  test('are named as offices name them', () => {
    expect(quarterName('1405-Q3', 'fa')).toBe('سه‌ماههٔ سوم ۱۴۰۵');
    expect(quarterName('1405-Q3', 'en')).toBe('Third quarter of 1405');
    expect(plainSpaces(jalaliMonth('1405-09', 'fa'))).toBe('آذر ۱۴۰۵');
    expect(plainSpaces(quarterDays('1405-Q1', 'fa'))).toBe(
      '۱ فروردین ۱۴۰۵ تا ۳۱ خرداد ۱۴۰۵ (۲۱ مارس ۲۰۲۶ تا ۲۱ ژوئن ۲۰۲۶)',
    );
  });
});
