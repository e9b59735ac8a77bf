import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { getMou } from '../../shared/domain/mou/read.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { type Office, office, requestOf } from './office.ts';
import { clause, housing, memorandum } from './papers.ts';
import { reported, submitted, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const sign = async (
  clauses = [clause('first', '40'), clause('second', '80', { due: '2027-09-22' })],
  more: Partial<BodyInput<'registerMou'>> = {},
) =>
  (
    await here.does(here.people.registrar, registerMou, {
      body: memorandum(here.union, clauses, more),
    })
  ).id;
const open = (mou: string) =>
  getMou(here.home, requestOf(here.people.auditor, 'getMou', { params: { mou } }));
const fulfilling = (quantity: string, mou: string, clause = 'first') =>
  housing(quantity, { fulfils: { mou, clause } });
const byUnion = () => ({ by: here.people.unionist, region: 'IR-23.tehran' });

describe('pledges of a memorandum', () => {
  test('are never counted as contributions', async () => {
    await sign();
    const { public: report } = await reported(here);
    expect(report.items).toMatchObject([
      { item: 'housing-unit', verified: '0', claimedUnverified: '0', closing: '0', values: [] },
    ]);
    expect(report.partners).toEqual([]);
    expect(report.mous[0]?.items).toMatchObject([{ pledged: '120', fulfilled: '0', left: '120' }]);
  });

  test('are not fulfilled by what is claimed, but by what is verified', async () => {
    const mou = await sign();
    await submitted(here, [fulfilling('3', mou)], byUnion());
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '0', left: '40' });
    await verified(here, [fulfilling('3', mou)], byUnion());
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '3', left: '37' });
  });

  test('are fulfilled by the party itself only', async () => {
    const mou = await sign();
    await expect(submitted(here, [fulfilling('3', mou)])).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/fulfils/mou', code: 'not-a-party' }],
    });
  });

  test('are fulfilled by what they are about', async () => {
    const mou = await sign();
    const line = { ...fulfilling('3', mou), item: 'wheelchair' };
    await expect(submitted(here, [line], byUnion())).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/fulfils/clause', code: 'unknown' }],
    });
    const unknown = submitted(here, [fulfilling('3', 'mou-unknown')], byUnion());
    await expect(unknown).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/fulfils/mou', code: 'unknown' }],
    });
  });

  test('are fulfilled at most to what is left: the rest is a gift beyond them', async () => {
    const mou = await sign([clause('first', '5')]);
    await verified(here, [fulfilling('3', mou)], byUnion());
    await verified(here, [fulfilling('3', mou)], byUnion());
    await verified(here, [fulfilling('3', mou)], byUnion());
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '5', left: '0' });
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ verified: '9' });
    expect(report.mous[0]?.items[0]).toMatchObject({ pledged: '5', fulfilled: '5', left: '0' });
  });

  test('are fulfilled at most to what is left by several lines of one contribution as well', async () => {
    const mou = await sign([clause('first', '5')]);
    await verified(here, [fulfilling('3', mou), fulfilling('4', mou)], byUnion());
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '5', left: '0' });
  });

  test('are fulfilled at most to what is left by two who verify at the same moment', async () => {
    const mou = await sign([clause('first', '5')]);
    await Promise.all([
      verified(here, [fulfilling('4', mou)], byUnion()),
      verified(here, [fulfilling('4', mou)], byUnion()),
    ]);
    expect((await open(mou)).clauses[0]).toMatchObject({ fulfilled: '5', left: '0' });
  });
});

describe('a clause', () => {
  const rowOn = async (instant: string, period: string) => {
    here.at(instant);
    return (await reported(here, period)).public.mous[0]?.items[0];
  };

  test('is overdue after its due day, not on it', async () => {
    await sign([clause('first', '40', { due: '2026-06-12' })]);
    expect(await rowOn('2026-06-12T20:29:00.000Z', '1405-Q1')).toMatchObject({
      overdue: '0',
      nextDue: '2026-06-12',
    });
    const after = await rowOn('2026-06-12T20:31:00.000Z', '1405-Q1');
    expect(after).toMatchObject({ overdue: '40' });
    expect(after).not.toHaveProperty('nextDue');
  });

  test('is overdue by what is not fulfilled of it, whatever was done for a later one', async () => {
    const mou = await sign([
      clause('first', '40', { due: '2026-06-11' }),
      clause('second', '80', { due: '2027-09-22' }),
    ]);
    await verified(here, [fulfilling('10', mou)], byUnion());
    await verified(here, [fulfilling('50', mou, 'second')], byUnion());
    expect(await rowOn('2026-06-13T08:00:00.000Z', '1405-Q1')).toMatchObject({
      pledged: '120',
      fulfilled: '60',
      left: '60',
      overdue: '30',
      nextDue: '2027-09-22',
    });
  });

  test('is judged as of the end of its quarter, however late the quarter is closed', async () => {
    await sign([clause('first', '40', { due: '2026-06-25' })]);
    expect(await rowOn('2026-07-10T08:00:00.000Z', '1405-Q1')).toMatchObject({
      overdue: '0',
      nextDue: '2026-06-25',
    });
  });

  test('has a name of its own, an item that is known, and falls due after the signing', async () => {
    const wrong = sign([
      clause('first', '1.5'),
      clause('first', '1', { item: 'spaceship' }),
      clause('third', '1', { due: '2026-05-04' }),
    ]);
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/clauses/0/quantity', code: 'not-integer' },
        { pointer: '/clauses/1/item', code: 'unknown' },
        { pointer: '/clauses/1/clause', code: 'duplicate' },
        { pointer: '/clauses/2/due', code: 'before-start' },
      ],
    });
  });
});

describe('a memorandum', () => {
  test('is registered once by its letter, however the number is typed', async () => {
    await sign();
    const again = sign([clause('other', '1')], {
      letter: { number: '1405/88', date: '2026-05-05' },
    });
    await expect(again).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/letter/number', code: 'duplicate' }],
    });
  });

  test('that lines of one contribution fulfil is one', async () => {
    const first = await sign();
    const second = await sign(undefined, { letter: { number: '۹۰', date: '2026-05-05' } });
    const mixed = submitted(here, [fulfilling('1', first), fulfilling('1', second)], byUnion());
    await expect(mixed).rejects.toMatchObject({
      fields: [{ pointer: '/lines/1/fulfils/mou', code: 'mixed' }],
    });
  });
});
