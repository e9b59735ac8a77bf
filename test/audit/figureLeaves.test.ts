import { beforeAll, describe, expect, test } from '@jest/globals';
import { sealedEntries } from '../../scripts/audit/inspect.ts';
import { figureLeaves } from '../../shared/domain/audit/figureLeaves.ts';
import { tracer } from '../../shared/domain/audit/trace.ts';
import { totalKey } from '../../shared/domain/keys.ts';
import type { Home, Table } from '../../shared/domain/ports.ts';
import { cellRows } from '../../shared/sealer/figures.ts';
import { type Office, office, requestOf } from '../domain/office.ts';
import { wheelchairs } from '../domain/papers.ts';
import { deliver, verified } from '../domain/steps.ts';

const period = '1405-Q1';
const cell = 'delivered|item/wheelchair|all';

let here: Office;
const asked = (query: { cell: string; from?: number }, home: Home = here.home) =>
  figureLeaves(home, requestOf(here.people.auditor, 'traceFigure', { params: { period }, query }));

beforeAll(async () => {
  here = await office();
  await deliver(here, await verified(here, [wheelchairs('9')]), '4');
  await here.seal();
  await deliver(here, await verified(here, [wheelchairs('5')]), '5');
  await here.seal();
});

describe('the leaves of a figure', () => {
  test('are those that an auditor finds by folding the log', async () => {
    const { leaves } = await asked({ cell });
    const follow = tracer({ period, cell }, here.home.sha256);
    const found: number[] = [];
    let index = 0;
    const total = await here.home.table.get(totalKey(period, cell));
    for await (const entry of sealedEntries(here.home, Number(total?.asOf))) {
      if (follow.add(entry, index) !== undefined) found.push(index);
      index += 1;
    }
    expect(leaves).toEqual(found);
    expect(leaves).toHaveLength(2);
    expect(follow.total()).toMatchObject({ sum: '9', count: 2 });
  });

  test('are given from any of them on', async () => {
    const { leaves } = await asked({ cell });
    const [first = 0, second = 0] = leaves;
    expect(await asked({ cell, from: first })).toEqual({ leaves });
    expect(await asked({ cell, from: first + 1 })).toEqual({ leaves: [second] });
    expect(await asked({ cell, from: second + 1 })).toEqual({ leaves: [] });
  });

  test('of a figure that nothing has moved do not exist', async () => {
    await expect(asked({ cell: 'delivered|item/nothing|all' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('come in pages, each leaf once, however the sealer laid them into rows', async () => {
    const indices = Array.from({ length: 2_600 }, (_, at) => 2 * at);
    const batches = [indices.slice(0, 1_700), indices.slice(1_700)];
    const rows = batches.flatMap((some) =>
      cellRows({ period, cell, amount: 1n, unknown: 0, indices: some }, (some.at(-1) ?? 0) + 1),
    );
    const query: Table['query'] = async ({ after = '', limit }) => {
      const items = rows.filter(({ sk }) => sk > after).slice(0, limit);
      return { items };
    };
    const table = { ...here.home.table, get: async () => ({ pk: '', sk: '' }), query };
    const home = { ...here.home, table };
    const walked: number[] = [];
    for (let from: number | undefined = 0; from !== undefined && walked.length < 10_000; ) {
      const page: Awaited<ReturnType<typeof asked>> = await asked({ cell, from }, home);
      walked.push(...page.leaves);
      from = page.next;
    }
    expect(walked).toEqual(indices);
  });
});
