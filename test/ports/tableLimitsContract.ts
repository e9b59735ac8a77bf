import { describe, expect, test } from '@jest/globals';
import {
  type Change,
  type Item,
  LimitExceeded,
  type Table,
  tableLimits,
} from '../../shared/domain/ports.ts';
import { freshPartition, item, key } from './tableSamples.ts';

const loneSurrogate = '\ud83d';

/** An item of exactly so many bytes. */
const itemOf = (pk: string, sk: string, bytes: number): Item => {
  const rest = `pk${pk}sk${sk}body`.length;
  return item(pk, sk, { body: 'x'.repeat(bytes - rest) });
};
/** Likewise, in letters of two bytes. */
const persianItemOf = (pk: string, bytes: number): Item => {
  const rest = `pk${pk}sk1body`.length;
  return item(pk, 1, {
    body: `${'ا'.repeat(Math.floor((bytes - rest) / 2))}${'x'.repeat((bytes - rest) % 2)}`,
  });
};

const refused: Record<string, (pk: string) => readonly Change[]> = {
  'no change at all': () => [],
  '101 changes': (pk) => Array.from({ length: 101 }, (_, at) => ({ put: item(pk, at) })),
  'two changes of one key': (pk) => [{ put: item(pk, 1) }, { check: key(pk, 1), when: {} }],
  'an item of 400,001 bytes': (pk) => [{ put: itemOf(pk, '1', 400_001) }],
  'an item of 400,001 bytes in letters of two': (pk) => [{ put: persianItemOf(pk, 400_001) }],
  'an update of 400,001 bytes': (pk) => [
    { update: key(pk, 1), set: { body: itemOf(pk, '1', 400_001).body ?? '' } },
  ],
  'more than 4,000,000 bytes': (pk) =>
    Array.from({ length: 11 }, (_, at) => ({ put: itemOf(pk, `${at}`, 390_000) })),
  'a number beyond the safe integers': (pk) => [{ put: item(pk, 1, { n: 2 ** 53 }) }],
  'a fraction': (pk) => [{ update: key(pk, 1), set: { n: 0.5 } }],
  'what is no number': (pk) => [{ put: item(pk, 1, { n: Number.NaN }) }],
  'a number in a condition beyond the safe integers': (pk) => [
    { check: key(pk, 1), when: { equals: { n: -(2 ** 53) } } },
  ],
  'an empty partition key': () => [{ put: item('', 1) }],
  'an empty sort key': (pk) => [{ remove: key(pk, '') }],
  'a partition key of 2,049 bytes': () => [{ put: item('x'.repeat(2049), 1) }],
  'a sort key of 1,025 bytes': (pk) => [{ put: item(pk, `x${'ا'.repeat(512)}`) }],
  'half a character in a key': (pk) => [{ put: item(pk, `x${loneSurrogate}`) }],
  'half a character in a value': (pk) => [{ put: item(pk, 1, { a: loneSurrogate }) }],
  'half a character in a condition': (pk) => [
    { remove: key(pk, 1), when: { equals: { a: loneSurrogate } } },
  ],
  'an empty index partition': (pk) => [{ put: item(pk, 1, { pending: '', pendingAt: '1' }) }],
  'an empty index order': (pk) => [{ update: key(pk, 1), set: { byStatus: 'x', byStatusAt: '' } }],
  'a number as index order': (pk) => [{ put: item(pk, 1, { byPartner: 'x', byPartnerAt: 1 }) }],
  'an index partition of 2,049 bytes': (pk) => [
    { put: item(pk, 1, { byRegion: 'x'.repeat(2049) }) },
  ],
  'an index order of 1,025 bytes': (pk) => [{ put: item(pk, 1, { byParentAt: 'x'.repeat(1025) }) }],
  'an update that changes nothing': (pk) => [{ update: key(pk, 1) }],
  'an attribute set and unset at once': (pk) => [
    { update: key(pk, 1), set: { a: 1 }, unset: ['a'] },
  ],
  'an attribute unset twice': (pk) => [{ update: key(pk, 1), unset: ['a', 'a'] }],
  'an update of the key': (pk) => [{ update: key(pk, 1), set: { sk: '2' } }],
  'an attribute without a name': (pk) => [{ put: item(pk, 1, { '': 1 }) }],
  'an attribute named __proto__': (pk) => [{ put: item(pk, 1, JSON.parse('{"__proto__": 1}')) }],
  'more than 100 names in one change': (pk) => [
    {
      update: key(pk, 1),
      set: Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`a${at}`, at])),
      when: { lacks: Array.from({ length: 41 }, (_, at) => `b${at}`) },
    },
  ],
};

