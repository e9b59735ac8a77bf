import { describe, expect, test } from '@jest/globals';
import { checkCharacter, parseSerial, serialOf } from '../../shared/domain/certificate/serial.ts';

const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

describe('the check character of a serial (ISO 7064, MOD 37,36)', () => {
  test.each([
    ['the GRid standard, A1-2425G-ABC1234002-M', 'A12425GABC1234002', 'M'],
    ['ISAN (ISO 15706-2), root and episode', '00000000D07A0090', 'Q'],
    ['ISAN (ISO 15706-2), with its version', '00000000D07A009000000000', 'X'],
  ])('agrees with %s', (_, text, check) => {
    expect(checkCharacter(text)).toBe(check);
  });

  test('finds every single wrong character', () => {
    const text = 'CSR1405000127';
    const check = checkCharacter(text);
    for (const [at, right] of [...text].entries())
      for (const wrong of alphabet)
        if (wrong !== right)
          expect(checkCharacter(text.slice(0, at) + wrong + text.slice(at + 1))).not.toBe(check);
  });

  test('finds nearly every swap of neighbouring digits in the numbers of a year', () => {
    let swaps = 0;
    let missed = 0;
    for (let number = 1; number <= 2_000; number += 1) {
      const serial = serialOf(1405, number);
      for (let at = 9; at < 14; at += 1) {
        const swapped =
          serial.slice(0, at) + serial.charAt(at + 1) + serial.charAt(at) + serial.slice(at + 2);
        if (swapped === serial) continue;
        swaps += 1;
        if (parseSerial(swapped) !== undefined) missed += 1;
      }
    }
    expect(missed / swaps).toBeLessThan(0.02);
  });
});

describe('a serial', () => {
  const serial = serialOf(1405, 127);

  test('names year and number', () => {
    expect(serial).toMatch(/^CSR-1405-000127-[0-9A-Z]$/);
  });

  test.each([
    ['in lower case', (text: string) => text.toLowerCase()],
    ['without dashes', (text: string) => text.replaceAll('-', '')],
    ['with spaces', (text: string) => text.replaceAll('-', ' ')],
    [
      'in Persian digits',
      (text: string) => text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit))),
    ],
  ])('is understood when typed %s', (_, typed) => {
    // A check character that is a digit is typed in Persian as well.
    for (const each of [serial, serialOf(1405, 1), serialOf(1405, 999_999)])
      expect(parseSerial(typed(each))).toBe(each);
  });

  test.each([
    ['without what all have in common', (text: string) => text.replace(/^CSR-(\d{4})-0*/, '$1-')],
    [
      'the same with spaces',
      (text: string) => text.replace(/^CSR-(\d{4})-0*/, '$1 ').replace('-', ' '),
    ],
    ['without leading zeros', (text: string) => text.replace(/-0+/, '-')],
  ])('is understood as a short code: %s', (_, typed) => {
    for (const each of [serial, serialOf(1405, 1), serialOf(1405, 999_999)])
      expect(parseSerial(typed(each))).toBe(each);
  });

  test('is not understood with a wrong check character, however short', () => {
    expect(parseSerial(`1405-127-${serial.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
  });

  test.each(['', 'CSR-1405-000127', 'CSR-1405-127-K', 'XYZ-1405-000127-0', '../../etc/passwd'])(
    'is not %p',
    (typed) => {
      expect(parseSerial(typed)).toBeUndefined();
    },
  );
});
