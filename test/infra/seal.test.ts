import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sealFor } from '../../functions/seal.ts';
import type { Request } from '../../shared/domain/caller.ts';
import { headKey } from '../../shared/domain/keys.ts';
import { defineItem } from '../../shared/domain/office/commands.ts';
import type { Home } from '../../shared/domain/ports.ts';
import { record } from '../../shared/domain/record.ts';
import { type EmbeddedHome, embeddedHome } from '../../shared/embedded/home.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
let time = now;
let home: EmbeddedHome;
beforeEach(() => {
  time = now;
  const directory = { find: async () => undefined, assign: async () => {} };
  home = embeddedHome({ data: ':memory:', directory, clock: () => time });
});
afterEach(() => home.close());

/** The lines of a call; the metrics among them. */
async function call(isSweep: boolean, office: Home = home, hasTime = () => true) {
  const lines: Record<string, unknown>[] = [];
  await sealFor(office, isSweep, hasTime, (line) => lines.push(JSON.parse(line)));
  const metrics = lines.filter((line) => '_aws' in line);
  return { lines, values: Object.assign({}, ...metrics) as Record<string, unknown> };
}

const define = (code: string) =>
  record(home, defineItem, {
    body: {
      code,
      name: { fa: 'ویلچر', en: 'Wheelchair' },
      unit: { fa: 'دستگاه', en: 'piece' },
      wholeUnits: true,
      form: 'goods',
      durability: 'lasting',
      programme: 'disability-support',
      serialNumbers: false,
    },
    caller: { actor: 'officer', roles: ['officer'], as: 'officer', scope: 'all' },
    idempotencyKey: code,
  } as unknown as Request<'defineItem'>);

describe('a call of the sealer', () => {
  test('tells in the embedded metric format what it sealed', async () => {
    await define('wheelchair');
    const { lines } = await call(false);
    expect(lines[0]).toEqual({
      _aws: {
        Timestamp: now.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: 'csr-ledger',
            Dimensions: [['Origin']],
            Metrics: ['Sealed', 'Quarantined', 'Blocked', 'Halted', 'Unwitnessed'].map((Name) => ({
              Name,
              Unit: 'Count',
            })),
          },
        ],
      },
      Origin: home.origin,
      Sealed: 1,
      Quarantined: 0,
      Blocked: 0,
      Halted: 0,
      Unwitnessed: 0,
    });
  });

  test('tells of a bad entry, by alarm and metric, and seals the others', async () => {
    await define('wheelchair');
    const bad = { pk: 'A#item-bad', sk: 'E#0000000001', leaf: '{}', pending: 'P#07' };
    await home.table.commit([{ put: { ...bad, pendingAt: `${now.toISOString()}#item-bad:1` } }]);
    const { lines, values } = await call(false);
    expect(lines).toContainEqual({
      level: 'error',
      kind: 'quarantined',
      detail: expect.stringContaining('item-bad:1'),
    });
    const sum = (name: string) => lines.reduce((all, line) => all + Number(line[name] ?? 0), 0);
    expect([sum('Sealed'), sum('Quarantined'), values.Halted]).toEqual([1, 1, 0]);
  });

  test('tells that sealing has stopped when the ledger contradicts itself', async () => {
    await define('wheelchair');
    await call(false);
    await home.table.commit([{ update: headKey(home.origin), set: { size: 7 } }]);
    const { lines, values } = await call(false);
    expect(values.Halted).toBe(1);
    expect(lines).toContainEqual(expect.objectContaining({ level: 'error', kind: 'halted' }));
  });

  test('stops in time and leaves the rest to the next one', async () => {
    for (const code of ['first-item', 'second-item']) await define(code);
    let asked = 0;
    await call(false, home, () => {
      asked += 1;
      return false;
    });
    expect(asked).toBe(1);
    expect((await call(false)).values.Halted).toBe(0);
  });
});

describe('a sweep', () => {
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  test('tells how long the oldest entry in the inbox has waited', async () => {
    await define('wheelchair');
    time = later(3);
    await define('heater');
    time = later(10);
    expect((await call(true)).values.OldestUnsealed).toBe(600);
    expect((await call(true)).values.OldestUnsealed).toBe(0);
  });

  test('does not count what was sealed and an index still shows', async () => {
    await define('wheelchair');
    await call(false);
    time = later(10);
    const [entry] = (await home.table.query({ pk: 'A#item-wheelchair', prefix: 'E#', limit: 1 }))
      .items;
    const lagging: Home = {
      ...home,
      table: {
        ...home.table,
        queryIndex: async ({ partition }) => ({
          items: partition === 'P#00' && entry ? [entry] : [],
        }),
      },
    };
    expect(entry?.index).toBe(0);
    expect((await call(true, lagging)).values.OldestUnsealed).toBe(0);
  });

  test('tells of the age even if sealing fails afterwards', async () => {
    await define('wheelchair');
    time = later(20);
    const lines: string[] = [];
    const failing: Home = {
      ...home,
      files: {
        ...home.files,
        read: async () => {
          throw new Error('no files');
        },
      },
    };
    await expect(
      sealFor(
        failing,
        true,
        () => true,
        (line) => lines.push(line),
      ),
    ).rejects.toThrow('no files');
    expect(lines.map((line) => JSON.parse(line).OldestUnsealed)).toEqual([1200]);
  });

  test('is not made by the doorbell', async () => {
    expect((await call(false)).values).not.toHaveProperty('OldestUnsealed');
  });
});
