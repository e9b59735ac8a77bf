import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../shared/contract/measures.ts';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { signedThousandths, sum, thousandths } from '../../shared/domain/decimal.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { recordReadings, registerMeter } from '../../shared/domain/meter/commands.ts';
import { getMeter, listMeters } from '../../shared/domain/meter/read.ts';
import { registerPartner } from '../../shared/domain/partner/registerPartner.ts';
import { refuseSaving, verifySaving } from '../../shared/domain/saving/commands.ts';
import { getSaving } from '../../shared/domain/saving/read.ts';
import { declareSale } from '../../shared/domain/saving/sale.ts';
import { moneyOf, submitMeteredSaving } from '../../shared/domain/saving/submitMetered.ts';
import { type Office, office, type Person, requestOf } from './office.ts';
import {
  fundedWheelchairs,
  meteredSaving,
  meterOf,
  person,
  soldSaving,
  tariff1404,
  yearOfReadings,
} from './papers.ts';
import { readMeter, reported, verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

let here: Office;
let bill: Evidence;
let meter: string;
beforeEach(async () => {
  here = await office();
  bill = await evidenceOf(here, here.people.registrar);
  meter = await readMeter(here, [bill]);
});

const submit = (
  more: Partial<BodyInput<'submitMeteredSaving'>> = {},
  { by = here.people.registrar }: { by?: Person } = {},
) =>
  here.does(by, submitMeteredSaving, {
    body: meteredSaving({ meter, measurer: here.gasCompany, funder: here.company }, more),
  });
const verify = (saving: string, by: Person = here.people.verifier) =>
  here.does(by, verifySaving, { params: { saving }, body: {} });
const refuse = (saving: string) =>
  here.does(here.people.verifier, refuseSaving, {
    params: { saving },
    body: { reason: 'قرائت نادرست' },
  });
const open = (saving: string) =>
  getSaving(here.home, requestOf(here.people.auditor, 'getSaving', { params: { saving } }));
const read = (more: Partial<BodyInput<'recordReadings'>>, by: Person = here.people.registrar) =>
  here.does(by, recordReadings, {
    params: { meter },
    body: { readings: [], evidence: [bill], ...more },
  });
const wrong = (pointer: string, code: string) => ({
  code: 'rule-broken',
  fields: [{ pointer, code }],
});

describe('a meter', () => {
  test('is registered once by its utility’s number', async () => {
    const again = here.does(here.people.registrar, registerMeter, {
      body: meterOf(here.union, { number: '123-4567' }),
    });
    await expect(again).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/number', code: 'duplicate' }],
    });
  });

  test('belongs to a firm or a body, never to a person', async () => {
    const { id } = await here.does(here.people.registrar, registerPartner, { body: person });
    const personal = here.does(here.people.registrar, registerMeter, {
      body: meterOf(id, { number: '77-1' }),
    });
    await expect(personal).rejects.toMatchObject(wrong('/owner', 'not-allowed-value'));
  });

  test('is read once for a month; another figure needs a reason', async () => {
    const [month] = yearOfReadings('1402');
    if (month === undefined) throw new Error('no month');
    await read({ readings: [month] });
    const other = { ...month, consumption: '1' };
    await expect(read({ readings: [other] })).rejects.toMatchObject(
      wrong('/readings/0/month', 'duplicate'),
    );
    await read({ readings: [other], corrects: 'قبض اصلاحی' });
    const { readings } = await getMeter(
      here.home,
      requestOf(here.people.auditor, 'getMeter', { params: { meter } }),
    );
    expect(readings[0]).toMatchObject({ month: '1402-01', consumption: '1' });
    expect(readings).toHaveLength(25);
  });

  test('has no reading of a month that is not over', async () => {
    const readings = [{ month: '1405-03', consumption: '5' }];
    await expect(read({ readings })).rejects.toMatchObject(wrong('/readings/0/month', 'in-future'));
  });

  test('is read by its owner and the office, and seen by them alone', async () => {
    const { people, home } = here;
    const own = await evidenceOf(here, people.giver);
    await read({ readings: yearOfReadings('1402'), evidence: [own] }, people.giver);
    const other = requestOf(people.unionist, 'getMeter', { params: { meter } });
    await expect(getMeter(home, other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(read({ readings: yearOfReadings('1401') }, people.unionist)).rejects.toMatchObject(
      { code: 'not-found' },
    );
    const lists = [people.giver, people.unionist, people.auditor].map(async (by) => {
      const { items } = await listMeters(home, requestOf(by, 'listMeters', {}));
      return items.length;
    });
    expect(await Promise.all(lists)).toEqual([1, 0, 1]);
  });
});

describe('a metered saving', () => {
  test('opens a fund of what is sure: low × the tariff in force, in whole rial', async () => {
    const { id } = await submit();
    await verify(id);
    const { statement, metered, uses, residual } = await open(id);
    expect(metered?.tariff).toMatchObject({ value: '25000', basis: 'industry', year: '1404' });
    expect(statement.volume).toBe(metered?.low);
    expect(Number(metered?.low)).toBeLessThan(Number(metered?.expected));
    expect(statement.fund).toBe(moneyOf(metered?.low ?? '', '25000'));
    expect(sum(uses.map(({ granted }) => granted))).toBe(thousandths(statement.fund));
    expect(residual).toBe(statement.fund);
    expect(moneyOf('0.999', '1000')).toBe('999');
    expect(moneyOf('0.001', '999')).toBe('0');
  });

  test('carries all that it was computed from', async () => {
    const { id } = await submit();
    const { metered } = await open(id);
    expect(metered?.readings).toHaveLength(24);
    expect(metered?.fit).toMatchObject({ r2: expect.stringMatching(/^0\.99/) });
    expect(metered).toMatchObject({ confidence: '90', number: '123-4567' });
  });

  test('pays wheelchairs, and balances in the report to the rial', async () => {
    const { id } = await submit();
    await verify(id);
    await verified(here, [fundedWheelchairs('2', id, '30000000')]);
    const [row] = (await reported(here)).public.conservation;
    const { statement, residual } = await open(id);
    expect(row).toMatchObject({
      volume: statement.volume,
      fund: statement.fund,
      spent: '30000000',
      residual,
    });
  });

  test('is looked at by a second officer', async () => {
    const { id } = await submit();
    await expect(verify(id, here.people.registrar)).rejects.toMatchObject({ code: 'same-person' });
  });

  test('has adjustments that evidence shows', async () => {
    const adjustment = { effect: 'adds' as const, amount: '500', reason: 'خط تولید تازه' };
    const bare = submit({ adjustments: [{ ...adjustment, evidence: bill.sha256 }] });
    await expect(bare).rejects.toMatchObject(wrong('/adjustments/0/evidence', 'evidence-missing'));
    const plain = await submit();
    const { metered: before } = await open(plain.id);
    await refuse(plain.id);
    const { id } = await submit({
      adjustments: [{ ...adjustment, evidence: bill.sha256 }],
      evidence: [bill],
    });
    const { metered: after } = await open(id);
    const expected = (its: typeof before) => signedThousandths(its?.expected ?? '');
    expect(expected(after) - expected(before)).toBe(thousandths('500'));
  });

  test('has a baseline of at least twelve months, all of them read, and before it', async () => {
    await expect(submit({ baseline: { from: '1403-02', until: '1403-12' } })).rejects.toMatchObject(
      wrong('/baseline', 'too-short-baseline'),
    );
    await expect(submit({ baseline: { from: '1402-12', until: '1403-12' } })).rejects.toMatchObject(
      wrong('/baseline', 'readings-missing'),
    );
    await expect(
      submit({ reporting: { from: '1403-12', until: '1404-11' } }),
    ).rejects.toMatchObject({
      fields: expect.arrayContaining([{ pointer: '/baseline/until', code: 'too-short-baseline' }]),
    });
    await expect(submit({ baseline: { from: '1399-01', until: '1403-12' } })).rejects.toMatchObject(
      {
        fields: expect.arrayContaining([{ pointer: '/baseline/until', code: 'too-long' }]),
      },
    );
  });

  test('that is no saving beyond doubt opens no fund', async () => {
    const { id } = await here.does(here.people.registrar, registerMeter, {
      body: meterOf(here.company, { number: '99-1' }),
    });
    meter = id;
    await read({ readings: [...yearOfReadings('1403'), ...yearOfReadings('1404')] });
    await expect(submit()).rejects.toMatchObject(wrong('/reporting', 'no-saving'));
  });

  test('is money by a tariff of its energy that holds throughout its period', async () => {
    await expect(submit({ tariff: 'factor-unknown' })).rejects.toMatchObject(
      wrong('/tariff', 'unknown'),
    );
    const power = { ...tariff1404, code: 'power-1404', of: 'electricity' };
    await here.does(here.people.registrar, recordFactor, { body: power });
    await expect(submit({ tariff: 'factor-power-1404' })).rejects.toMatchObject(
      wrong('/tariff', 'unknown'),
    );
    const late = { ...tariff1404, code: 'gas-late', from: '2025-03-22' };
    await here.does(here.people.registrar, recordFactor, { body: late });
    await expect(submit({ tariff: 'factor-gas-late' })).rejects.toMatchObject(
      wrong('/tariff', 'not-in-force'),
    );
    const short = { ...tariff1404, code: 'gas-short', until: '2026-03-19' };
    await here.does(here.people.registrar, recordFactor, { body: short });
    await expect(submit({ tariff: 'factor-gas-short' })).rejects.toMatchObject(
      wrong('/tariff', 'not-in-force'),
    );
    await submit();
  });

  test('has uses that sum to its fund, one of which may be the rest', async () => {
    const uses = [{ use: 'prizes' as const, amount: '1' }];
    await expect(submit({ uses })).rejects.toMatchObject(wrong('/uses', 'sum-differs'));
    const huge = [{ use: 'prizes' as const, amount: '9'.repeat(20) }, { use: 'other' as const }];
    await expect(submit({ uses: huge })).rejects.toMatchObject(wrong('/uses', 'sum-differs'));
    const open = [{ use: 'prizes' as const }, { use: 'other' as const }];
    await expect(submit({ uses: open })).rejects.toMatchObject(wrong('/uses', 'sum-differs'));
  });

  test('of a meter’s month is had once', async () => {
    const { id } = await submit();
    const again = submit({ reporting: { from: '1404-12', until: '1404-12' } });
    await expect(again).rejects.toMatchObject({
      code: 'claimed-elsewhere',
      fields: [{ pointer: '/reporting', code: 'duplicate' }],
    });
    await refuse(id);
    await submit();
  });

  test('is sold as an exchange certificate or stated here, not both', async () => {
    const sell = () =>
      here.does(here.people.registrar, declareSale, {
        body: soldSaving(
          { seller: here.company, measurer: here.gasCompany },
          { sold: { is: 'meter', meter }, from: '1404-10', until: '1404-12' },
        ),
      });
    await sell();
    await expect(submit()).rejects.toMatchObject({ code: 'claimed-elsewhere' });
    await submit({ reporting: { from: '1404-01', until: '1404-09' } });
    await expect(submit({ soldOnExchange: true })).rejects.toMatchObject(
      wrong('/soldOnExchange', 'sold-elsewhere'),
    );
  });

  test('holds the readings that it rests on, until it is refused', async () => {
    const { id } = await submit();
    const [month] = yearOfReadings('1403');
    if (month === undefined) throw new Error('no month');
    const correct = () =>
      read({ readings: [{ ...month, consumption: '1' }], corrects: 'قبض اصلاحی' });
    await expect(correct()).rejects.toMatchObject(wrong('/readings/0/month', 'in-use'));
    await refuse(id);
    await correct();
  });
});
