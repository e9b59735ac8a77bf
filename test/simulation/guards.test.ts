import { describe, expect, test } from '@jest/globals';
import { removals } from './removals.ts';
import { type Removal, simulate } from './simulate.ts';

const seedsWithoutGuard = 500;

/** The first seed of so many that fails, with what it found. */
const caught = async (without: Removal): Promise<string | undefined> => {
  for (let seed = 1; seed <= seedsWithoutGuard; seed++) {
    const { violation } = await simulate(seed, { without });
    if (violation) return violation;
  }
  return undefined;
};

describe('each guard removed is caught', () => {
  test.each(Object.entries(removals))(
    '%s',
    async (_, without) => {
      expect(await caught(without)).toMatch(/^Violation: /);
    },
    120_000,
  );
});
