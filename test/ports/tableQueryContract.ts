import { describe, expect, test } from '@jest/globals';
import { type Change, type Item, indexes, type Table } from '../../shared/domain/ports.ts';
import { eventually } from './eventually.ts';
import {
  allPages,
  following,
  freshPartition,
  inByteOrder,
  item,
  key,
  sortKeys,
} from './tableSamples.ts';

/** JavaScript compares UTF-16 units and would put 💡 before ｚ; bytes and code points put it after. */
const texts = [
  '\u0001',
  ' ',
  '!',
  '0',
  '10',
  '9',
  'A',
  'Z',
  'a',
  'a\u0000',
  'aa',
  'a¢',
  'a\u{10ffff}',
  'a\u{10ffff}z',
  'b',
  'é',
  'ا',
  'ی',
  '‌',
  '한',
  '\ud7ff',
  '\ue000',
  'ｚ',
  '\uffff',
  '💡',
  '💡a',
  '\u{10ffff}',
  '\u{10ffff}a',
];

const putAll = async (table: Table, items: readonly Item[]) => {
  for (let at = 0; at < items.length; at += 100) {
    await table.commit(items.slice(at, at + 100).map((put): Change => ({ put })));
  }
};

export function queryContract(table: () => Table): void {
  describe('a query', () => {
    test('sort keys come in order of their UTF-8 bytes, and backwards', async () => {
      const pk = freshPartition();
      await putAll(
        table(),
        texts.map((sk) => item(pk, sk)),
      );
      expect(await sortKeys(table(), pk)).toEqual(inByteOrder(texts));
      const { items } = await table().query({ pk, limit: 100, reverse: true });
      expect(items.map(({ sk }) => sk)).toEqual(inByteOrder(texts).reverse());
    });

    test('a prefix selects the sort keys that begin with it, byte for byte', async () => {
      const pk = freshPartition();
      await putAll(
        table(),
        texts.map((sk) => item(pk, sk)),
      );
      for (const prefix of [
        '',
        'a',
        'aa',
        'A',
        '\ud7ff',
        '💡',
        '\u{10ffff}',
        'a\u{10ffff}',
        'nothing',
      ]) {
        const expected = inByteOrder(texts.filter((text) => text.startsWith(prefix)));
        expect(await sortKeys(table(), pk, prefix)).toEqual(expected);
      }
    });

    test('paging neither loses nor repeats, in both directions, with and without a prefix', async () => {
      const pk = freshPartition();
      const numbers = Array.from({ length: 25 }, (_, at) => String(at).padStart(3, '0'));
      await putAll(table(), [
        ...numbers.map((sk) => item(pk, `E#${sk}`)),
        item(pk, 'S'),
        item(pk, 'A'),
      ]);
      for (const limit of [1, 5, 24, 25, 26]) {
        const expected = numbers.map((sk) => `E#${sk}`);
        for (const reverse of [false, true]) {
          const { items, pages } = await allPages((after) =>
            table().query({ pk, prefix: 'E#', limit, reverse, ...following(after) }),
          );
          expect(items.map(({ sk }) => sk)).toEqual(reverse ? expected.toReversed() : expected);
          expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(limit);
        }
      }
    });

    test('a page of large items ends early and says so', async () => {
      const pk = freshPartition();
      const body = 'x'.repeat(300_000);
      await putAll(
        table(),
        Array.from({ length: 8 }, (_, at) => item(pk, at, { body })),
      );
      const { items, pages } = await allPages((after) =>
        table().query({ pk, limit: 100, ...following(after) }),
      );
      expect(items.map(({ sk }) => sk)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
      expect(pages[0]).toHaveLength(4);
    });

    test('what is put between two pages, after the last item read, is still seen', async () => {
      const pk = freshPartition();
      await putAll(
        table(),
        ['a', 'b', 'd'].map((sk) => item(pk, sk)),
      );
      const first = await table().query({ pk, limit: 2 });
      await table().commit([{ put: item(pk, 'c') }, { remove: key(pk, 'b') }]);
      const rest = await table().query({ pk, limit: 5, ...following(first.next) });
      expect(rest.items.map(({ sk }) => sk)).toEqual(['c', 'd']);
    });

    test('an unknown partition is an empty page without a next one', async () => {
      expect(await table().query({ pk: freshPartition(), limit: 5 })).toEqual({ items: [] });
    });

    test('many keys are read together; absent ones are left out, one named twice comes once', async () => {
      const pk = freshPartition();
      const items = Array.from({ length: 98 }, (_, at) => item(pk, at, { at }));
      await putAll(table(), items);
      const read = await table().getMany([...items, key(pk, 'absent'), key(pk, 0)]);
      expect(read.toSorted((a, b) => Number(a.at) - Number(b.at))).toEqual(items);
      expect(await table().getMany([])).toEqual([]);
    });

    test('a hundred large items are read together', async () => {
      const pk = freshPartition();
      const body = 'x'.repeat(200_000);
      const items = Array.from({ length: 100 }, (_, at) => item(pk, at, { body }));
      for (let at = 0; at < 100; at += 10) await putAll(table(), items.slice(at, at + 10));
      expect(new Set((await table().getMany(items)).map(({ sk }) => sk)).size).toBe(100);
    });
  });

  describe('an index', () => {
    const keysOf = async (
      index: (typeof indexes)[number],
      partition: string,
      limit = 100,
      reverse = false,
    ) =>
      (
        await allPages((after) =>
          table().queryIndex({ index, partition, limit, reverse, ...following(after) }),
        )
      ).items;

    const awaited = (index: (typeof indexes)[number], partition: string, sks: readonly string[]) =>
      eventually(
        async () => (await keysOf(index, partition)).map(({ sk }) => sk),
        (seen) => JSON.stringify(seen) === JSON.stringify(sks),
      );

    for (const index of indexes) {
      test(`${index}: an item stands in it while it has both attributes`, async () => {
        const [pk, partition] = [freshPartition(), freshPartition()];
        const at = `${index}At`;
        const states: [Change, string[]][] = [
          [{ put: item(pk, 1, { [index]: partition }) }, []],
          [{ update: key(pk, 1), set: { [at]: '2026' } }, ['1']],
          [{ put: item(pk, 2, { [index]: partition, [at]: '2025' }) }, ['2', '1']],
          [{ update: key(pk, 2), set: { [at]: '2027' } }, ['1', '2']],
          [{ update: key(pk, 1), unset: [index] }, ['2']],
          [{ update: key(pk, 1), set: { [index]: partition } }, ['1', '2']],
          [{ update: key(pk, 1), unset: [at] }, ['2']],
          [{ remove: key(pk, 2) }, []],
        ];
        for (const [change, expected] of states) {
          await table().commit([change]);
          expect(await awaited(index, partition, expected)).toEqual(expected);
        }
      });
    }

    test('an item stands in several indexes at once and moves between partitions', async () => {
      const [pk, a, b] = [freshPartition(), freshPartition(), freshPartition()];
      const both = { byPartner: a, byPartnerAt: '1', byRegion: a, byRegionAt: '2' };
      await table().commit([{ put: item(pk, 1, both) }]);
      await table().commit([{ update: key(pk, 1), set: { byPartner: b } }]);
      expect(await awaited('byPartner', b, ['1'])).toEqual(['1']);
      expect(await awaited('byPartner', a, [])).toEqual([]);
      expect(await awaited('byRegion', a, ['1'])).toEqual(['1']);
    });

    test('it answers keys only, in byte order of its own order attribute', async () => {
      const [pk, partition] = [freshPartition(), freshPartition()];
      const items = texts.map((at, sk) =>
        item(pk, sk, { byStatus: partition, byStatusAt: at, more: 1 }),
      );
      await putAll(table(), items);
      const expected = inByteOrder(texts).map((at) => key(pk, texts.indexOf(at)));
      const isWhole = (keys: readonly unknown[]) => keys.length === texts.length;
      expect(await eventually(() => keysOf('byStatus', partition), isWhole)).toEqual(expected);
      expect(await keysOf('byStatus', partition, 100, true)).toEqual(expected.toReversed());
    });

    test('paging through equal order attributes neither loses nor repeats', async () => {
      const [pk, partition] = [freshPartition(), freshPartition()];
      const items = Array.from({ length: 24 }, (_, at) =>
        item(`${pk}-${at % 5}`, at, { pending: partition, pendingAt: at < 20 ? 'same' : 'later' }),
      );
      await putAll(table(), items);
      const isWhole = (keys: readonly unknown[]) => keys.length === 24;
      const whole = await eventually(() => keysOf('pending', partition), isWhole);
      expect(new Set(whole.map(({ sk }) => sk)).size).toBe(24);
      for (const limit of [1, 7, 24]) {
        expect(await keysOf('pending', partition, limit)).toEqual(whole);
        expect(await keysOf('pending', partition, limit, true)).toEqual(whole.toReversed());
      }
    });
  });
}
