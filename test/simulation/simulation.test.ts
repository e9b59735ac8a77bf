import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { unwitnessedPath } from '../../shared/sealer/published.ts';
import { faultKinds } from './faults.ts';
import { simulate } from './simulate.ts';

const seeds = 2_000;
/** Seeds a test runs, so that a failing one is soon told. */
const share = 250;
const patience_ms = 120_000;

/** What the command says of so many seeds: run as a process of its own, where code runs twice as fast as in Jest. */
const said = async (...options: string[]): Promise<string> => {
  const command = ['--disable-warning=ExperimentalWarning', 'scripts/simulate.ts', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, command, { timeout: patience_ms });
  return stdout;
};

describe('the sealer on a faulty store', () => {
  for (let from = 1; from < seeds; from += share) {
    test(
      `loses nothing and doubles nothing, seeds from ${from}`,
      async () => {
        const report = await said('--seeds', String(share), '--from', String(from));
        expect(report).toMatch(new RegExp(`^${share} seeds, `));
        expect(report).toContain('nothing lost, nothing doubled');
      },
      2 * patience_ms,
    );
  }

  test('a guard that is missing is told, with the seed to replay', async () => {
    const failed = said('--seeds', String(share), '--without', 'asOf');
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^seed \d+: .*\nreplay it with --seed \d+$/m),
    });
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
