import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import {
  endCampaign,
  measureStock,
  recordParticipations,
  startCampaign,
} from '../../shared/domain/campaign/commands.ts';
import { confirmDelivery } from '../../shared/domain/contribution/deliver.ts';
import { endMou } from '../../shared/domain/mou/endMou.ts';
import { registerMou } from '../../shared/domain/mou/registerMou.ts';
import { cancelNeed } from '../../shared/domain/need/commands.ts';
import { amendObligation, registerObligation } from '../../shared/domain/obligation/commands.ts';
import { recordOutcome, recordRelease, startCohort } from '../../shared/domain/outcome/commands.ts';
import { amendPartner } from '../../shared/domain/partner/amendPartner.ts';
import { makePromise } from '../../shared/domain/promise/commands.ts';
import { reportCsv } from '../../shared/domain/report/csv.ts';
import { reportTables } from '../../shared/domain/report/tables.ts';
import { recordJobs } from '../../shared/domain/scheme/commands.ts';
import { measureAttendance } from '../../shared/domain/site/commands.ts';
import { recordSupport } from '../../shared/domain/support/recordSupport.ts';
import { recordVolunteering } from '../../shared/domain/volunteer/commands.ts';
import { handOutVouchers, redeemVouchers } from '../../shared/domain/voucher/commands.ts';
import { schemeAfter } from './campaignWrites.ts';
import {
  activityOf,
  allocated,
  attendance,
  campaign,
  cohort,
  countDown,
  handing,
  issuedBatch,
  letter,
  posted,
  promising,
  recordedDelivery,
  seats,
  sited,
  started,
} from './field.ts';
import { correct, wrong } from './lifeSteps.ts';
import { type Office, office } from './office.ts';
import { clause, memorandum, obligation, rial, wheelchairs } from './papers.ts';
import { deliver, reported, submitted, verified, verify } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const occurredOn = '2026-06-10';
const report = async (period = '1405-Q1') => (await reported(here, period)).public;
const both = async (period = '1405-Q1') => reported(here, period);
const owing = async (more: Partial<BodyInput<'registerObligation'>> = {}) =>
  (
    await here.does(here.people.registrar, registerObligation, {
      body: obligation(here.company, more),
    })
  ).id;

describe('obligations in a report', () => {
  test('are what is due less what was reduced and fulfilled, by year; by partner in the full edition', async () => {
    const id = await owing();
    await here.does(here.people.verifier, amendObligation, {
      params: { obligation: id },
      body: { base: '160000000', reason: 'اظهارنامه', letter, evidence: [] },
    });
    await verified(here, [wheelchairs('1')], { obligation: id });
    const { public: shown, full } = await both();
    const owed = {
      ...{ due: '2500000', reduced: '500000', fulfilledBefore: '0' },
      ...{ fulfilled: '1000000', remaining: '1000000' },
    };
    expect(shown.obligations).toEqual([{ year: '1405', obligations: 1, ...owed, overdue: '0' }]);
    expect(shown.obligationPartners).toEqual([]);
    expect(full.obligationPartners).toMatchObject([
      { obligation: id, base: '160000000', ...owed, overdue: false },
    ]);
  });

  test('carry what was fulfilled before the quarter, and are overdue once their day has passed', async () => {
    const id = await owing({ dueOn: '2026-06-12' });
    await verified(here, [wheelchairs('1')], { obligation: id });
    here.at('2026-07-10T08:00:00.000Z');
    await verified(here, [wheelchairs('1')], { obligation: id, occurredOn: '2026-07-09' });
    expect((await report('1405-Q2')).obligations).toMatchObject([
      { fulfilledBefore: '1000000', fulfilled: '1000000', remaining: '500000', overdue: '500000' },
    ]);
  });

  test('stand apart from what was given voluntarily', async () => {
    const id = await owing();
    await verified(here, [wheelchairs('1')], { obligation: id });
    await verified(here, [wheelchairs('1', { values: { 'cost-to-company': rial('700') } })]);
    expect((await report()).voluntary).toEqual([
      { basis: 'cost-to-company', underObligation: '1000000', voluntary: '700' },
    ]);
  });
});

