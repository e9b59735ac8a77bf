import { describe, expect, test } from '@jest/globals';
import { tableLimits } from '../../shared/domain/ports.ts';
import { cellRows, indicesPerRow } from '../../shared/sealer/figures.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { submitted, verified } from '../simulation/entries.ts';
import { office, sealing } from './office.ts';

describe('rows of a cell', () => {
  const change = {
    period: '1405-Q3',
    cell: 'claimed|item/heater-7000|all',
    amount: -5n,
    unknown: 2,
  };

  test('are split at 20,000 leaf indices; amount and unknowns are counted once', () => {
    const indices = Array.from({ length: 2 * indicesPerRow + 1 }, (_, at) => at);
    const rows = cellRows({ ...change, indices }, 50_000);
    expect(rows.map(({ sk }) => sk)).toEqual([
      'B#0000000000050000#0000',
      'B#0000000000050000#0001',
      'B#0000000000050000#0002',
    ]);
    expect(rows.map(({ amount, unknown }) => [amount, unknown])).toEqual([
      ['-5', 2],
      ['0', 0],
      ['0', 0],
    ]);
    expect(rows.flatMap((row) => JSON.parse(String(row.indices)))).toEqual(indices);
  });

  test('stay below the limit of an item at the largest indices', () => {
    const last = Number.MAX_SAFE_INTEGER;
    const indices = Array.from({ length: indicesPerRow }, () => last);
    const [row] = cellRows({ ...change, indices }, last);
    expect(JSON.stringify(row).length).toBeLessThan(tableLimits.itemBytes);
  });
});

describe('running totals', () => {
  test('are the same in one batch and in many', async () => {
    const ids = Array.from({ length: 12 }, (_, at) => `contribution-${at}`);
    const totalsOf = async (maxEntries: number) => {
      const { home, table } = await office(
        ids.flatMap((id) => [submitted(id, '2.5'), verified(id, '2')]),
      );
      await seal(home, { ...sealing, maxEntries, maxRounds: 200 });
      expect((await fsck(home, sealing)).findings).toEqual([]);
      return new Map(
        table
          .all()
          .flatMap(({ pk, sk, sum, count }) => (sum ? [[`${pk} ${sk}`, { sum, count }]] : [])),
      );
    };
    const atOnce = await totalsOf(100);
    expect(atOnce.get('T#1405-Q3 claimed|item/heater-7000|all')).toEqual({
      sum: '30000',
      count: 12,
    });
    expect(atOnce.get('T#1405-Q3 verified|item/heater-7000|region=IR-23.tehran.06')).toEqual({
      sum: '24000',
      count: 12,
    });
    expect(await totalsOf(1)).toEqual(atOnce);
  });
});
