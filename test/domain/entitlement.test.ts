import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entitled, stillOwed } from '../../shared/domain/entitlement.ts';

describe('one wheelchair for each 300 participations', () => {
  test('is earned by the 300th, not by the 299th', () => {
    expect(entitled(0n, 300n)).toEqual({ entitled: 0n, toNext: 300n });
    expect(entitled(299n, 300n)).toEqual({ entitled: 0n, toNext: 1n });
    expect(entitled(300n, 300n)).toEqual({ entitled: 1n, toNext: 300n });
    expect(entitled(1_500_000n, 300n)).toEqual({ entitled: 5000n, toNext: 300n });
  });

  test('is owed until it is given, and never less than nothing', () => {
    expect(stillOwed(950n, 300n, 2n)).toBe(1n);
    expect(stillOwed(950n, 300n, 4n)).toBe(0n);
  });

  test('leaves no participation out of account', () => {
    const count = fc.bigInt({ min: 0n, max: 10n ** 9n });
    fc.assert(
      fc.property(count, fc.bigInt({ min: 1n, max: 1000n }), (participations, per) => {
        const { entitled: pieces, toNext } = entitled(participations, per);
        expect((pieces + 1n) * per - toNext).toBe(participations);
        expect(toNext >= 1n && toNext <= per).toBe(true);
      }),
    );
  });

  test('is a rule of at least one participation', () => {
    expect(() => entitled(1n, 0n)).toThrow(RangeError);
    expect(() => entitled(-1n, 300n)).toThrow(RangeError);
  });
});
