import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Restates } from '../../shared/contract/entry.ts';
import { Letter, RegionId, Rial } from '../../shared/contract/measures.ts';
import { asciiDigits, code, normalised, printedText, text } from '../../shared/contract/text.ts';

const prose = text(200);
const digits = code(/^\d+$/);

describe('what a person typed', () => {
  test('has one kind of yeh and kaf', () => {
    expect(prose.parse('شركت ملي')).toBe('شرکت ملی');
  });

  test('is in NFC, so that two ways of typing one letter are one text', () => {
    expect(prose.parse('\u0627\u0653ب')).toBe('\u0622ب');
    expect(prose.parse('e\u0301')).toBe('\u00e9');
  });

  test('keeps its ZWNJ, which is part of Persian spelling', () => {
    expect(prose.parse('مسئولیت\u200cپذیری')).toBe('مسئولیت\u200cپذیری');
  });

  test('keeps Persian digits in prose', () => {
    expect(Letter.parse({ number: '۲۴۰۴۳/۱۶۰/۱۹۷۱', date: '2026-06-10' }).number).toBe(
      '۲۴۰۴۳/۱۶۰/۱۹۷۱',
    );
  });

  test.each([
    ['Arabic letter mark', '\u061c'],
    ['left-to-right mark', '\u200e'],
    ['right-to-left mark', '\u200f'],
    ['embedding', '\u202a'],
    ['override', '\u202e'],
    ['isolate', '\u2066'],
    ['end of isolate', '\u2069'],
    ['NUL', '\u0000'],
    ['tabulator', '\t'],
    ['delete', '\u007f'],
    ['high surrogate alone', '\ud83d'],
    ['low surrogate alone', '\ude00'],
    ['two high surrogates', '\ud83d\ud83d\ude00'],
  ])('is refused with %s in it', (_, hidden) => {
    const result = prose.safeParse(`گواهی${hidden}نمونه`);
    expect(result.error?.issues.map(({ message }) => message)).toEqual(['forbidden-characters']);
  });

  test('may hold any character beyond the basic plane', () => {
    expect(prose.parse('بخاری 🔥')).toBe('بخاری 🔥');
  });

  test('that papers print is refused with what they could not show', () => {
    for (const typed of ['بخاری 🔥', '株式会社', 'ООО Тест', 'शक्ति']) {
      const issues = printedText(80).safeParse(typed).error?.issues;
      expect(issues?.map(({ message }) => message)).toEqual(['unprintable-characters']);
    }
    const sound = 'شرکت نمونهٔ «الف» (سهامی خاص) – ۱۲٪ / Société n° 7 & Co.';
    expect(printedText(80).parse(sound)).toBe(sound);
  });

  test('is refused if nothing but white space is in it', () => {
    expect(prose.safeParse(' \u00a0 ').success).toBe(false);
  });

  test('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(normalised(normalised(typed))).toBe(normalised(typed));
      }),
    );
  });

  test('is refused with hidden characters in the reason of a restatement as well', () => {
    const restates = (reason: string) => Restates.safeParse({ reason, approvedBy: 'officer-c' });
    expect(restates('تحویل دیرهنگام').success).toBe(true);
    expect(restates('دیر\u202eهنگام').success).toBe(false);
    expect(restates('\ud800').success).toBe(false);
  });
});

describe('a code', () => {
  test('may be typed in Persian or Arabic digits', () => {
    expect(digits.parse('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
    expect(digits.parse('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
  });

  test('keeps its leading zeros', () => {
    expect(digits.parse('۰۰۷')).toBe('007');
  });

  test('of an amount may be typed with Persian thousands separators', () => {
    expect(Rial.parse('۱٬۲۵۰٬۰۰۰')).toBe('1250000');
    expect(asciiDigits('۲٫۵')).toBe('2.5');
  });

  test.each(['-1', '1.5', '01', '1e3', '1,000', '', ' ', 'NaN'])(
    'of an amount is refused as %p',
    (typed) => {
      expect(Rial.safeParse(typed).success).toBe(false);
    },
  );

  test('of a region has its districts under its city', () => {
    expect(RegionId.parse('IR-23.tehran.۰۶')).toBe('IR-23.tehran.06');
    expect(RegionId.safeParse('IR-23..06').success).toBe(false);
  });
});
