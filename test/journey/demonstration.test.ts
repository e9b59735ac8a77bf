import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Handler } from '../../functions/edge/event.ts';
import { demonstration } from '../../scripts/demonstration.ts';
import type { Cast } from '../../scripts/scenario/cast.ts';
import type { RouteName } from '../../shared/contract/routes.ts';
import { embeddedHome } from '../../shared/embedded/home.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { castOn, people } from '../infra/office.ts';

const directory = people();
const home = embeddedHome({ data: ':memory:', directory });
jest.unstable_mockModule('#home', () => ({ home: () => home }));

let cast: Cast;
beforeAll(async () => {
  // What was written is sealed before the next function is called, so that nobody waits.
  const functionOf = async (name: RouteName): Promise<Handler> => {
    await seal(home);
    return ((await import(`../../functions/${name}.ts`)) as { handler: Handler }).handler;
  };
  cast = castOn(functionOf, directory);
  await demonstration(cast);
}, 120_000);
afterAll(() => home.close());

const limit = 100;
const counted = <T extends string>(statuses: readonly T[]) =>
  statuses.reduce<Partial<Record<T, number>>>(
    (all, status) => ({ ...all, [status]: (all[status] ?? 0) + 1 }),
    {},
  );

describe('the demonstration has something to do and to see', () => {
  test('for officers: a queue, holds, returns, objections, corrections', async () => {
    const officer = await cast.as('officer');
    const { items } = await officer('listContributions', { query: { limit } });
    const all = counted(items.map(({ status }) => status));
    expect((all.submitted ?? 0) + (all.held ?? 0)).toBeGreaterThanOrEqual(15);
    for (const status of ['returned', 'refused', 'objected', 'withdrawn', 'reversed'] as const)
      expect([status, all[status] ?? 0]).not.toEqual([status, 0]);
  });
});