describe('institutional support in a report', () => {
  test('tells unknown, not valued and known values apart, by implementer and kind', async () => {
    await here.does(here.people.registrar, amendPartner, {
      params: { partner: here.union },
      body: { implementer: true, from: '2026-06-01', reason: 'مجری است', evidence: [] },
    });
    const values = [rial('7000'), { is: 'unknown' }, { is: 'not-valued' }, rial('500')];
    for (const value of values)
      await here.does(here.people.registrar, recordSupport, {
        body: {
          ...{ to: here.union, kind: 'space', what: 'سالن نمونه', region: 'IR-23.tehran.06' },
          ...{ from: '2026-06-01', value, evidence: [], letter },
        },
      });
    const shown = await report();
    expect(shown.support).toMatchObject([
      { to: here.union, kind: 'space', times: '4', amount: '7500', unknown: 1, notValued: '1' },
    ]);
    expect(shown.values).toEqual([]);
  });
});

describe('needs in a report', () => {
  test('waiting before, posted, met and cancelled make what is waiting, and what of it is late', async () => {
    const gift = await verified(here, [wheelchairs('9')]);
    const late = await posted(here, { quantity: '4', due: '2026-06-11' });
    const cancelled = await posted(here, { quantity: '2', due: '2026-06-11' });
    await posted(here, { quantity: '5', due: '2026-09-01' });
    here.at('2026-06-14T08:00:00.000Z');
    await here.does(here.people.district6, cancelNeed, {
      params: { need: cancelled },
      body: { reason: 'moved-away' },
    });
    const set = await allocated(here, gift, late, { quantity: '3' });
    await here.does(here.people.district6, confirmDelivery, {
      params: { contribution: gift },
      body: await recordedDelivery(here, set, '3', { occurredOn: '2026-06-13' }),
    });
    const { public: shown, full } = await both();
    const amounts = { posted: '11', met: '3', cancelled: '2', waiting: '6' };
    expect(shown.needs).toMatchObject([
      { item: 'wheelchair', waitingBefore: '0', ...amounts, metLate: '3', late: '1' },
    ]);
    expect(shown.regionNeeds).toEqual([]);
    expect(full.regionNeeds).toMatchObject([{ region: 'IR-23.tehran.06', ...amounts }]);
    here.at('2026-09-20T08:00:00.000Z');
    expect((await report('1405-Q2')).needs).toMatchObject([
      { waitingBefore: '6', posted: '0', met: '0', waiting: '6', late: '6' },
    ]);
  });
});

describe('a campaign in a report', () => {
  test('has its target, what was promised and kept, participations and what they entitle to', async () => {
    const id = await started(here);
    await here.does(here.people.registrar, recordParticipations, {
      params: { campaign: id },
      body: { occurredOn, count: 700, source: 'سامانه', evidence: [] },
    });
    const { id: promise } = await here.does(here.people.registrar, makePromise, {
      body: promising(here, id),
    });
    const gift = await verified(here, [wheelchairs('4', { promise })], { campaign: id });
    await deliver(here, gift, '3', { recipients: 3 });
    const { public: shown, full } = await both();
    expect(shown.campaigns).toMatchObject([
      {
        ...{ campaign: id, target: '5000', participations: '700' },
        item: {
          ...{ verified: '4', promised: '10', kept: '4', entitled: '2' },
          delivered: { is: 'fewer-than-10' },
        },
      },
    ]);
    expect(full.campaigns[0]?.item?.delivered).toEqual({ is: 'number', number: '3' });
    await here.does(here.people.registrar, endCampaign, {
      params: { campaign: id },
      body: { outcome: 'called-off' },
    });
    expect((await report()).campaigns).toMatchObject([{ outcome: 'called-off' }]);
  });

  test('counts down people in whole tens for the public, and exactly for the auditor', async () => {
    const id = await started(here, countDown);
    await here.does(here.people.registrar, measureStock, {
      params: { campaign: id },
      body: { occurredOn, inflow: '3', outflow: '34', letter, evidence: [] },
    });
    const { public: shown, full } = await both();
    expect(shown.campaigns[0]?.stock).toEqual({
      opening: { is: 'at-least', number: '120' },
      inflow: { is: 'fewer-than-10' },
      outflow: { is: 'at-least', number: '30' },
      left: { is: 'at-least', number: '80' },
    });
    expect(full.campaigns[0]?.stock?.left).toEqual({ is: 'number', number: '89' });
  });

  test('for a restricted group has no row in the public edition', async () => {
    await here.does(here.people.registrar, startCampaign, {
      body: { ...campaign, targetGroup: 'waste-pickers' },
    });
    const { public: shown, full } = await both();
    expect([shown.campaigns, full.campaigns.length]).toEqual([[], 1]);
  });
});

