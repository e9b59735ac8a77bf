import { describe, expect, test } from '@jest/globals';
import { entryKey } from '../../shared/domain/keys.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { origin, sha256 } from '../simulation/cheapHome.ts';
import { closed, entryOf, partner, submitted, verified } from '../simulation/entries.ts';
import { logOf, office, sealing } from './office.ts';

const ids = Array.from({ length: 11 }, (_, at) => `contribution-${at}`);
const quarter = [
  partner('1'),
  ...ids.map((id) => submitted(id, '5')),
  ...ids.map((id) => verified(id, '5')),
  closed('1405-Q3'),
];

describe('sealing', () => {
  test('gives every entry one index and empties the inbox', async () => {
    const { home, table, files } = await office(quarter);
    const result = await seal(home, sealing);
    expect(result).toEqual({ sealed: 24, size: 24, quarantined: 0, blocked: 0, more: false });
    const entries = table.all().filter(({ sk }) => sk.startsWith('E#'));
    expect(entries.map(({ index }) => Number(index)).sort((a, b) => a - b)).toEqual([
      ...Array(24).keys(),
    ]);
    expect(entries.filter(({ pending, pendingAt }) => pending ?? pendingAt)).toEqual([]);
    expect([...files.stored.keys()].sort()).toEqual([
      'log/checkpoint',
      'log/tile/0/000',
      'log/tile/0/001',
      'log/tile/0/002',
      'log/tile/0/003',
      'log/tile/0/004',
      'log/tile/0/005',
      'log/tile/1/000',
      'log/tile/1/001.p/2',
      'log/tile/2/000.p/1',
      'log/tile/entries/000',
      'log/tile/entries/001',
      'log/tile/entries/002',
      'log/tile/entries/003',
      'log/tile/entries/004',
      'log/tile/entries/005',
      'snapshots/1405-Q3/24.json',
    ]);
    expect(await fsck(home, sealing)).toEqual({ size: 24, findings: [] });
  });

  test('of an empty ledger does nothing', async () => {
    const { home, files } = await office([]);
    expect(await seal(home, sealing)).toMatchObject({ sealed: 0, size: 0, more: false });
    expect(files.stored.size).toBe(0);
  });

  test('keeps what it sealed when the log grows in small batches', async () => {
    const { home, files } = await office(quarter);
    const sizes: number[] = [];
    for (let call = 0; call < 40; call++) {
      const { size, more } = await seal(home, { ...sealing, maxEntries: 2, maxRounds: 2 });
      sizes.push(size);
      if (!more) break;
    }
    expect(sizes.at(-1)).toBe(24);
    expect(new Set(sizes).size).toBeGreaterThan(10);
    expect(await fsck(home, sealing)).toEqual({ size: 24, findings: [] });
    expect([...files.stored.keys()].filter((path) => path.startsWith('staging/'))).toEqual([]);
  });

  test('writes the snapshot that an auditor folds from the log', async () => {
    const { home, files } = await office([...quarter, verified('contribution-0', '7', { seq: 3 })]);
    await seal(home, sealing);
    const log = await logOf(files, 25);
    const size = log.findIndex(({ kind }) => kind === 'quarter-closed') + 1;
    const file = files.stored.get(`snapshots/1405-Q3/${size}.json`);
    const folded = foldSnapshot({ origin, period: '1405-Q3', size }, log, sha256);
    expect(file && decodeUtf8(file.bytes)).toBe(canonical(folded));
    expect(folded.totals.length).toBeGreaterThan(10);
  });

  test('ends the batch with the closing of a quarter, after all else that is free', async () => {
    const { home, files } = await office([
      closed('1405-Q3'),
      closed('1405-Q2'),
      submitted('contribution-0', '5'),
      verified('contribution-0', '5', { causes: ['quarter-1405-Q2:1'] }),
    ]);
    await seal(home, sealing);
    expect((await logOf(files, 4)).map(({ id }) => id)).toEqual([
      'contribution-0:1',
      'quarter-1405-Q2:1',
      'contribution-0:2',
      'quarter-1405-Q3:1',
    ]);
    expect([...files.stored.keys()].filter((path) => path.startsWith('snapshots/'))).toEqual([
      'snapshots/1405-Q2/2.json',
      'snapshots/1405-Q3/4.json',
    ]);
  });

  test('puts nothing before its cause, whatever the inbox shows first', async () => {
    const chain = Array.from({ length: 30 }, (_, at) =>
      entryOf({
        aggregate: `partner-${String(30 - at).padStart(2, '0')}`,
        seq: 1,
        kind: 'partner-renamed',
        recordedAt: `2026-11-22T08:00:00.${900 - at}Z`,
        causes: at === 0 ? [] : [`partner-${String(31 - at).padStart(2, '0')}:1`],
      }),
    );
    const { home, files } = await office(chain);
    expect(await seal(home, { ...sealing, maxEntries: 3 })).toMatchObject({
      sealed: 30,
      blocked: 0,
    });
    expect((await logOf(files, 30)).map(({ id }) => id)).toEqual(chain.map(({ id }) => id));
  });

  test('seals what the index does not show yet when something rests on it', async () => {
    const { home, table } = await office([
      submitted('contribution-0', '5'),
      verified('contribution-0', '5'),
    ]);
    const hidden = { ...home.table };
    const blind = {
      ...home,
      table: {
        ...hidden,
        queryIndex: async (query: Parameters<typeof hidden.queryIndex>[0]) => {
          const page = await hidden.queryIndex(query);
          return { ...page, items: page.items.filter(({ sk }) => sk.endsWith('2')) };
        },
      },
    };
    expect(await seal(blind, sealing)).toMatchObject({ sealed: 2, blocked: 0 });
    expect((await table.get(entryKey('contribution-0', 1)))?.index).toBe(0);
  });
});
