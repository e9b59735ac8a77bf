import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, signedThousandths, sum, thousandths } from '../../shared/domain/decimal.ts';

const amounts = fc.bigInt({ min: 0n, max: 10n ** 38n - 1n });

describe('a decimal', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(thousandths(decimal(amount))).toBe(amount);
      }),
    );
  });

  test('has one form only', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{0,4}(\.[0-9]{0,4})?$/), (typed) => {
        let read: bigint;
        try {
          read = thousandths(typed);
        } catch {
          return;
        }
        expect(decimal(read)).toBe(typed);
      }),
    );
  });

  test.each(['', '-1', '+1', '01', '1.', '.5', '1.50', '1.0000', '1e3', '1,000', '٣', ' 1', '1\n'])(
    'is refused as %p',
    (typed) => {
      expect(() => thousandths(typed)).toThrow(RangeError);
    },
  );

  test('of 10^20 and of 10^34 rial is exact to the last rial', () => {
    for (const power of [20, 34]) {
      const rial = `1${'0'.repeat(power - 1)}1`;
      expect(decimal(thousandths(rial))).toBe(rial);
      expect(decimal(thousandths(rial) + 1000n)).toBe(`1${'0'.repeat(power - 1)}2`);
    }
  });

  test('sum is exact where a float would not be', () => {
    expect(decimal(sum(['0.1', '0.2']))).toBe('0.3');
    expect(decimal(sum(['9007199254740993', '0.001']))).toBe('9007199254740993.001');
  });

  test('sum may be larger than any single amount', () => {
    const largest = '9'.repeat(35);
    const total = decimal(sum([largest, largest]));
    expect(decimal(signedThousandths(total))).toBe(`1${'9'.repeat(34)}8`);
  });

  test('sum over reversals may be negative', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (total) => {
        expect(signedThousandths(decimal(total))).toBe(total);
      }),
    );
  });
});
