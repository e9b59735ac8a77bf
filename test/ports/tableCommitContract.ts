import { describe, expect, test } from '@jest/globals';
import {
  type Change,
  type Condition,
  ConditionFailed,
  type Table,
} from '../../shared/domain/ports.ts';
import { freshPartition, item, key, outcome, sortKeys } from './tableSamples.ts';

const failedOf = async (commit: Promise<void>) => {
  const error = await commit.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ConditionFailed)) throw new Error(`no ConditionFailed: ${error}`);
  return error.failed;
};

export function commitContract(table: () => Table): void {
  describe('a commit', () => {
    test('what was put is read back with every type of attribute', async () => {
      const pk = freshPartition();
      const put = item(pk, 'گواهی', {
        text: 'چراغ \u0000 "💡"',
        empty: '',
        zero: 0,
        large: Number.MAX_SAFE_INTEGER,
        small: Number.MIN_SAFE_INTEGER,
        yes: true,
        no: false,
      });
      await table().commit([{ put }]);
      expect(await table().get(key(pk, 'گواهی'))).toEqual(put);
      expect(await table().get(key(pk, 'other'))).toBeUndefined();
    });

    test('a put replaces the whole item', async () => {
      const pk = freshPartition();
      await table().commit([{ put: item(pk, 1, { a: 1, b: 2 }) }]);
      await table().commit([{ put: item(pk, 1, { b: 3 }) }]);
      expect(await table().get(key(pk, 1))).toEqual(item(pk, 1, { b: 3 }));
    });

    test('an update sets and unsets what it names and leaves the rest', async () => {
      const pk = freshPartition();
      await table().commit([{ put: item(pk, 1, { a: 1, b: 'two', size: 3 }) }]);
      await table().commit([
        { update: key(pk, 1), set: { a: 'one', status: true }, unset: ['b', 'c'] },
      ]);
      expect(await table().get(key(pk, 1))).toEqual(
        item(pk, 1, { a: 'one', size: 3, status: true }),
      );
    });

    test('an update of an absent item makes it, also with nothing to set', async () => {
      const pk = freshPartition();
      await table().commit([{ update: key(pk, 1), set: { a: 1 } }]);
      await table().commit([{ update: key(pk, 2), unset: ['a'] }]);
      expect(await table().get(key(pk, 1))).toEqual(item(pk, 1, { a: 1 }));
      expect(await table().get(key(pk, 2))).toEqual(item(pk, 2));
    });

    test('removing takes the item away, and an absent one is no error', async () => {
      const pk = freshPartition();
      await table().commit([{ put: item(pk, 1) }]);
      await table().commit([{ remove: key(pk, 1) }]);
      await table().commit([{ remove: key(pk, 1) }]);
      expect(await table().get(key(pk, 1))).toBeUndefined();
    });

    test('a check alone writes nothing and refuses what does not hold', async () => {
      const pk = freshPartition();
      await table().commit([{ put: item(pk, 1, { a: 1 }) }]);
      await table().commit([{ check: key(pk, 1), when: { equals: { a: 1 } } }]);
      await table().commit([{ check: key(pk, 1), when: {} }]);
      await table().commit([{ check: key(pk, 2), when: { absent: true } }]);
      expect(
        await failedOf(table().commit([{ check: key(pk, 2), when: { exists: true } }])),
      ).toEqual([{ change: 0 }]);
      expect(await sortKeys(table(), pk)).toEqual(['1']);
    });

    test('a hundred changes of every kind are written together', async () => {
      const pk = freshPartition();
      await table().commit([{ put: item(pk, 'old', { a: 1 }) }, { put: item(pk, 'gone') }]);
      const puts = Array.from({ length: 97 }, (_, at): Change => ({ put: item(pk, `new-${at}`) }));
      await table().commit([
        ...puts,
        { update: key(pk, 'old'), set: { a: 2 } },
        { remove: key(pk, 'gone') },
        { check: key(pk, 'free'), when: { absent: true } },
      ]);
      expect(await sortKeys(table(), pk, 'new-')).toHaveLength(97);
      expect(await table().get(key(pk, 'old'))).toEqual(item(pk, 'old', { a: 2 }));
      expect(await table().get(key(pk, 'gone'))).toBeUndefined();
    });

    test('one failed condition among a hundred changes keeps all of them out', async () => {
      const pk = freshPartition();
      const stands = item(pk, 'change-57', { version: 4 });
      await table().commit([{ put: stands }, { put: item(pk, 'old', { a: 1 }) }]);
      const puts = Array.from(
        { length: 98 },
        (_, at): Change => ({ put: item(pk, `change-${at}`), when: { absent: true } }),
      );
      const failed = await failedOf(
        table().commit([
          ...puts,
          { update: key(pk, 'old'), set: { a: 2 } },
          { remove: key(pk, 'x') },
        ]),
      );
      expect(failed).toEqual([{ change: 57, item: stands }]);
      expect(await sortKeys(table(), pk)).toEqual(['change-57', 'old']);
      expect(await table().get(key(pk, 'old'))).toEqual(item(pk, 'old', { a: 1 }));
    });

    test('every failed change is named, with the item that stands there', async () => {
      const pk = freshPartition();
      const one = item(pk, 1, { version: 1, done: false });
      const three = item(pk, 3, { name: 'سه' });
      await table().commit([{ put: one }, { put: three }]);
      const failed = await failedOf(
        table().commit([
          { put: item(pk, 1), when: { absent: true } },
          { put: item(pk, 2), when: { absent: true } },
          { remove: key(pk, 3), when: { lacks: ['name'] } },
          { check: key(pk, 4), when: { exists: true } },
          { update: key(pk, 5), set: { a: 1 }, when: { equals: { version: 1 } } },
        ]),
      );
      expect(failed).toEqual([
        { change: 0, item: one },
        { change: 2, item: three },
        { change: 3 },
        { change: 4 },
      ]);
    });

    for (const [name, change] of Object.entries(changesOfOne)) {
      test(`a ${name} that stands alone names the item of its failed condition`, async () => {
        const pk = freshPartition();
        const stands = item(pk, 1, { version: 2, seen: true });
        await table().commit([{ put: stands }]);
        const when = { equals: { version: 1 } };
        expect(await failedOf(table().commit([change(pk, when)]))).toEqual([
          { change: 0, item: stands },
        ]);
        expect(await table().get(key(pk, 1))).toEqual(stands);
      });
    }

    for (const { when, onItem, onNothing } of conditions) {
      test(`the condition ${JSON.stringify(when)} tells an item from nothing`, async () => {
        const pk = freshPartition();
        await table().commit([{ put: item(pk, 1, { a: 1, b: '1', c: true }) }]);
        const check = (sk: number) => outcome(table().commit([{ check: key(pk, sk), when }]));
        expect([await check(1), await check(2)]).toEqual([onItem, onNothing]);
      });
    }

    test('fifty writers of one version have one winner, version after version', async () => {
      const pk = freshPartition();
      await table().commit([{ put: item(pk, 'S', { version: 0, by: 'nobody' }) }]);
      for (let version = 0; version < 4; version++) {
        const attempts = Array.from({ length: 50 }, (_, by) => {
          const set = { version: version + 1, by: `writer ${by}` };
          const claim: Change = { put: item(pk, `${version}-by-${by}`), when: { absent: true } };
          const update: Change = { update: key(pk, 'S'), set, when: { equals: { version } } };
          // Transactions and single writes compete.
          return outcome(table().commit(by % 2 === 0 ? [update, claim] : [update]));
        });
        const outcomes = await Promise.all(attempts);
        expect(outcomes.filter((name) => name === 'done')).toHaveLength(1);
        const others = new Set(outcomes.filter((name) => name !== 'done'));
        expect(
          [...others].filter((name) => !['ConditionFailed', 'Contention'].includes(name)),
        ).toEqual([]);
        const state = await table().get(key(pk, 'S'));
        expect(state).toMatchObject({
          version: version + 1,
          by: `writer ${outcomes.indexOf('done')}`,
        });
      }
    });
  });
}

