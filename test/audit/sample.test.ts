import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { draw } from '../../shared/domain/audit/sample.ts';

const root = sha256(new Uint8Array(1));
const of = (population: number, count: number, value = 'committed') =>
  draw(sha256, { value, root, population, count });

describe('a sample', () => {
  test('has as many places as asked for, all different and in the population', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.string(), (a, b, value) => {
        const [count, population] = [Math.min(a, b), Math.max(a, b)];
        const drawn = of(population, count, value);
        expect(new Set(drawn).size).toBe(count);
        expect(drawn.every((place) => place >= 0 && place < population)).toBe(true);
      }),
    );
  });

  test('is the same for everybody, and another for another value or root', () => {
    expect(of(1_000_000, 5)).toEqual(of(1_000_000, 5));
    expect(of(1_000_000, 5, 'other')).not.toEqual(of(1_000_000, 5));
    const elsewhere = draw(sha256, {
      value: 'committed',
      root: sha256(root),
      population: 1_000_000,
      count: 5,
    });
    expect(elsewhere).not.toEqual(of(1_000_000, 5));
  });

  test('begins with the smaller sample of the same commitment', () => {
    expect(of(1_000_000, 50).slice(0, 5)).toEqual(of(1_000_000, 5));
  });

  test('passes over the numbers that would make the first places likelier', () => {
    // A hash that only gives numbers from the last, incomplete multiple, then the number 2.
    let calls = 0;
    const biased = () => {
      const link = new Uint8Array(32).fill(calls++ < 3 ? 0xff : 0);
      link[7] = calls < 4 ? 0xff : 2;
      return link;
    };
    expect(draw(biased, { value: '', root, population: 1_000, count: 1 })).toEqual([2]);
    expect(calls).toBeGreaterThan(3);
  });

  test('can’t be larger than the population', () => {
    expect(() => of(3, 4)).toThrow(RangeError);
  });
});
