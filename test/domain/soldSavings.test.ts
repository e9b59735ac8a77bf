import { beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { refuseSaving, submitSaving } from '../../shared/domain/saving/commands.ts';
import { coverageIds } from '../../shared/domain/saving/coverage.ts';
import { listSales } from '../../shared/domain/saving/read.ts';
import { declareSale } from '../../shared/domain/saving/sale.ts';
import { type Office, office, requestOf } from './office.ts';
import { soldSaving, statement } from './papers.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});

const state = (more: Partial<BodyInput<'submitSaving'>> = {}) =>
  here.does(here.people.registrar, submitSaving, {
    body: statement({ measurer: here.gasCompany, funder: here.company }, more),
  });
const sell = (more: Partial<BodyInput<'declareSale'>> = {}) =>
  here.does(here.people.registrar, declareSale, {
    body: soldSaving({ seller: here.company, measurer: here.gasCompany }, more),
  });
const taken = (pointer: string) => ({
  code: 'claimed-elsewhere',
  fields: [{ pointer, code: 'duplicate' }],
});
const population = (more: object = {}) => {
  const { sold } = soldSaving({ seller: '', measurer: here.gasCompany });
  return { ...sold, ...more } as BodyInput<'declareSale'>['sold'];
};

describe('statements of nested areas', () => {
  test.each([
    ['a city in the province', 'IR-23', 'IR-23.tehran'],
    ['a district in the province', 'IR-23', 'IR-23.tehran.06'],
    ['a province around a district', 'IR-23.tehran.06', 'IR-23'],
    ['a city around a district', 'IR-23.tehran.06', 'IR-23.tehran'],
  ])('overlap: %s', async (_, first, second) => {
    await state({ area: first });
    await expect(state({ area: second, from: '1404-12', until: '1405-01' })).rejects.toMatchObject(
      taken('/population'),
    );
  });

  test.each([
    ['beside each other', { area: 'IR-23.tehran.07' }],
    ['of other months', { area: 'IR-23.tehran', from: '1405-01', until: '1405-02' }],
    ['of another population', { area: 'IR-23.tehran', population: { fa: 'صنایع' } }],
    ['of another energy', { area: 'IR-23.tehran', energy: 'electricity' as const }],
  ])('do not overlap: %s', async (_, more) => {
    await state({ area: 'IR-23.tehran.06' });
    await state(more);
  });

  test('of different measurers do not overlap', async () => {
    await state({ area: 'IR-23' });
    await state({ area: 'IR-23.tehran', measurer: here.union });
  });

  test('overlap across the turn of a year', async () => {
    await state({ area: 'IR-23', from: '1403-11', until: '1404-02' });
    const later = state({ area: 'IR-23.tehran.01', from: '1404-02', until: '1404-05' });
    await expect(later).rejects.toMatchObject(taken('/population'));
  });

  test('leave their months to others once refused', async () => {
    const { id } = await state({ area: 'IR-23' });
    await here.does(here.people.verifier, refuseSaving, {
      params: { saving: id },
      body: { reason: 'ناقص' },
    });
    await state({ area: 'IR-23.tehran' });
  });

  test('made at the same moment: one of them stands', async () => {
    const outcomes = await Promise.allSettled([
      state({ area: 'IR-23' }),
      state({ area: 'IR-23.tehran' }),
      state({ area: 'IR-23.tehran.06' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('look at no more than three years', () => {
    const span = { measurer: 'partner-1', energy: 'natural-gas', area: 'IR-23' } as const;
    const ids = coverageIds({ ...span, from: '1300-01', until: '1450-01' });
    expect(ids).toEqual(['coverage-1-natural-gas-1300', 'coverage-1-natural-gas-1301']);
    expect(coverageIds({ ...span, from: '1403-02', until: '1405-01' })).toHaveLength(3);
  });
});

describe('a saving sold as an exchange certificate', () => {
  test('can not be stated: it funds no wheelchairs', async () => {
    await sell();
    await expect(state()).rejects.toMatchObject(taken('/population'));
    await expect(state({ area: 'IR-10.kashan' })).rejects.toMatchObject(taken('/population'));
    await state({ from: '1405-01', until: '1405-02' });
  });

  test('is refused when its own statement says so', async () => {
    await expect(state({ soldOnExchange: true })).rejects.toMatchObject({
      code: 'rule-broken',
      fields: [{ pointer: '/soldOnExchange', code: 'sold-elsewhere' }],
    });
    await state();
  });

  test('can not be sold after it was stated, nor twice', async () => {
    await state();
    await expect(sell()).rejects.toMatchObject(taken('/sold/population'));
    const elsewhere = { sold: population({ area: 'IR-23' }) };
    await sell(elsewhere);
    await expect(sell(elsewhere)).rejects.toMatchObject(taken('/sold/population'));
  });

  test('has a certificate of its own, however its number is typed', async () => {
    await sell();
    const again = sell({
      certificate: { number: 'ب/1404/1', date: '2026-04-02' },
      sold: population({ area: 'IR-23' }),
    });
    await expect(again).rejects.toMatchObject(taken('/certificate/number'));
  });

  test('is of known parties, and of months that have been', async () => {
    const unknown = sell({
      seller: 'partner-x',
      sold: population({ area: 'IR-99', measurer: 'partner-y' }),
      until: '1405-04',
    });
    await expect(unknown).rejects.toMatchObject({
      fields: [
        { pointer: '/seller', code: 'unknown' },
        { pointer: '/until', code: 'in-future' },
        { pointer: '/sold/measurer', code: 'unknown' },
        { pointer: '/sold/area', code: 'unknown' },
      ],
    });
  });

  test('stands in the list of sales', async () => {
    const { id } = await sell();
    const { items } = await listSales(here.home, requestOf(here.people.auditor, 'listSales', {}));
    expect(items).toMatchObject([{ id, version: 1, seller: here.company }]);
  });
});
