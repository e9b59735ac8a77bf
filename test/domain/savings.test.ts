import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { getCertificate } from '../../shared/domain/certificate/read.ts';
import { refuseSaving, submitSaving } from '../../shared/domain/saving/commands.ts';
import { getSaving } from '../../shared/domain/saving/read.ts';
import { type Office, office, requestOf } from './office.ts';
import { fundedWheelchairs, rial, statement } from './papers.ts';
import { issued, openFund, reported, submitted, verified, verify } from './steps.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const state = (more: Partial<BodyInput<'submitSaving'>> = {}) =>
  here.does(here.people.registrar, submitSaving, {
    body: statement({ measurer: here.gasCompany, funder: here.company }, more),
  });
const open = (saving: string) =>
  getSaving(here.home, requestOf(here.people.auditor, 'getSaving', { params: { saving } }));
const wrong = (pointer: string, code: string) => ({
  code: 'rule-broken',
  fields: [{ pointer, code }],
});

const overlapping = {
  code: 'claimed-elsewhere',
  fields: expect.arrayContaining([{ pointer: '/population', code: 'duplicate' }]),
};

describe('an aggregate statement of a saving', () => {
  test('has uses that sum to the fund, to the rial', async () => {
    for (const amount of ['299', '301'])
      await expect(
        state({
          uses: [
            { use: 'wheelchairs', amount: '700' },
            { use: 'carried-over', amount },
          ],
        }),
      ).rejects.toMatchObject(wrong('/uses', 'sum-differs'));
    await state();
  });

  test('names each use once', async () => {
    const twice = state({
      uses: [
        { use: 'prizes', amount: '500' },
        { use: 'prizes', amount: '500' },
      ],
    });
    await expect(twice).rejects.toMatchObject(wrong('/uses', 'duplicate'));
  });

  test('is of months that have been', async () => {
    await expect(state({ from: '1405-03', until: '1405-04' })).rejects.toMatchObject(
      wrong('/until', 'in-future'),
    );
    await expect(state({ from: '1404-12', until: '1404-09' })).rejects.toMatchObject(
      wrong('/until', 'before-start'),
    );
  });

  test('covers at most two years', async () => {
    await expect(state({ from: '1403-01', until: '1405-01' })).rejects.toMatchObject(
      wrong('/until', 'too-long'),
    );
    await state({ from: '1403-02', until: '1405-01' });
  });

  test.each<[string, Partial<BodyInput<'submitSaving'>>]>([
    ['the same months', {}],
    ['one month of them', { from: '1404-12', until: '1405-02' }],
    ['months around them', { from: '1404-08', until: '1405-01' }],
    ['a population that is typed otherwise', { population: { fa: ' مشتركان  خانگي استان نمونه' } }],
  ])('overlaps with one for %s, and is refused', async (_, more) => {
    await state();
    await expect(state(more)).rejects.toMatchObject(overlapping);
  });

  test('overlaps with one that another funder states, and is refused', async () => {
    await state();
    await expect(state({ funder: here.union })).rejects.toMatchObject(overlapping);
  });

  test.each([
    ['the months after', { from: '1405-01', until: '1405-02' }],
    ['another population', { population: { fa: 'مشترکان صنعتی' } }],
    ['another area', { area: 'IR-23' }],
    ['another energy', { energy: 'electricity' as const }],
  ])('does not overlap with one for %s', async (_, more) => {
    await state();
    await state(more);
  });

  test('that was refused leaves its months to another', async () => {
    const { id } = await state();
    await here.does(here.people.verifier, refuseSaving, {
      params: { saving: id },
      body: { reason: 'روش نامعلوم' },
    });
    expect(await open(id)).toMatchObject({ status: 'refused', residual: '0' });
    await state();
  });

  test('opens no fund before a second person has verified it', async () => {
    const { id } = await state();
    expect(await open(id)).toMatchObject({ status: 'submitted', residual: '0' });
    await expect(submitted(here, [fundedWheelchairs('1', id, '10')])).rejects.toMatchObject(
      wrong('/lines/0/paidFrom/saving', 'unknown'),
    );
  });
});

