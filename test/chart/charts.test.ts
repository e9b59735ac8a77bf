import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { along, axisTo } from '../../shared/chart/axis.ts';
import { linePath, lines } from '../../shared/chart/lines.ts';
import { stackedBars } from '../../shared/chart/stackedBars.ts';
import { TONES, tileMap, toneOf } from '../../shared/chart/tileMap.ts';
import { regions } from '../../shared/domain/regions.ts';

const amount = fc.bigInt({ min: 0n, max: 10n ** 38n });

describe('an axis', () => {
  test('reaches the largest value in a few even steps of 1, 2 or 5', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 6 }), (max, intervals) => {
        const { end, marks } = axisTo(max, intervals);
        expect(end >= max).toBe(true);
        expect(marks.length).toBeLessThanOrEqual(intervals + 1);
        const [zero, step = end] = marks;
        expect(zero).toBe(0n);
        expect(marks).toEqual(marks.map((_, index) => BigInt(index) * step));
        if (max > 0n) expect(String(step)).toMatch(/^[125]0*$/);
        // No shorter axis with these marks would do.
        if (max > 0n) expect(end - step < max).toBe(true);
        expect(along(max, { end, marks })).toBeLessThanOrEqual(1);
      }),
    );
    expect(axisTo(1212n, 3).marks).toEqual([0n, 500n, 1000n, 1500n]);
  });
});

describe('stacked bars', () => {
  const area = { x: 10, y: 20, width: 200, barHeight: 8, step: 12, mirrored: false };

  test('stand one part after the other, and share one axis', () => {
    const { bars, marks } = stackedBars([[300n, 200n], [1000n]], area);
    expect(bars).toEqual([
      [
        { x: 10, y: 20, width: 60, height: 8 },
        { x: 70, y: 20, width: 40, height: 8 },
      ],
      [{ x: 10, y: 32, width: 200, height: 8 }],
    ]);
    expect(marks.at(-1)).toEqual({ x: 210, value: 1000n });
  });

  test('mirrored are the same seen in a mirror', () => {
    fc.assert(
      fc.property(fc.array(fc.array(amount, { maxLength: 4 }), { maxLength: 5 }), (bars) => {
        const plain = stackedBars(bars, area);
        const mirrored = stackedBars(bars, { ...area, mirrored: true });
        plain.bars.forEach((parts, row) => {
          parts.forEach(({ x, width }, part) => {
            const other = mirrored.bars[row]?.[part];
            expect(other?.width).toBeCloseTo(width, 6);
            expect(other?.x).toBeCloseTo(2 * area.x + area.width - x - width, 6);
          });
        });
      }),
    );
  });
});

describe('lines over quarters', () => {
  const area = { x: 0, y: 0, width: 100, height: 50 };

  test('run in reading direction, from zero at the bottom', () => {
    const { lines: plain, steps } = lines([[0n, 5n, 10n]], area, false);
    expect(plain[0]?.map(({ x }) => x)).toEqual([0, 50, 100]);
    expect(plain[0]?.[0]?.y).toBe(50);
    expect(steps).toEqual([0, 50, 100]);
    expect(lines([[0n, 5n, 10n]], area, true).steps).toEqual([100, 50, 0]);
  });

  test('never leave their area', () => {
    fc.assert(
      fc.property(fc.array(fc.array(amount, { maxLength: 9 }), { maxLength: 3 }), (series) => {
        for (const line of lines(series, area, true).lines)
          for (const { x, y } of line) {
            expect(x >= 0 && x <= 100).toBe(true);
            expect(y >= 0 && y <= 50).toBe(true);
          }
      }),
    );
  });

  test('are drawn from point to point', () => {
    expect(
      linePath([
        { x: 1, y: 2.005 },
        { x: 3.33333, y: 4 },
      ]),
    ).toBe('M1 2.01L3.33 4');
    expect(linePath([])).toBe('');
  });
});

describe('a map of tiles', () => {
  const area = { x: 0, y: 0, width: 400, gap: 2, largest: 60, aspect: 0.5, mirrored: true };
  const tehran = regions.map(({ id }) => id).filter((id) => id.startsWith('IR-23.tehran.'));
  const places = (parent: string, ids: readonly string[], mirrored = true) =>
    tileMap(parent, ids, { ...area, mirrored }).tiles;

  test('puts no tile over another, nor outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.boolean(), (count, known) => {
        const ids = known ? tehran : Array.from({ length: count }, (_, index) => `IR-10.p${index}`);
        const { tiles, height } = tileMap(known ? 'IR-23.tehran' : 'IR-10', ids, area);
        expect(tiles).toHaveLength(ids.length);
        tiles.forEach((tile, index) => {
          expect(tile.x).toBeGreaterThanOrEqual(0);
          expect(tile.x + tile.width).toBeLessThanOrEqual(400.001);
          expect(tile.y + tile.height).toBeLessThanOrEqual(height + 0.001);
          for (const other of tiles.slice(index + 1)) {
            const apart =
              Math.abs(tile.x - other.x) >= tile.width || Math.abs(tile.y - other.y) >= tile.height;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  test('of Tehran has its 22 districts where they lie, and north stays up in both languages', () => {
    expect(tehran).toHaveLength(22);
    const [mirrored, plain] = [true, false].map((each) => places('IR-23.tehran', tehran, each));
    expect(mirrored).toEqual(plain);
    const at = (district: string) => plain?.[tehran.indexOf(`IR-23.tehran.${district}`)];
    const [north, south, west, east] = [at('01'), at('20'), at('22'), at('13')];
    if (!(north && south && west && east)) throw new Error('no such district');
    expect(north.y).toBeLessThan(south.y);
    expect(west.x).toBeLessThan(east.x);
  });

  test('of other regions is packed in reading direction', () => {
    const ids = ['IR-10.a', 'IR-10.b', 'IR-10.c'];
    const [first, second] = places('IR-10', ids);
    expect((first?.x ?? 0) > (second?.x ?? 0)).toBe(true);
  });

  test('has no tone for nothing, and the darkest for the most only', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const largest = a > b ? a : b;
        const tone = toneOf(a, largest);
        expect(tone === 0).toBe(a === 0n);
        expect(tone).toBeLessThanOrEqual(TONES);
        if (a === largest && a > 0n) expect(tone).toBe(TONES);
      }),
    );
  });
});