test('a memorandum in a report tells what was released from what was fulfilled', async () => {
  const { does, people, union } = here;
  const { id } = await does(people.registrar, registerMou, {
    body: memorandum(union, [clause('first', '12')]),
  });
  await does(people.registrar, endMou, {
    params: { mou: id },
    body: { how: 'cancelled', reason: 'انصراف', letter, evidence: [] },
  });
  const shown = await report();
  const table = reportTables(shown, 'en').find((each) => each.id === 'memoranda');
  const released = table?.columns.findIndex(({ head }) => head === 'Released') ?? -1;
  expect(table?.rows[0]?.[released]).toEqual({ number: '12' });
});

test('volunteering in a report is participations and hours of a programme, not people', async () => {
  const activity = await activityOf(here);
  for (const hours of ['10.5', '2'])
    await here.does(here.people.district6, recordVolunteering, {
      body: { activity, occurredOn, participations: 3, hours, evidence: [] },
    });
  expect((await report()).volunteers).toMatchObject([
    { programme: 'participation', participations: '6', hours: '12.5' },
  ]);
});

describe('vouchers in a report', () => {
  test('are issued, handed out and redeemed; few households are no number for the public', async () => {
    const batch = await issuedBatch(here);
    await here.does(here.people.registrar, handOutVouchers, {
      params: { batch },
      body: handing('0499370899', '0790419904'),
    });
    await here.does(here.people.registrar, redeemVouchers, {
      params: { batch },
      body: { occurredOn, count: 1, amount: '4000000', evidence: [] },
    });
    const { public: shown, full } = await both();
    const few = { is: 'fewer-than-10' };
    expect(shown.vouchers).toEqual([
      {
        ...{ batch, title: { fa: 'بن‌کارت نمونه', en: 'Sample shopping cards' }, issued: '3' },
        ...{ handedOut: few, households: few, redeemed: few },
      },
    ]);
    expect(full.vouchers).toMatchObject([
      { handedOut: { number: '2' }, households: { number: '2' }, redeemedAmount: '4000000' },
    ]);
  });

  test('for a restricted group have no row of their own in the public edition', async () => {
    await issuedBatch(here, { targetGroup: 'working-children' });
    const { public: shown, full } = await both();
    expect([shown.vouchers, full.vouchers.length]).toEqual([[], 1]);
  });
});

describe('outcomes in a report', () => {
  const trained = async (
    persons: number,
    lines = seats,
    targetGroup = 'women-heading-households',
  ) => {
    const { does, people } = here;
    const gift = await verified(here, lines, { targetGroup });
    const { id } = await does(people.registrar, startCohort, { body: cohort(gift) });
    const evidence = [await evidenceOf(here, people.registrar, 'list')];
    await does(people.registrar, recordOutcome, {
      params: { cohort: id },
      body: { occurredOn, step: 'trained', persons, method: 'فهرست', evidence },
    });
    return gift;
  };

  test('are counted step by step, and cost the accepted value over those of the last step', async () => {
    const gift = await trained(17);
    const { public: shown, full } = await both();
    expect(full.outcomes).toMatchObject([
      { enrolled: { number: '20' }, trained: { number: '17' }, employed: { number: '0' } },
    ]);
    // 200,000,000 ÷ 17 = 11,764,705.88…
    expect(full.outcomeCosts).toMatchObject([
      { contribution: gift, value: '200000000', step: 'trained', cost: '11764706' },
    ]);
    expect(shown.outcomes).toMatchObject([
      { trained: { is: 'at-least', number: '10' }, certified: { is: 'fewer-than-10' } },
    ]);
    // The public reads «at most»: by ten people, rounded up.
    expect(shown.outcomeCosts).toMatchObject([{ people: { number: '10' }, cost: '20000000' }]);
  });

  test('cost nothing that is told where the value is unknown, people are few or the group restricted', async () => {
    const unknown = [{ ...seats[0], values: { 'cost-to-company': { is: 'unknown' } } }];
    await trained(17, unknown as typeof seats);
    const few = await trained(4);
    const restricted = await trained(12, seats, 'trans-people');
    const { public: shown, full } = await both();
    expect(shown.outcomeCosts).toEqual([]);
    expect(full.outcomeCosts.map(({ contribution }) => contribution).sort()).toEqual(
      [few, restricted].sort(),
    );
  });
});

