import { describe, expect, test } from '@jest/globals';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { closed, itemOf, partner, submitted, verified } from '../simulation/entries.ts';

const absent = () => {
  throw new Error('the sealer has no use for it');
};

describe('sealing in the embedded home, under real keys', () => {
  test('makes a log that its own inspection finds nothing against', async () => {
    const home = embeddedHome({ data: ':memory:', directory: { find: absent, assign: absent } });
    const ids = Array.from({ length: 150 }, (_, at) => `contribution-${at}`);
    const entries = [
      partner('1'),
      ...ids.map((id) => submitted(id, '5')),
      ...ids.map((id) => verified(id, '5')),
      closed('1405-Q3'),
    ];
    for (const entry of entries) await home.table.commit([{ put: await itemOf(home, entry) }]);
    const result = await seal(home, { maxEntries: 100 });
    expect(result).toEqual({ sealed: 302, size: 302, quarantined: 0, blocked: 0, more: false });
    expect(await fsck(home)).toEqual({ size: 302, findings: [] });
    expect(await seal(home)).toMatchObject({ sealed: 0, size: 302, more: false });
    home.close();
  });

  test('does not let in what another home has promised', async () => {
    const directory = { find: absent, assign: absent };
    const home = embeddedHome({ data: ':memory:', directory });
    const other = embeddedHome({ data: ':memory:', directory });
    await home.table.commit([{ put: await itemOf(other, partner('1')) }]);
    expect(await seal(home)).toMatchObject({ sealed: 0, quarantined: 1 });
    home.close();
    other.close();
  });
});
