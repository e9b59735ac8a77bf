import { beforeEach, describe, expect, test } from '@jest/globals';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { type Office, office, requestOf } from './office.ts';
import { wheelchairs } from './papers.ts';
import { deliver, reported, submitted, verified } from './steps.ts';

let here: Office;
let gift: string;
beforeEach(async () => {
  here = await office();
  gift = await verified(here, [wheelchairs('5')]);
});
const line = async () =>
  (
    await getContribution(
      here.home,
      requestOf(here.people.auditor, 'getContribution', { params: { contribution: gift } }),
    )
  ).lines[0];
const moreThanLeft = {
  code: 'rule-broken',
  fields: [{ pointer: '/lines/0/delivered', code: 'more-than-left' }],
};

describe('a delivery', () => {
  test('may be of a part; the rest stays held', async () => {
    await deliver(here, gift, '2');
    expect(await line()).toMatchObject({ verified: '5', delivered: '2', discrepancy: '0' });
    await deliver(here, gift, '3');
    expect(await line()).toMatchObject({ delivered: '5' });
  });

  test('is never of more than is held', async () => {
    await expect(deliver(here, gift, '6')).rejects.toMatchObject(moreThanLeft);
    await deliver(here, gift, '4');
    await expect(deliver(here, gift, '2')).rejects.toMatchObject(moreThanLeft);
  });

  test('is never of more than is held by two who confirm at the same moment', async () => {
    const outcomes = await Promise.allSettled([
      deliver(here, gift, '3'),
      deliver(here, gift, '3'),
      deliver(here, gift, '3'),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await line()).toMatchObject({ delivered: '3' });
  });

  test('says what was short or damaged, which is held no longer', async () => {
    const lines = [
      {
        line: 0,
        delivered: '2',
        discrepancies: [
          { reason: 'damaged' as const, quantity: '1' },
          { reason: 'short' as const, quantity: '1' },
        ],
      },
    ];
    await deliver(here, gift, '0', { lines });
    expect(await line()).toMatchObject({ delivered: '2', discrepancy: '2' });
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ delivered: '2', discrepancy: '2', closing: '1' });
    expect(report.discrepancies).toEqual([
      { item: 'wheelchair', reason: 'damaged', quantity: '1' },
      { item: 'wheelchair', reason: 'short', quantity: '1' },
    ]);
  });

  test('with discrepancies is never of more than is held either', async () => {
    const lines = [
      { line: 0, delivered: '4', discrepancies: [{ reason: 'short' as const, quantity: '2' }] },
    ];
    await expect(deliver(here, gift, '0', { lines })).rejects.toMatchObject(moreThanLeft);
  });

  test('finds no more missing, one time after the other, than is held', async () => {
    const missing = (quantity: string) =>
      deliver(here, gift, '0', {
        lines: [{ line: 0, delivered: '0', discrepancies: [{ reason: 'short', quantity }] }],
      });
    await missing('3');
    await missing('1');
    expect(await line()).toMatchObject({ discrepancy: '4' });
    await expect(missing('2')).rejects.toMatchObject(moreThanLeft);
  });

  test('may be of nothing but what was missing, yet not of nothing at all', async () => {
    await expect(deliver(here, gift, '0')).rejects.toMatchObject({
      fields: [{ pointer: '/lines/0/delivered', code: 'too-short' }],
    });
    const lines = [
      { line: 0, delivered: '0', discrepancies: [{ reason: 'returned' as const, quantity: '5' }] },
    ];
    await deliver(here, gift, '0', { lines });
    expect(await line()).toMatchObject({ delivered: '0', discrepancy: '5' });
  });

  test('names each line once, and lines that are there', async () => {
    const lines = [
      { line: 0, delivered: '1' },
      { line: 0, delivered: '1' },
      { line: 7, delivered: '1' },
    ];
    await expect(deliver(here, gift, '0', { lines })).rejects.toMatchObject({
      fields: [
        { pointer: '/lines/1/line', code: 'duplicate' },
        { pointer: '/lines/2/line', code: 'unknown' },
      ],
    });
  });

  test('is neither before the gift nor in the future', async () => {
    await expect(deliver(here, gift, '1', { occurredOn: '2026-06-08' })).rejects.toMatchObject({
      fields: [{ pointer: '/occurredOn', code: 'before-start' }],
    });
    const record = { number: 'ت/۱', date: '2026-06-11' };
    await expect(
      deliver(here, gift, '1', { occurredOn: '2026-06-11', record }),
    ).rejects.toMatchObject({
      fields: [
        { pointer: '/occurredOn', code: 'in-future' },
        { pointer: '/record/date', code: 'in-future' },
      ],
    });
  });

  test('is confirmed of what was verified, not of what is only claimed', async () => {
    const claimed = await submitted(here, [wheelchairs('5')]);
    await expect(deliver(here, claimed, '1')).rejects.toMatchObject({ code: 'status-wrong' });
  });

  test('to an unknown number of people is not a delivery to none', async () => {
    await deliver(here, gift, '2', { recipients: 40 });
    await deliver(here, gift, '2', { recipients: null });
    await deliver(here, gift, '1', { recipients: 0 });
    const { full } = await reported(here);
    expect(full.targetGroups[0]?.recipients).toEqual({ is: 'number', number: '40', unknown: 1 });
  });
});
