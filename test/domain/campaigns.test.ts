import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BodyInput } from '../../shared/contract/routes.ts';
import {
  endCampaign,
  measureStock,
  recordParticipations,
} from '../../shared/domain/campaign/commands.ts';
import { matchDue } from '../../shared/domain/campaign/match.ts';
import { entitled } from '../../shared/domain/campaign/participation.ts';
import { ofPeople, publicStock } from '../../shared/domain/campaign/publicCount.ts';
import {
  getCampaign,
  getCampaignProgress,
  listPublicCampaigns,
} from '../../shared/domain/campaign/read.ts';
import { bookMatch, makePromise } from '../../shared/domain/promise/commands.ts';
import { listPromises } from '../../shared/domain/promise/read.ts';
import { matchId } from '../../shared/domain/promise/state.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { countDown, letter, campaign as plain, promising, started } from './field.ts';
import { historyOf, type Office, office, requestOf } from './office.ts';
import { wheelchairs } from './papers.ts';
import { deliver, reported, submitted, verified } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const progress = async (campaign: string) => {
  await here.seal();
  const request = requestOf(undefined, 'getCampaignProgress', { params: { campaign } });
  return getCampaignProgress(here.home, request);
};
const campaignOf = (campaign: string) =>
  getCampaign(here.home, requestOf(here.people.auditor, 'getCampaign', { params: { campaign } }));
const states = (campaign: string, count: number) =>
  here.does(here.people.registrar, recordParticipations, {
    params: { campaign },
    body: { occurredOn: '2026-06-10', count, source: 'سامانهٔ نمونه', evidence: [] },
  });
const measures = (campaign: string, inflow: string, outflow: string) =>
  here.does(here.people.registrar, measureStock, {
    params: { campaign },
    body: { occurredOn: '2026-06-10', inflow, outflow, letter, evidence: [] },
  });
const books = (campaign: string, quantity: string) =>
  here.does(here.people.registrar, bookMatch, {
    params: { campaign },
    body: { quantity, due: '2026-09-01', letter, evidence: [] },
  });
const matched = (more: Partial<NonNullable<BodyInput<'startCampaign'>['match']>> = {}) =>
  started(here, {
    ...plain,
    match: { by: here.gasCompany, threshold: '10', percent: 50, ...more },
  });
const promisesTo = async (campaign: string) =>
  (
    await listPromises(
      here.home,
      requestOf(here.people.auditor, 'listPromises', { query: { campaign } }),
    )
  ).items;