test('a release in a report is two measures, and of few people neither is told to the public', async () => {
  await here.does(here.people.registrar, recordRelease, {
    body: {
      ...{ occurredOn, region: 'IR-23', persons: 7, debtSettled: '900', letter },
      source: { fa: 'ستاد نمونه' },
      evidence: [await evidenceOf(here, here.people.registrar, 'letter')],
    },
  });
  const { public: shown, full } = await both();
  expect(shown.releases).toEqual([{ persons: { is: 'fewer-than-10' } }]);
  expect(full.releases).toEqual([{ persons: { is: 'number', number: '7' }, debtSettled: '900' }]);
});

test('a scheme in a report goes from its proposal to its jobs', async () => {
  const scheme = await schemeAfter(here, 2);
  expect((await report()).schemes).toMatchObject([{ scheme, status: 'supported', planned: '12' }]);
  await here.does(here.people.registrar, recordJobs, {
    params: { scheme },
    body: {
      ...{ occurredOn, jobs: 11, method: 'فهرست بیمه' },
      evidence: [await evidenceOf(here, here.people.registrar, 'insurance')],
    },
  });
  const { public: shown, full } = await both();
  expect(shown.schemes).toMatchObject([{ jobs: { is: 'at-least', number: '10' } }]);
  expect(full.schemes).toMatchObject([{ jobs: { is: 'number', number: '11' } }]);
});

test('attendance in a report is a mean of open days by site, and never a sum of sites', async () => {
  const measures = (site: string, month: string, days: number, perDay: string) =>
    here.does(here.people.district6, measureAttendance, {
      params: { site },
      body: attendance({ month, days, perDay }),
    });
  const [six, small] = [await sited(here), await sited(here, { code: 'small' })];
  await measures(six, '1405-01', 10, '100');
  await measures(six, '1405-02', 30, '200');
  await measures(small, '1405-02', 20, '4.5');
  here.at('2026-07-10T08:00:00.000Z');
  const { public: shown, full } = await both('1405-Q1');
  expect(shown.sites).toMatchObject([
    { site: six, quarter: { months: 2, perDay: { number: '175' } } },
    { site: small, quarter: { perDay: { is: 'fewer-than-10' } } },
  ]);
  expect(full.sites[1]?.quarter?.perDay).toEqual({ is: 'number', number: '4.5' });
  const [next] = (await report('1405-Q2')).sites;
  expect(next).not.toHaveProperty('quarter');
  expect(next?.yearToDate).toMatchObject({ perDay: { number: '175' } });
});

describe('what is in no sum', () => {
  test('is told apart: unknown, not valued, zero, and the cost of managing a gift', async () => {
    for (const value of [{ is: 'unknown' }, { is: 'not-valued' }, rial('0'), rial('0')] as const) {
      const lines = [wheelchairs('1', { values: { 'cost-to-company': value } })];
      await verify(here, await submitted(here, lines, { managementCost: '30' }), lines);
    }
    const { public: shown, full } = await both();
    expect(shown.withoutAmount).toMatchObject([
      { item: 'wheelchair', basis: 'cost-to-company', unknown: 1, notValued: '1', zero: '2' },
    ]);
    expect(shown.managementCosts).toEqual([{ amount: '120' }]);
    expect(full.managementCosts).toMatchObject([{}, { partner: here.company, amount: '120' }]);
    expect(shown.values).toEqual([{ basis: 'cost-to-company', amount: '0', unknown: 1 }]);
  });

  test('is a reversal, counted where it took something back', async () => {
    const lines = [wheelchairs('3', { values: { 'cost-to-company': rial('0') } })];
    await correct(here, await wrong(here, lines));
    const shown = await report();
    expect(shown.reversals).toEqual([{ kind: 'verification-reversed', times: '1' }]);
    expect(shown.withoutAmount).toEqual([]);
  });
});

describe('the views of a report', () => {
  test('leave a subject out in which nothing was recorded', async () => {
    await verified(here, [wheelchairs('1')]);
    const ids = reportTables(await report(), 'fa').map(({ id }) => id);
    for (const id of ['obligations', 'needs', 'campaigns', 'support', 'sites', 'reversals'])
      expect(ids).not.toContain(id);
  });

  test('have the same tables in the workbook and in the CSV', async () => {
    await owing();
    await posted(here);
    const shown = await report();
    expect(reportTables(shown, 'en').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['obligations', 'needs']),
    );
    const csv = reportCsv(shown).split('\r\n');
    expect(csv).toContain('obligations,1,۱۴۰۵,1405,,Remaining,2500000,');
    expect(csv).toContain('needs,1,قلم wheelchair,wheelchair,piece,Waiting,3,');
  });
});