describe('a fund of saved energy', () => {
  test('can not be overdrawn by two who verify at the same moment', async () => {
    const fund = await openFund(here);
    const lines = [fundedWheelchairs('1', fund, '400')];
    const claims = [await submitted(here, lines), await submitted(here, lines)];
    const outcomes = await Promise.allSettled(
      claims.map((id, index) =>
        verify(here, id, lines, { by: index ? here.people.third : here.people.verifier }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'balance-exceeded' },
    });
    expect((await open(fund)).uses[0]).toEqual({
      use: 'wheelchairs',
      granted: '700',
      spent: '400',
      left: '300',
    });
  });

  test('can not be overdrawn by two lines of one contribution', async () => {
    const fund = await openFund(here);
    const lines = [fundedWheelchairs('1', fund, '400'), fundedWheelchairs('2', fund, '301')];
    const id = await submitted(here, lines);
    await expect(verify(here, id, lines)).rejects.toMatchObject({
      code: 'balance-exceeded',
      fields: [{ pointer: '/lines/1', code: 'more-than-left' }],
    });
  });

  test('is spent to the last rial of a use, and not beyond into another use', async () => {
    const fund = await openFund(here);
    await verified(here, [fundedWheelchairs('1', fund, '700')]);
    const more = [fundedWheelchairs('1', fund, '1')];
    const id = await submitted(here, more);
    await expect(verify(here, id, more)).rejects.toMatchObject({ code: 'balance-exceeded' });
    expect(await open(fund)).toMatchObject({ residual: '300' });
  });

  test('pays its part when a part of the claim is verified', async () => {
    const fund = await openFund(here);
    const id = await submitted(here, [fundedWheelchairs('3', fund, '100')]);
    await verify(here, id, [fundedWheelchairs('2', fund, '100')]);
    expect((await open(fund)).uses[0]).toMatchObject({ spent: '66', left: '634' });
  });

  test('pays for lines that have no value of their own', async () => {
    const fund = await openFund(here);
    const line = fundedWheelchairs('1', fund, '10');
    const double = submitted(here, [{ ...line, values: { 'fair-market': rial('10') } }]);
    await expect(double).rejects.toMatchObject(wrong('/lines/0/values', 'value-double'));

    await verified(here, [line]);
    const { public: report } = await reported(here);
    expect(report.values).toEqual([]);
  });

  test('is one of at most six that a contribution rests on', async () => {
    const funds: string[] = [];
    for (const month of ['01', '02', '03', '04', '05', '06', '07'])
      funds.push(await openFund(here, { from: `1404-${month}`, until: `1404-${month}` }));
    const lines = funds.map((fund) => fundedWheelchairs('1', fund, '10'));
    await expect(submitted(here, lines)).rejects.toMatchObject(wrong('/lines', 'too-many'));
    await verified(here, lines.slice(0, 6));
  });
});

describe('saved volume, fund, spending and residual', () => {
  test('balance to the rial in the report, also over the turn of a quarter', async () => {
    const fund = await openFund(here);
    await verified(here, [fundedWheelchairs('2', fund, '301')]);
    const first = (await reported(here)).public.conservation[0];
    expect(first).toMatchObject({
      volume: '40000000',
      fund: '1000',
      spent: '301',
      residual: '699',
    });

    here.at('2026-07-10T08:00:00.000Z');
    await verified(here, [fundedWheelchairs('1', fund, '99')], { occurredOn: '2026-07-09' });
    const second = (await reported(here, '1405-Q2')).public.conservation[0];
    expect(second).toMatchObject({
      fund: '1000',
      spentBefore: '301',
      spent: '99',
      residual: '600',
    });
    expect(second?.residual).toBe((await open(fund)).residual);
  });

  test('stand on the certificate as they are when it is issued', async () => {
    const fund = await openFund(here);
    await verified(here, [fundedWheelchairs('1', fund, '99')]);
    const lines = [fundedWheelchairs('2', fund, '301'), fundedWheelchairs('1', fund, '50')];
    const certificate = await issued(here, await verified(here, lines));
    const { content } = await getCertificate(
      here.home,
      requestOf(here.people.auditor, 'getCertificate', { params: { certificate } }),
    );
    expect(content.totals).toEqual([]);
    expect(content.conservation).toMatchObject([
      { volume: '40000000', fund: '1000', spentHere: '351', residual: '550' },
    ]);
  });
});