describe('a gift to a campaign', () => {
  test('is counted once it is verified, and never touches the campaign', async () => {
    const campaign = await started(here);
    await verified(here, [wheelchairs('7')], { campaign });
    await submitted(here, [wheelchairs('9')], { campaign });
    expect(await progress(campaign)).toMatchObject({ verified: '7', daysLeft: 174 });
    expect(await historyOf(here.home, campaign)).toHaveLength(1);
    expect((await campaignOf(campaign)).version).toBe(1);
  });

  test('may be made by many at the same moment', async () => {
    const campaign = await started(here);
    const given = await Promise.all(
      Array.from({ length: 8 }, () => verified(here, [wheelchairs('1')], { campaign })),
    );
    expect(given).toHaveLength(8);
    expect(await progress(campaign)).toMatchObject({ verified: '8' });
  });

  test('belongs into its days, its region and its group', async () => {
    const campaign = await started(here, { ...plain, targetGroup: 'older-people' });
    const wrong = submitted(here, [wheelchairs('1')], {
      campaign,
      occurredOn: '2026-05-31',
      region: 'IR-10',
    });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: '/occurredOn', code: 'before-start' },
        { pointer: '/region', code: 'not-a-party' },
        { pointer: '/targetGroup', code: 'mixed' },
      ],
    });
    here.at('2026-12-10T08:00:00.000Z');
    const late = submitted(here, [wheelchairs('1')], {
      campaign,
      occurredOn: '2026-12-02',
      targetGroup: 'older-people',
    });
    await expect(late).rejects.toMatchObject({
      fields: [{ pointer: '/occurredOn', code: 'after-end' }],
    });
  });

  test('is refused once the campaign has ended', async () => {
    const campaign = await started(here);
    const params = { campaign };
    await here.does(here.people.registrar, endCampaign, { params, body: { outcome: 'reached' } });
    await expect(submitted(here, [wheelchairs('1')], { campaign })).rejects.toMatchObject({
      fields: [{ pointer: '/campaign', code: 'unknown' }],
    });
    await expect(states(campaign, 5)).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('a promise to a campaign', () => {
  test('is no gift; a verified gift keeps it, up to what was promised', async () => {
    const campaign = await started(here);
    const body = promising(here, campaign);
    const { id: promise } = await here.does(here.people.registrar, makePromise, { body });
    expect(await progress(campaign)).toMatchObject({ verified: '0', promised: '10' });
    await verified(here, [wheelchairs('4', { promise })], { campaign });
    expect(await promisesTo(campaign)).toMatchObject([{ kept: '4', left: '6' }]);
    await verified(here, [wheelchairs('9', { promise })], { campaign });
    expect(await promisesTo(campaign)).toMatchObject([{ kept: '10', left: '0' }]);
    expect(await progress(campaign)).toMatchObject({ verified: '13', promised: '10' });
    const { public: report } = await reported(here);
    expect(report.items[0]).toMatchObject({ verified: '13' });
    expect(report.mous).toEqual([]);
  });

  test('is kept by its own partner, with its own item, to its own campaign', async () => {
    const campaign = await started(here);
    const body = promising(here, campaign, { partner: here.union });
    const { id: promise } = await here.does(here.people.registrar, makePromise, { body });
    await expect(
      submitted(here, [wheelchairs('1', { promise })], { campaign }),
    ).rejects.toMatchObject({ fields: [{ pointer: '/lines/0/promise', code: 'not-a-party' }] });
    await expect(
      submitted(here, [wheelchairs('1', { promise })], { by: here.people.unionist }),
    ).rejects.toMatchObject({ fields: [{ pointer: '/lines/0/promise', code: 'unknown' }] });
  });
});

describe('participations', () => {
  test.each([
    [299, '0'],
    [300, '1'],
    [599, '1'],
    [1_500_000, '5000'],
  ])('%i at one per 300 entitle to %s', (count, expected) => {
    expect(entitled(count, { per: 300, gives: '1' })).toBe(expected);
  });

  test('are stated apart from what was given', async () => {
    const campaign = await started(here);
    await states(campaign, 450);
    await states(campaign, 160);
    expect(await progress(campaign)).toMatchObject({
      ...{ participations: '610', entitled: '2', verified: '0' },
      recipients: { is: 'fewer-than-10' },
    });
    expect(await campaignOf(campaign)).toMatchObject({ participations: 610, entitled: '2' });
  });
});

describe('the national match', () => {
  test.each([
    [9_999n, 0n],
    [10_000n, 5_000n],
    [13_000n, 6_000n],
    [90_000n, 20_000n],
  ])('for %i thousandths verified is %i', (amount, due) => {
    const rule = { by: 'partner-a', threshold: '10', percent: 50, ceiling: '20' };
    expect(matchDue(rule, amount, { wholeUnits: true })).toBe(due);
  });

  test('is not due below its threshold, nor before the figures are sealed', async () => {
    const campaign = await matched();
    await verified(here, [wheelchairs('9')], { campaign });
    await here.seal();
    await expect(books(campaign, '1')).rejects.toMatchObject({ code: 'balance-exceeded' });
    await verified(here, [wheelchairs('3')], { campaign });
    await expect(books(campaign, '1')).rejects.toMatchObject({ code: 'balance-exceeded' });
    await here.seal();
    await books(campaign, '6');
  });

  test('is never booked beyond what is due, in however many steps', async () => {
    const campaign = await matched();
    await verified(here, [wheelchairs('12')], { campaign });
    await here.seal();
    await books(campaign, '4');
    await expect(books(campaign, '3')).rejects.toMatchObject({ code: 'balance-exceeded' });
    await books(campaign, '2');
    expect(await promisesTo(campaign)).toMatchObject([{ promised: '6', isMatch: true }]);
  });

  test('states the figures that it rests on, as anybody folds them from the log', async () => {
    const campaign = await matched();
    await verified(here, [wheelchairs('7')], { campaign });
    await verified(here, [wheelchairs('5')], { campaign });
    await here.seal();
    await books(campaign, '6');
    await here.seal();
    const [entry] = await historyOf(here.home, matchId(campaign));
    const rests = entry?.data.rests as { period: string; cell: string; asOf: number }[];
    expect(entry?.data.verified).toBe('12');
    expect(rests).toHaveLength(1);
    for (const { asOf, period, ...rest } of rests) {
      const at = { origin: here.home.origin, period, size: asOf };
      const { totals } = foldSnapshot(at, await here.log(), here.home.sha256);
      expect(totals.find(({ cell }) => cell === rest.cell)).toMatchObject(rest);
    }
  });

  test('of a campaign without such a rule does not exist', async () => {
    await expect(books(await started(here), '1')).rejects.toMatchObject({ code: 'status-wrong' });
  });
});

describe('a count-down', () => {
  test('follows from what is measured, and never falls below none', async () => {
    const campaign = await started(here, countDown);
    await measures(campaign, '5', '45');
    expect((await campaignOf(campaign)).stock).toEqual({
      ...{ opening: '120', inflow: '5', outflow: '45', left: '80' },
    });
    await expect(measures(campaign, '0', '81')).rejects.toMatchObject({
      fields: [{ pointer: '/outflow', code: 'more-than-left' }],
    });
    await measures(campaign, '0', '80');
    expect((await campaignOf(campaign)).stock?.left).toBe('0');
  });

  test('shows the public people in whole tens only', async () => {
    const campaign = await started(here, countDown);
    await measures(campaign, '5', '45');
    expect((await progress(campaign)).stock).toEqual({
      opening: { is: 'at-least', number: '120' },
      inflow: { is: 'fewer-than-10' },
      outflow: { is: 'at-least', number: '40' },
      left: { is: 'at-least', number: '70' },
    });
  });

  test('never tells the public that one more was counted, unless ten were', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 60 }), fc.nat({ max: 500 }), (o, i, out) => {
        const at = (inflow: number, outflow: number) =>
          publicStock(
            {
              opening: BigInt(o) * 1000n,
              inflow: BigInt(inflow) * 1000n,
              outflow: BigInt(outflow) * 1000n,
            },
            true,
          );
        const tens = (n: number) => Math.floor(n / 10) * 10;
        expect(at(i, out)).toEqual(at(tens(i), tens(out)));
        const { left } = at(i, out);
        if (left.is === 'at-least') expect(Number(left.number)).toBeLessThanOrEqual(o + i - out);
      }),
    );
  });
});

