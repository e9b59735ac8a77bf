import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inspect } from '../../scripts/audit/inspect.ts';
import { rebuilding } from '../../scripts/ledger/rebuilding.ts';
import { entryKey, stateKey } from '../../shared/domain/keys.ts';
import type { Home, Item } from '../../shared/domain/ports.ts';
import { type Office, office } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { deliver, issued, submitted, verified } from '../domain/steps.ts';

let here: Office;
let contribution: string;
beforeEach(async () => {
  here = await office();
  contribution = await verified(here, [wheelchairs('9')]);
  await deliver(here, contribution, '4');
  await issued(here, await verified(here, [wheelchairs('2')]));
  await here.seal();
});
afterEach(() => here.home.close());

const stateOf = async (id: string): Promise<Item> => {
  const item = await here.home.table.get(stateKey(id));
  if (item === undefined) throw new Error(`no state of ${id}`);
  return item;
};
const put = (item: Item) => here.home.table.commit([{ put: item }]);

/** The state as a release would have stored it that did not know a field yet, nor the list it stands in. */
const asOlderRelease = async (id: string) => {
  const { byStatus: _, byStatusAt: __, ...rest } = await stateOf(id);
  const { status: ___, ...older } = JSON.parse(String(rest.state));
  await put({ ...(rest as Item), state: JSON.stringify(older) });
};
const found = async () => (await inspect(here.home)).findings.map(({ name }) => name);

describe('states that another release has folded', () => {
  test('are none where the release is the same', async () => {
    const { lines, isDone } = await rebuilding(here.home, true);
    expect(lines).toEqual([expect.stringMatching(/^\d+ states compared, 0 differ, 0 replaced$/)]);
    expect(isDone).toBe(true);
  });

  test('are named, and left as they are until it is told to write', async () => {
    const right = await stateOf(contribution);
    await asOlderRelease(contribution);
    const older = await stateOf(contribution);
    const asked = await rebuilding(here.home, false);
    expect(asked.lines[0]).toMatch(new RegExp(`^${contribution}: .*state.*byStatus`));
    expect(asked.lines.at(-1)).toBe('replace them by --write');
    expect([asked.isDone, await stateOf(contribution)]).toEqual([false, older]);
    expect(await found()).toEqual(['state-differs']);

    const written = await rebuilding(here.home, true);
    expect(written.lines.at(-1)).toMatch(/ 1 differ, 1 replaced$/);
    expect([written.isDone, await stateOf(contribution)]).toEqual([true, right]);
    expect(await found()).toEqual([]);
  });

  test('are replaced also where there is none, and in a register that has no entries of its own', async () => {
    const { items } = await here.home.table.query({ pk: 'A#register-1405', limit: 10 });
    expect(items).toHaveLength(1);
    const register = await stateOf('register-1405');
    await put({ ...register, state: '{}' });
    await here.home.table.commit([{ remove: stateKey(contribution) }]);
    expect((await rebuilding(here.home, true)).isDone).toBe(true);
    expect(await stateOf('register-1405')).toEqual(register);
    expect(await found()).toEqual([]);
  });
});

describe('a state is not replaced', () => {
  test('if it is written meanwhile', async () => {
    await asRecordable(contribution);
    let isFirst = true;
    const commit: Home['table']['commit'] = async (changes) => {
      if (isFirst) {
        isFirst = false;
        await deliver(here, contribution, '1');
      }
      await here.home.table.commit(changes);
    };
    const { table } = here.home;
    const home: Home = {
      ...here.home,
      table: {
        get: (key) => table.get(key),
        getMany: (keys) => table.getMany(keys),
        query: (query) => table.query(query),
        queryIndex: (query) => table.queryIndex(query),
        commit,
      },
    };
    const { lines, isDone } = await rebuilding(home, true);
    expect(lines[0]).toBe(`${contribution}: was written meanwhile: run it again`);
    expect(isDone).toBe(false);
  });

  test('if it has another version than its entries lead to: an entry is gone, or one was never there', async () => {
    const item = await stateOf(contribution);
    await put({ ...item, version: Number(item.version) + 1 });
    const { lines, isDone } = await rebuilding(here.home, true);
    expect(lines[0]).toMatch(/version 4, its entries lead to 3: not replaced$/);
    expect(isDone).toBe(false);
    expect((await stateOf(contribution)).version).toBe(4);
  });

  test('while entries that changed it wait to be sealed', async () => {
    const late = await submitted(here, [wheelchairs('1')]);
    await asOlderRelease(late);
    const { lines } = await rebuilding(here.home, true);
    expect(lines.join()).not.toContain(late);
    await here.seal();
    expect((await rebuilding(here.home, true)).lines.at(-1)).toMatch(/1 replaced$/);
  });

  test('from entries that are not those of the log', async () => {
    const key = entryKey(contribution, 2);
    const item = await here.home.table.get(key);
    if (item === undefined) throw new Error('no entry');
    await put({ ...item, leaf: String(item.leaf).replace('"9"', '"8"') });
    await asOlderRelease(contribution);
    await expect(rebuilding(here.home, true)).rejects.toThrow('not those of the log');
  });
});

/** A difference in a field that no command reads. */
const asRecordable = async (id: string) => {
  const item = await stateOf(id);
  const state = { ...JSON.parse(String(item.state)), forgotten: true };
  await put({ ...item, state: JSON.stringify(state) });
};
