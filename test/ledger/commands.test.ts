import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { itemOf, partner, submitted } from '../simulation/entries.ts';

// The commands, in processes of their own, on the data folder of a system that is stopped.

const data = mkdtempSync(join(tmpdir(), 'csr-ledger-commands-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const open = () => {
  const absent = () => Promise.reject(new Error('nobody is appointed here'));
  return embeddedHome({ data, directory: { find: absent, assign: absent } });
};

const run = (name: string, ...args: readonly string[]) => {
  const script = fileURLToPath(new URL(`../../scripts/${name}.ts`, import.meta.url));
  const { ORIGIN: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...args],
    { encoding: 'utf8', env },
  );
  return { status, text: stdout + stderr };
};

let leafHash: unknown;
const bad = 'A#contribution-1';

beforeAll(async () => {
  const home = open();
  await home.table.commit([{ put: await itemOf(home, partner('1')) }]);
  const spoilt = await itemOf(home, submitted('contribution-1', '5'));
  leafHash = spoilt.leafHash;
  await home.table.commit([{ put: { ...spoilt, leafHash: 'wrong' } }]);
  expect(await seal(home)).toMatchObject({ sealed: 1, quarantined: 1 });
  home.close();
});

describe('an entry that was set aside', () => {
  test('is listed with the reason', () => {
    expect(run('ledger/readmit', '--data', data)).toEqual({
      status: 0,
      text: 'quarantined contribution-1:1: leaf-hash\n1 set aside; put them back by --write\n',
    });
  });

  test('goes back to the inbox once it was put right, and is sealed next', async () => {
    const home = open();
    const key = { pk: bad, sk: 'E#0000000001' };
    await home.table.commit([{ update: key, set: { leafHash: String(leafHash) } }]);
    home.close();
    expect(run('ledger/readmit', '--data', data, '--write').text).toMatch(
      /1 set aside; 1 are in the inbox again/,
    );
    const again = open();
    expect(await seal(again)).toMatchObject({ sealed: 1, quarantined: 0 });
    again.close();
    expect(run('ledger/readmit', '--data', data).text).toBe('no entry is set aside\n');
  });
});

describe('a command on the ledger itself', () => {
  test('finds nothing to rebuild that has no state, and says what it compared', () => {
    // These entries were put there without the states that a command would have written.
    const { status, text } = run('ledger/rebuild', '--data', data);
    expect(status).toBe(1);
    expect(text).toMatch(/partner-1: there is none[\s\S]*replace them by --write/);
  });

  test.each(['ledger/readmit', 'ledger/rebuild', 'audit/fsck'])(
    '%s works in no folder that a running system works in',
    (name) => {
      const home = open();
      expect(run(name, '--data', data)).toMatchObject({
        status: 1,
        text: expect.stringMatching(/is in use by process \d+/),
      });
      home.close();
    },
  );

  test.each(['ledger/readmit', 'ledger/rebuild', 'audit/fsck'])(
    '%s asks which ledger is meant, and takes no folder for one that is none',
    (name) => {
      expect(run(name)).toMatchObject({ status: 1, text: expect.stringContaining('--data') });
      expect(run(name, '--data', join(data, 'files'))).toMatchObject({
        status: 1,
        text: expect.stringContaining('holds no ledger'),
      });
      expect(run(name, '--frob')).toMatchObject({
        status: 1,
        text: expect.stringContaining('npm'),
      });
    },
  );
});
