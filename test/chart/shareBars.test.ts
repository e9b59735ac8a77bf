import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shareBars } from '../../shared/chart/shareBars.ts';

const AREA = { x: 10, y: 20, width: 200, barHeight: 8, step: 12, mirrored: false };

describe('bars of shares', () => {
  test('show parts in order, from the start of the bar', () => {
    const [bar] = shareBars([{ parts: [1n, 2n], whole: 4n }], AREA);
    expect(bar?.parts).toEqual([
      { x: 10, y: 20, width: 50, height: 8 },
      { x: 60, y: 20, width: 100, height: 8 },
    ]);
  });

  test('grow from the right when mirrored', () => {
    const [, bar] = shareBars(
      [
        { parts: [], whole: 1n },
        { parts: [1n, 2n], whole: 4n },
      ],
      { ...AREA, mirrored: true },
    );
    expect(bar?.parts).toEqual([
      { x: 160, y: 32, width: 50, height: 8 },
      { x: 60, y: 32, width: 100, height: 8 },
    ]);
  });

  test('never leave their track, whatever the amounts are', () => {
    const amount = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 38n });
    fc.assert(
      fc.property(
        fc.array(amount, { maxLength: 5 }),
        amount,
        fc.boolean(),
        (parts, whole, mirrored) => {
          const [bar] = shareBars([{ parts, whole }], { ...AREA, mirrored });
          for (const { x, width } of bar?.parts ?? []) {
            expect(width).toBeGreaterThanOrEqual(0);
            expect(x).toBeGreaterThanOrEqual(AREA.x - 1e-6);
            expect(x + width).toBeLessThanOrEqual(AREA.x + AREA.width + 1e-6);
          }
        },
      ),
    );
  });
});