export function limitsContract(table: () => Table): void {
  describe('the limits', () => {
    for (const [what, changes] of Object.entries(refused)) {
      test(`refused whole, whatever else is in the commit: ${what}`, async () => {
        const pk = freshPartition();
        const others: Change[] = changes(pk).length > 0 ? [{ put: item(pk, 'other') }] : [];
        await expect(table().commit(changes(pk))).rejects.toThrow(LimitExceeded);
        await expect(table().commit([...others, ...changes(pk)])).rejects.toThrow(LimitExceeded);
        expect((await table().query({ pk, limit: 10 })).items).toEqual([]);
      });
    }

    test('an item of 400,000 bytes is written and read', async () => {
      const pk = freshPartition();
      await table().commit([{ put: itemOf(pk, '1', tableLimits.itemBytes) }]);
      await table().commit([{ put: persianItemOf(pk, tableLimits.itemBytes) }]);
      expect(await table().get(key(pk, 1))).toEqual(persianItemOf(pk, tableLimits.itemBytes));
    });

    test('a commit of nearly 4,000,000 bytes is written', async () => {
      const pk = freshPartition();
      const puts = Array.from({ length: 10 }, (_, at) => ({ put: itemOf(pk, `${at}`, 399_990) }));
      await table().commit(puts);
      const keys = puts.map(({ put }) => put);
      expect(await table().getMany(keys)).toHaveLength(10);
    });

    test('keys of 2,048 and 1,024 bytes, and a hundred names in a change, are written', async () => {
      const long = item(freshPartition().padEnd(2048, 'x'), 'ا'.repeat(512));
      await table().commit([{ put: long }]);
      expect(await table().get(long)).toEqual(long);
      const pk = freshPartition();
      const set = Object.fromEntries(
        Array.from({ length: 50 }, (_, at) => [`attribute-${at}`, at]),
      );
      const lacks = Array.from({ length: 50 }, (_, at) => `another attribute ${at}`);
      await table().commit([{ update: key(pk, 1), set, when: { lacks } }]);
      expect(await table().get(key(pk, 1))).toEqual(item(pk, 1, set));
    });

    test('an item grows by updates to 409,600 bytes and no further', async () => {
      const pk = freshPartition();
      await table().commit([{ put: itemOf(pk, '1', 390_000) }]);
      const more = 'y'.repeat(409_600 - 390_000 - 'more'.length);
      const grow = (text: string) => table().commit([{ update: key(pk, 1), set: { more: text } }]);
      await grow(more);
      await expect(grow(`${more}y`)).rejects.toThrow(LimitExceeded);
      expect((await table().get(key(pk, 1)))?.more).toBe(more);
      const together = [{ put: item(pk, 0) }, { update: key(pk, 1), set: { more: `${more}y` } }];
      await expect(table().commit(together)).rejects.toThrow(LimitExceeded);
      expect(await table().get(key(pk, 0))).toBeUndefined();
    });

    test('reads refuse empty keys, more than a hundred of them, and pages that are none', async () => {
      const pk = freshPartition();
      const keys = Array.from({ length: 101 }, (_, at) => key(pk, at));
      await expect(table().get(key('', 1))).rejects.toThrow(LimitExceeded);
      await expect(table().getMany(keys)).rejects.toThrow(LimitExceeded);
      await expect(table().getMany([key(pk, '')])).rejects.toThrow(LimitExceeded);
      for (const limit of [0, -1, 1.5, 1001, Number.NaN]) {
        await expect(table().query({ pk, limit })).rejects.toThrow(LimitExceeded);
        const inIndex = table().queryIndex({ index: 'pending', partition: pk, limit });
        await expect(inIndex).rejects.toThrow(LimitExceeded);
      }
    });

    test('a made-up place to go on from is refused', async () => {
      const query = { index: 'pending', partition: 'x', limit: 1 } as const;
      for (const after of ['', 'x', '{}', '["a","b"]', '["a","b",""]', '["a","b","c","d"]']) {
        await expect(table().queryIndex({ ...query, after })).rejects.toThrow(LimitExceeded);
      }
    });
  });
}
