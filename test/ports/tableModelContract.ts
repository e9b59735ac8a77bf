import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Attribute,
  type Change,
  type Condition,
  ConditionFailed,
  type Item,
  type Table,
} from '../../shared/domain/ports.ts';
import { freshPartition, inByteOrder, key } from './tableSamples.ts';

// A table is a map from keys to items: any history of commits leaves both alike. The model below is
// written on its own, so that it shares no mistake with a home.

type Model = Map<string, Item>;

const sk = fc.constantFrom('a', 'b', 'ب', '💡');
const name = fc.constantFrom('x', 'y', 'pending', 'pendingAt');
const text = fc.constantFrom('1', 'ا', '💡');
const attributes: fc.Arbitrary<Record<string, Attribute>> = fc.record(
  {
    x: fc.oneof(fc.integer(), text, fc.boolean()),
    y: fc.oneof(fc.maxSafeInteger(), fc.string({ unit: 'grapheme', maxLength: 5 })),
    pending: text,
    pendingAt: text,
  },
  { requiredKeys: [] },
);
const when: fc.Arbitrary<Condition> = fc.record(
  {
    absent: fc.constant(true as const),
    exists: fc.constant(true as const),
    equals: fc.record({ pending: text }),
    lacks: fc.array(name, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

type Attributes = Record<string, Attribute>;
type Draft =
  | { kind: 'put'; sk: string; attributes: Attributes; when: Condition }
  | { kind: 'update'; sk: string; attributes: Attributes; unset: string[]; when: Condition }
  | { kind: 'remove'; sk: string; when: Condition }
  | { kind: 'check'; sk: string; when: Condition };

// Most conditions would fail together: often there is none.
const mostlyFree: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: when },
);
const draft: fc.Arbitrary<Draft> = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), sk, attributes, when: mostlyFree }),
  fc.record({
    kind: fc.constant('update' as const),
    sk,
    attributes,
    unset: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    when: mostlyFree,
  }),
  fc.record({ kind: fc.constant('remove' as const), sk, when }),
  fc.record({ kind: fc.constant('check' as const), sk, when }),
);
const history = fc.array(
  fc.uniqueArray(draft, { selector: (one) => one.sk, minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 12 },
);

function changeOf(pk: string, one: Draft): Change {
  if (one.kind === 'put') return { put: { ...one.attributes, ...key(pk, one.sk) }, when: one.when };
  if (one.kind === 'remove') return { remove: key(pk, one.sk), when: one.when };
  if (one.kind === 'check') return { check: key(pk, one.sk), when: one.when };
  const set = Object.fromEntries(
    Object.entries(one.attributes).filter(([attribute]) => !one.unset.includes(attribute)),
  );
  return { update: key(pk, one.sk), set, unset: one.unset, when: one.when };
}

function keeps(item: Item | undefined, condition: Change['when']): boolean {
  if (condition?.absent !== undefined && item !== undefined) return false;
  if (condition?.exists !== undefined && item === undefined) return false;
  for (const [attribute, value] of Object.entries(condition?.equals ?? {})) {
    if (item?.[attribute] !== value) return false;
  }
  return (condition?.lacks ?? []).every((attribute) => item?.[attribute] === undefined);
}

/** The positions of the failed changes; without any, the model is changed. */
function play(model: Model, pk: string, drafts: readonly Draft[]): number[] {
  const failed = drafts.flatMap((one, at) => (keeps(model.get(one.sk), one.when) ? [] : [at]));
  if (failed.length > 0) return failed;
  for (const one of drafts) {
    const own = key(pk, one.sk);
    if (one.kind === 'put') model.set(one.sk, { ...one.attributes, ...own });
    if (one.kind === 'remove') model.delete(one.sk);
    if (one.kind === 'update') {
      const all = Object.entries({ ...model.get(one.sk), ...one.attributes });
      const kept = all.filter(([attribute]) => !one.unset.includes(attribute));
      model.set(one.sk, { ...Object.fromEntries(kept), ...own });
    }
  }
  return [];
}

export function modelContract(table: () => Table, runs: number): void {
  describe('any history of commits', () => {
    test('leaves the table as a map would be, and names the same failed conditions', async () => {
      await fc.assert(
        fc.asyncProperty(history, async (commits) => {
          const pk = freshPartition();
          const model: Model = new Map();
          for (const drafts of commits) {
            const before = new Map(model);
            const expected = play(model, pk, drafts);
            const failed = await table()
              .commit(drafts.map((one) => changeOf(pk, one)))
              .then(
                () => [],
                (error) =>
                  error instanceof ConditionFailed ? error.failed : Promise.reject(error),
              );
            expect(failed).toEqual(
              expected.map((change) => {
                const stands = before.get(drafts[change]?.sk ?? '');
                return stands === undefined ? { change } : { change, item: stands };
              }),
            );
          }
          const { items } = await table().query({ pk, limit: 10 });
          expect(items).toEqual(inByteOrder([...model.keys()]).map((one) => model.get(one)));
        }),
        { numRuns: runs },
      );
    });
  });
}
