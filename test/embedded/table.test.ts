import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { embeddedTable } from '../../shared/embedded/table.ts';
import { tableContract } from '../ports/tableContract.ts';
import { freshPartition, item, key } from '../ports/tableSamples.ts';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
const onDisk = embeddedTable(join(folder, 'ledger.sqlite'));
const inMemory = embeddedTable(':memory:');
afterAll(() => {
  onDisk.close();
  inMemory.close();
  rmSync(folder, { recursive: true });
});

describe('the embedded table in a file', () => tableContract(() => onDisk, 60));
describe('the embedded table in memory', () => tableContract(() => inMemory, 200));

describe('an index that lags', () => {
  const lagging = () => {
    let lag = false;
    const table = embeddedTable(':memory:', { indexLag: () => lag });
    const keys = async () =>
      (await table.queryIndex({ index: 'pending', partition: 'P', limit: 10 })).items;
    return { table, keys, behind: (lags: boolean) => (lag = lags) };
  };
  const pending = (at: string) => ({ pending: 'P', pendingAt: at });

  test('shows neither what came nor what went, until it has caught up', async () => {
    const { table, keys, behind } = lagging();
    await table.commit([{ put: item('A', 1, pending('1')) }]);
    expect(await keys()).toEqual([key('A', 1)]);
    behind(true);
    await table.commit([{ put: item('A', 2, pending('2')) }, { remove: key('A', 1) }]);
    await table.commit([{ update: key('A', 2), set: { pendingAt: '3' } }]);
    expect(await keys()).toEqual([key('A', 1)]);
    expect(await table.get(key('A', 1))).toBeUndefined();
    behind(false);
    expect(await keys()).toEqual([key('A', 2)]);
    table.close();
  });

  test('an item that moved twice stands in its last place only', async () => {
    const { table, keys, behind } = lagging();
    await table.commit([{ put: item('A', 1, pending('1')) }, { put: item('A', 2, pending('2')) }]);
    expect(await keys()).toEqual([key('A', 1), key('A', 2)]);
    behind(true);
    await table.commit([{ update: key('A', 1), set: { pendingAt: '3' } }]);
    await table.commit([{ update: key('A', 1), set: { pendingAt: '4' } }]);
    expect(await keys()).toEqual([key('A', 1), key('A', 2)]);
    behind(false);
    expect(await keys()).toEqual([key('A', 2), key('A', 1)]);
    table.close();
  });

  test('an item that came and went in the meantime was never shown', async () => {
    const { table, keys, behind } = lagging();
    behind(true);
    await table.commit([{ put: item('A', 1, pending('1')) }]);
    await table.commit([{ remove: key('A', 1) }]);
    expect(await keys()).toEqual([]);
    behind(false);
    expect(await keys()).toEqual([]);
    table.close();
  });
});

describe('the file', () => {
  test('what was acknowledged stands there when it is opened again, its indexes too', async () => {
    const file = join(folder, 'again.sqlite');
    const first = embeddedTable(file);
    expect(first.isEmpty()).toBe(true);
    const put = item(freshPartition(), 1, { byParent: 'need', byParentAt: '1', name: 'ویلچر' });
    await first.commit([{ put }]);
    first.close();
    const second = embeddedTable(file);
    expect(second.isEmpty()).toBe(false);
    expect(await second.get(put)).toEqual(put);
    const page = await second.queryIndex({ index: 'byParent', partition: 'need', limit: 5 });
    expect(page).toEqual({ items: [key(put.pk, 1)] });
    second.close();
  });
});
