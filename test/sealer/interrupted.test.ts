import { describe, expect, test } from '@jest/globals';
import type { Home } from '../../shared/domain/ports.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { closed, partner, submitted, verified } from '../simulation/entries.ts';
import { office, sealing } from './office.ts';

const entries = [
  partner('1'),
  ...['contribution-0', 'contribution-1', 'contribution-2'].flatMap((id) => [
    submitted(id, '5'),
    verified(id, '5'),
  ]),
  closed('1405-Q3'),
  partner('2'),
];
const options = { ...sealing, maxEntries: 4 };

class Killed extends Error {}

/** The home of a process that is killed at its call number `at`, before or after the call took effect. */
function killedAt(home: Home, at: number, isDone: boolean): Home {
  let calls = 0;
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    calls++;
    if (calls < at) return run();
    if (calls === at && isDone) await run();
    throw new Killed();
  };
  const { table, files } = home;
  return {
    ...home,
    table: {
      get: (key) => call(() => table.get(key)),
      getMany: (keys) => call(() => table.getMany(keys)),
      query: (query) => call(() => table.query(query)),
      queryIndex: (query) => call(() => table.queryIndex(query)),
      commit: (changes) => call(() => table.commit(changes)),
    },
    files: {
      read: (path) => call(() => files.read(path)),
      write: (path, bytes, how) => call(() => files.write(path, bytes, how)),
      remove: (path) => call(() => files.remove(path)),
      list: (prefix, how) => call(() => files.list(prefix, how)),
    },
  };
}

/** All that is kept, but for staging objects, which may be left over, and tags. */
const stateOf = ({ table, files }: Awaited<ReturnType<typeof office>>) => ({
  items: table
    .all()
    .map((item) => JSON.stringify(Object.entries(item).sort()))
    .sort(),
  files: [...files.stored]
    .filter(([path]) => !path.startsWith('staging/'))
    .map(([path, { bytes }]) => `${path} ${Buffer.from(bytes).toString('base64')}`)
    .sort(),
});

describe('a sealer that is killed', () => {
  test.each([
    ['before', false],
    ['after', true],
  ])(
    '%s any of its calls took effect: the next one ends in the same state',
    async (_, isDone) => {
      const undisturbed = await office(entries);
      await seal(undisturbed.home, options);
      const expected = stateOf(undisturbed);
      let kills = 0;
      for (let at = 1; at < 2_000; at++) {
        const ledger = await office(entries);
        const error = await seal(killedAt(ledger.home, at, isDone), options).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        if (error === undefined) break;
        expect(error).toBeInstanceOf(Killed);
        kills++;
        expect(await seal(ledger.home, options)).toMatchObject({ size: 9, more: false });
        expect(stateOf(ledger)).toEqual(expected);
      }
      expect(kills).toBeGreaterThan(150);
      expect(await fsck(undisturbed.home, sealing)).toEqual({ size: 9, findings: [] });
    },
    60_000,
  );
});
