import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { getContribution } from '../../shared/domain/contribution/read.ts';
import { verifyContribution } from '../../shared/domain/contribution/verify.ts';
import { configureOffice, defineItem } from '../../shared/domain/office/commands.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { correct, propose } from './lifeSteps.ts';
import { type Office, office, requestOf } from './office.ts';
import { catalogue, letterhead, rial, wheelchairs } from './papers.ts';
import { submitted, verified, verify } from './steps.ts';

type Line = BodyInput<'submitContribution'>['lines'][number];
type Form = BodyInput<'defineItem'>['form'];

let here: Office;
beforeEach(async () => {
  here = await office();
  const base = catalogue[1];
  if (base === undefined) throw new Error('the catalogue is empty');
  for (const form of ['service', 'volunteer-time', 'premises', 'voucher', 'cash'] as const)
    await here.does(here.people.registrar, defineItem, {
      body: { ...base, code: form, form, wholeUnits: form === 'voucher' || form === 'cash' },
    });
});

const give = (form: Form, quantity: string, more: Partial<Line> = {}) =>
  submitted(here, [{ item: form, quantity, ...more }]);
const values = async (id: string) => {
  const { items } = await here.home.table.query({ pk: `A#${id}`, prefix: 'E#', limit: 1 });
  return JSON.parse(String(items[0]?.leaf)).data.lines[0].values;
};
const refusedFor = (fields: Record<string, string>) => ({
  code: 'rule-broken',
  fields: Object.entries(fields).map(([pointer, code]) => ({
    pointer: `/lines/0${pointer}`,
    code,
  })),
});
const payment = { reference: '۱۴۰۵-۷۷', date: '2026-06-01' };
const premises = {
  area: '120',
  from: '2026-06-01',
  until: '2026-06-08',
  days: 4,
  hoursPerDay: '2',
};

describe('time', () => {
  test('of paid staff is worth hours × cost', async () => {
    const id = await give('volunteer-time', '7.5', { hourlyCost: '1000001' });
    expect(await values(id)).toEqual({ 'cost-to-company': rial('7500007') });
  });

  test('that volunteers gave of their own is hours only', async () => {
    const id = await give('volunteer-time', '7.5');
    expect(await values(id)).toEqual({ 'fair-market': { is: 'not-valued' } });
  });

  test('of volunteers has the rate that the office has set, and no other', async () => {
    await here.does(here.people.admin, configureOffice, {
      body: { ...letterhead, rules: { volunteerHourRate: '500001' } },
    });
    const id = await give('volunteer-time', '1.5');
    expect(await values(id)).toEqual({ 'fair-market': rial('750001') });
    const own = give('volunteer-time', '1.5', { values: { 'fair-market': rial('9') } });
    await expect(own).rejects.toMatchObject(refusedFor({ '/values/fair-market': 'value-derived' }));
  });

  test('that is verified in part is worth its part', async () => {
    const id = await give('volunteer-time', '10', { hourlyCost: '1000' });
    await here.does(here.people.verifier, verifyContribution, {
      params: { contribution: id },
      body: { lines: [{ quantity: '7.5', basis: 'cost-to-company' }] },
    });
    const request = requestOf(here.people.auditor, 'getContribution', {
      params: { contribution: id },
    });
    expect((await getContribution(here.home, request)).lines[0]?.accepted).toEqual(rial('7500'));
  });
});

describe('cash', () => {
  test('has one value, its amount, and the bank’s reference', async () => {
    expect(await values(await give('cash', '25000000', { payment }))).toEqual({
      'cost-to-company': rial('25000000'),
    });
    const pair = { 'cost-to-company': rial('1'), 'fair-market': rial('1') };
    await expect(give('cash', '25000000', { values: pair })).rejects.toMatchObject(
      refusedFor({
        '/payment': 'required',
        '/values/cost-to-company': 'value-derived',
        '/values/fair-market': 'value-derived',
      }),
    );
  });

  test('is given once by one payment, however its reference is typed', async () => {
    await give('cash', '5', { payment });
    const again = give('cash', '5', { payment: { ...payment, reference: '1405-77' } });
    await expect(again).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/lines/0/payment', code: 'duplicate' }],
    });
  });
});

describe('other forms', () => {
  test('need what belongs to them, and nothing that does not', async () => {
    const valued = { values: { 'cost-to-company': rial('1') } };
    await expect(give('premises', '8', valued)).rejects.toMatchObject(
      refusedFor({ '/premises': 'required' }),
    );
    await give('premises', '8', { ...valued, premises });
    const reversed = { ...premises, from: premises.until, until: premises.from };
    await expect(give('premises', '8', { ...valued, premises: reversed })).rejects.toMatchObject(
      refusedFor({ '/premises/until': 'before-start', '/premises/days': 'more-than-left' }),
    );
    await expect(give('voucher', '8', valued)).rejects.toMatchObject(
      refusedFor({ '/faceValue': 'required' }),
    );
    await expect(give('service', '8', { ...valued, payment })).rejects.toMatchObject(
      refusedFor({ '/payment': 'not-of-this-form' }),
    );
    await expect(give('service', '8')).rejects.toMatchObject(refusedFor({ '/values': 'required' }));
  });

  test('a voucher buys its face value, whatever it cost its giver', async () => {
    const cost = { values: { 'cost-to-company': rial('700') } };
    const id = await give('voucher', '8', { faceValue: '100', ...cost });
    expect(await values(id)).toEqual({
      'cost-to-company': rial('700'),
      'fair-market': rial('800'),
    });
  });
});

describe('management cost', () => {
  const cells = async () => {
    await here.seal();
    const log = await here.log();
    const { totals } = foldSnapshot(
      { origin: here.home.origin, period: '1405-Q1', size: log.length },
      log,
      here.home.sha256,
    );
    const at = (cell: string) => totals.find((each) => each.cell === `${cell}|all`)?.sum;
    return {
      cost: at('management-cost|IRR'),
      value: at('value-cost-to-company|item/wheelchair'),
    };
  };

  test('is kept apart, and never added to the gift', async () => {
    const lines = [wheelchairs('1')];
    const id = await verified(here, lines, { managementCost: '77' });
    expect(await cells()).toEqual({ cost: '77', value: '1000000' });
    await propose(here, id);
    await correct(here, id);
    expect(await cells()).toEqual({ cost: '0', value: '0' });
  });
});

describe('what nobody valued', () => {
  test('is counted beside the sums, apart from zero and unknown', async () => {
    const valued = (value: Line['values']) => wheelchairs('1', { values: value });
    const lines = [
      valued({ 'cost-to-company': { is: 'not-valued' } }),
      valued({ 'cost-to-company': { is: 'unknown' } }),
      valued({ 'cost-to-company': rial('0') }),
    ];
    const id = await submitted(here, lines);
    await verify(here, id, lines);
    await here.seal();
    const log = await here.log();
    const { totals } = foldSnapshot(
      { origin: here.home.origin, period: '1405-Q1', size: log.length },
      log,
      here.home.sha256,
    );
    const at = (cell: string) => totals.find((each) => each.cell === cell);
    expect(at('not-valued-cost-to-company|item/wheelchair|all')).toMatchObject({ sum: '1' });
    expect(at('value-cost-to-company|item/wheelchair|all')).toMatchObject({
      sum: '0',
      unknown: 1,
    });
  });
});