describe('the public page of a campaign', () => {
  test('hides recipients under ten and what they received', async () => {
    const campaign = await started(here);
    const gift = await verified(here, [wheelchairs('20')], { campaign });
    await deliver(here, gift, '9', { recipients: 9 });
    expect(await progress(campaign)).toMatchObject({
      recipients: { is: 'fewer-than-10' },
      delivered: { is: 'fewer-than-10' },
    });
    await deliver(here, gift, '5', { recipients: null });
    expect(await progress(campaign)).toMatchObject({ delivered: { is: 'fewer-than-10' } });
    await deliver(here, gift, '5', { recipients: 5 });
    expect(await progress(campaign)).toMatchObject({
      recipients: { is: 'at-least', number: '10' },
      delivered: { is: 'at-least', number: '10' },
    });
  });

  test.each([
    [0n, { is: 'fewer-than-10' }],
    [9_999n, { is: 'fewer-than-10' }],
    [10_000n, { is: 'at-least', number: '10' }],
    [19_000n, { is: 'at-least', number: '10' }],
  ])('shows %i thousandths of people as they should', (persons, shown) => {
    expect(ofPeople(persons)).toEqual(shown);
  });

  test('does not exist for a campaign of one of the restricted groups', async () => {
    const campaign = await started(here, { ...plain, targetGroup: 'waste-pickers' });
    await expect(progress(campaign)).rejects.toMatchObject({ code: 'not-found' });
    expect(await campaignOf(campaign)).toMatchObject({ targetGroup: 'waste-pickers' });
  });

  test('is listed beside the other public pages, running ones first', async () => {
    const hidden = await started(here, { ...plain, targetGroup: 'waste-pickers' });
    const ended = await started(here);
    await here.does(here.people.registrar, endCampaign, {
      params: { campaign: ended },
      body: { outcome: 'reached' },
    });
    const running = await started(here);
    const request = requestOf(undefined, 'listPublicCampaigns', { query: {} });
    const { items } = await listPublicCampaigns(here.home, request);
    expect(items).toMatchObject([
      { campaign: running, status: 'running', title: plain.title },
      { campaign: ended, status: 'ended' },
    ]);
    expect(JSON.stringify(items)).not.toContain(hidden);
  });

  test('shows nothing that is not sealed', async () => {
    const campaign = await started(here);
    await here.seal();
    await verified(here, [wheelchairs('7')], { campaign });
    const request = requestOf(undefined, 'getCampaignProgress', { params: { campaign } });
    expect(await getCampaignProgress(here.home, request)).toMatchObject({ verified: '0' });
  });
});
