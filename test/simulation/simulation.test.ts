import { describe, expect, test } from '@jest/globals';
import { unwitnessedPath } from '../../shared/sealer/published.ts';
import { faultKinds } from './faults.ts';
import { simulate } from './simulate.ts';

const seeds = 2_000;
/** Seeds a test runs, so that a failing one is soon told. */
const share = 250;

const violations = async (from: number, count: number): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const { violation } = await simulate(seed);
    if (violation) found.push(`seed ${seed}: ${violation}`);
  }
  return found;
};

describe('the sealer on a faulty store', () => {
  for (let from = 1; from < seeds; from += share) {
    test(`loses nothing and doubles nothing, seeds from ${from}`, async () => {
      expect(await violations(from, share)).toEqual([]);
    }, 120_000);
  }

  test('takes the same way twice for one seed', async () => {
    const traceOf = async (seed: number) => {
      const lines: string[] = [];
      const outcome = await simulate(seed, { observe: (...line) => lines.push(line.join(' ')) });
      return { outcome, lines };
    };
    const first = await traceOf(42);
    expect(await traceOf(42)).toEqual(first);
    expect((await traceOf(43)).lines).not.toEqual(first.lines);
    expect(first.lines.length).toBeGreaterThan(100);
  });

  test('meets every kind of fault, quarantine, closings, absent witnesses and three levels of tiles', async () => {
    const wanted = [...faultKinds, 'snapshot', 'quarantined', 'unwitnessed', 'three levels'].sort();
    const met = new Set<string>();
    for (let seed = 1; seed <= 200 && met.size < wanted.length; seed++) {
      const { struck, leaves } = await simulate(seed, {
        observe: (_, operation) => {
          if (operation.startsWith('write snapshots/')) met.add('snapshot');
          if (operation.includes('P#quarantined')) met.add('quarantined');
          if (operation.startsWith(`write ${unwitnessedPath}`)) met.add('unwitnessed');
        },
      });
      for (const kind of faultKinds) if (struck[kind] > 0) met.add(kind);
      if (leaves > 16) met.add('three levels');
    }
    expect([...met].sort()).toEqual(wanted);
  }, 120_000);
});
