import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Admitted } from '../../shared/sealer/admission.ts';
import { batchOf, ordered, prerequisites } from '../../shared/sealer/order.ts';
import { closed, entryOf } from '../simulation/entries.ts';

const admitted = (entry: ReturnType<typeof entryOf>): Admitted => ({
  entry,
  leaf: new Uint8Array(10),
});
const byId = (all: readonly Admitted[]) => new Map(all.map((each) => [each.entry.id, each]));

/** Histories of up to four aggregates, each entry resting on entries that were written before it. */
const histories = fc
  .array(fc.record({ of: fc.nat(3), causes: fc.array(fc.nat(60), { maxLength: 3 }) }), {
    maxLength: 40,
  })
  .map((written) => {
    const seqs = new Map<number, number>();
    const entries: ReturnType<typeof entryOf>[] = [];
    for (const { of, causes } of written) {
      const seq = (seqs.get(of) ?? 0) + 1;
      seqs.set(of, seq);
      const ids = causes.flatMap((at) => entries[at]?.id ?? []);
      entries.push(
        entryOf({
          aggregate: `partner-${of}`,
          seq,
          kind: 'partner-renamed',
          causes: [...new Set(ids)],
        }),
      );
    }
    return entries;
  });

const shuffled = histories.chain((entries) =>
  fc.shuffledSubarray(entries, { minLength: entries.length }).map((order) => ({ entries, order })),
);

describe('the order of a batch', () => {
  test('holds every entry once, nothing before what it rests on', () => {
    fc.assert(
      fc.property(shuffled, ({ entries, order }) => {
        const { ready, blocked } = ordered(byId(order.map(admitted)), new Map());
        expect(blocked.size).toBe(0);
        expect(ready.map(({ entry }) => entry.id).sort()).toEqual(
          entries.map(({ id }) => id).sort(),
        );
        const place = new Map(ready.map(({ entry }, at) => [entry.id, at]));
        for (const entry of entries) {
          for (const id of prerequisites(entry)) {
            expect(place.get(id)).toBeLessThan(place.get(entry.id) ?? -1);
          }
        }
      }),
    );
  });

  test('does not depend on the order in which entries were found', () => {
    fc.assert(
      fc.property(shuffled, ({ entries, order }) => {
        const ids = (all: typeof entries) =>
          ordered(byId(all.map(admitted)), new Map()).ready.map(({ entry }) => entry.id);
        expect(ids(order)).toEqual(ids(entries));
      }),
    );
  });

  test('leaves out exactly what rests on a stuck or awaited entry', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(39), fc.boolean(), ({ entries, order }, at, isStuck) => {
        const missing = entries[at]?.id;
        fc.pre(missing !== undefined);
        const rest = order.filter(({ id }) => id !== missing);
        const states = new Map([[missing, isStuck ? ('stuck' as const) : ('waiting' as const)]]);
        const { ready, blocked } = ordered(byId(rest.map(admitted)), states);
        const held = new Set([missing]);
        for (const entry of entries) {
          if (prerequisites(entry).some((id) => held.has(id))) held.add(entry.id);
        }
        held.delete(missing);
        expect(ready.filter(({ entry }) => held.has(entry.id))).toEqual([]);
        expect(ready.length).toBe(rest.length - held.size);
        expect([...blocked.keys()].sort()).toEqual(isStuck ? [...held].sort() : []);
      }),
    );
  });

  test('does not wait for what is sealed', () => {
    const entry = entryOf({ aggregate: 'partner-1', seq: 4, kind: 'partner-renamed' });
    const { ready } = ordered(byId([admitted(entry)]), new Map([['partner-1:3', 'sealed']]));
    expect(ready.map(({ entry: { id } }) => id)).toEqual(['partner-1:4']);
  });
});

describe('a batch', () => {
  const some = Array.from({ length: 5 }, (_, at) =>
    admitted(entryOf({ aggregate: `partner-${at}`, seq: 1, kind: 'partner-renamed' })),
  );
  test('stops at its number of entries and of bytes, but takes at least one', () => {
    expect(batchOf(some, { maxEntries: 3, maxBytes: 1_000 })).toHaveLength(3);
    expect(batchOf(some, { maxEntries: 9, maxBytes: 25 })).toHaveLength(2);
    expect(batchOf(some, { maxEntries: 9, maxBytes: 1 })).toHaveLength(1);
  });
  test('ends with the closing of a quarter', () => {
    const ready = [...some.slice(0, 2), admitted(closed('1405-Q3')), ...some.slice(2)];
    expect(batchOf(ready, { maxEntries: 9, maxBytes: 1_000 })).toHaveLength(3);
  });
});