const changesOfOne: Record<string, (pk: string, when: Condition) => Change> = {
  put: (pk, when) => ({ put: item(pk, 1), when }),
  update: (pk, when) => ({ update: key(pk, 1), set: { version: 3 }, when }),
  removal: (pk, when) => ({ remove: key(pk, 1), when }),
  check: (pk, when) => ({ check: key(pk, 1), when }),
};

/** On an item {a: 1, b: '1', c: true} and on an absent one. */
const conditions: { when: Condition; onItem: string; onNothing: string }[] = [
  { when: {}, onItem: 'done', onNothing: 'done' },
  { when: { absent: true }, onItem: 'ConditionFailed', onNothing: 'done' },
  { when: { exists: true }, onItem: 'done', onNothing: 'ConditionFailed' },
  { when: { equals: { a: 1 } }, onItem: 'done', onNothing: 'ConditionFailed' },
  { when: { equals: { a: 1, b: '1', c: true } }, onItem: 'done', onNothing: 'ConditionFailed' },
  { when: { equals: { a: 1, b: '2' } }, onItem: 'ConditionFailed', onNothing: 'ConditionFailed' },
  { when: { equals: { a: '1' } }, onItem: 'ConditionFailed', onNothing: 'ConditionFailed' },
  { when: { equals: { c: 'true' } }, onItem: 'ConditionFailed', onNothing: 'ConditionFailed' },
  { when: { equals: { toString: 'x' } }, onItem: 'ConditionFailed', onNothing: 'ConditionFailed' },
  { when: { lacks: ['d', 'size'] }, onItem: 'done', onNothing: 'done' },
  { when: { lacks: ['d', 'a'] }, onItem: 'ConditionFailed', onNothing: 'done' },
  { when: { exists: true, lacks: ['d'] }, onItem: 'done', onNothing: 'ConditionFailed' },
  {
    when: { absent: true, equals: { a: 1 } },
    onItem: 'ConditionFailed',
    onNothing: 'ConditionFailed',
  },
  {
    when: { equals: { a: 1 }, lacks: ['b'] },
    onItem: 'ConditionFailed',
    onNothing: 'ConditionFailed',
  },
];
