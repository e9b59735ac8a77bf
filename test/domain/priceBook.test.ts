import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PriceRange } from '../../shared/contract/priceBook.ts';
import { configureOffice } from '../../shared/domain/office/commands.ts';
import { priceCheck } from '../../shared/domain/priceBook/check.ts';
import { getPrices, listPrices } from '../../shared/domain/priceBook/read.ts';
import { setPriceRange } from '../../shared/domain/priceBook/setPriceRange.ts';
import { historyOf, type Office, office, requestOf } from './office.ts';
import { letterhead } from './papers.ts';

let here: Office;
beforeEach(async () => {
  here = await office();
});
const range = { low: '90000000', high: '120000000', from: '2026-06-01', source: 'استعلام نمونه' };
const set = (more: object = {}) =>
  here.does(here.people.registrar, setPriceRange, {
    params: { item: 'item-wheelchair' },
    body: { ...range, evidence: [], ...more },
  });
const prices = async (item = 'item-wheelchair') =>
  getPrices(here.home, requestOf(here.people.giver, 'getPrices', { params: { item } }));

describe('the price book', () => {
  test('keeps every range of an item, each valid for 90 days unless it says otherwise', async () => {
    expect((await prices()).ranges).toEqual([]);
    await set();
    await set({ from: '2026-06-05', until: '2026-07-05' });
    expect((await prices()).ranges).toMatchObject([
      { from: '2026-06-01', until: '2026-08-30', entry: 'prices-item-wheelchair:1' },
      { from: '2026-06-05', until: '2026-07-05', entry: 'prices-item-wheelchair:2' },
    ]);
    const list = requestOf(here.people.auditor, 'listPrices', {});
    expect((await listPrices(here.home, list)).items).toEqual([await prices()]);
  });

  test('takes the validity that the office has set', async () => {
    await here.does(here.people.admin, configureOffice, {
      body: { ...letterhead, rules: { priceValidityDays: 10 } },
    });
    await set();
    expect((await prices()).ranges[0]?.until).toBe('2026-06-11');
  });

  test('refuses a range that is upside down, ends before it begins, or is of no item', async () => {
    const wrong = { low: '120000001', until: '2026-05-31' };
    await expect(set(wrong)).rejects.toMatchObject({
      fields: [
        { pointer: '/high', code: 'below-low' },
        { pointer: '/until', code: 'before-start' },
      ],
    });
    const unknown = here.does(here.people.registrar, setPriceRange, {
      params: { item: 'item-unknown' },
      body: { ...range, evidence: [] },
    });
    await expect(unknown).rejects.toMatchObject({ code: 'not-found' });
    await expect(prices('item-unknown')).rejects.toMatchObject({ code: 'not-found' });
    expect(await historyOf(here.home, 'prices-item-wheelchair')).toEqual([]);
  });
});

describe('the check of a value', () => {
  const ranges: PriceRange[] = [
    { ...range, entry: 'prices-item-wheelchair:1', until: '2026-08-30' },
  ];
  const check = (value: string, more: object = {}, tolerancePercent = '10') =>
    priceCheck(
      ranges,
      { value, quantity: '2', day: '2026-06-10', hasInvoice: false, ...more },
      { tolerancePercent },
    ).verdict;

  test('takes both ends of the range for every unit', () => {
    expect(check('180000000')).toBe('within');
    expect(check('240000000')).toBe('within');
    expect(check('179999999')).toBe('outside');
    expect(check('240000001')).toBe('outside');
  });

  test('lets an official invoice lie outside by the tolerance, and nothing else', () => {
    expect(check('264000000', { hasInvoice: true })).toBe('within-tolerance');
    expect(check('264000001', { hasInvoice: true })).toBe('outside');
    expect(check('162000000', { hasInvoice: true })).toBe('within-tolerance');
    expect(check('161999999', { hasInvoice: true })).toBe('outside');
    expect(check('264000000')).toBe('outside');
    expect(check('240300000', { hasInvoice: true }, '0.125')).toBe('within-tolerance');
    expect(check('240300001', { hasInvoice: true }, '0.125')).toBe('outside');
  });

  test('only warns when the last range has expired, and knows when there was none', () => {
    expect(check('999999999', { day: '2026-08-30' })).toBe('outside');
    expect(check('999999999', { day: '2026-08-31' })).toBe('expired');
    expect(check('999999999', { day: '2026-05-31' })).toBe('none');
  });

  test('takes the range that was set last of those that hold, though an older one ends later', () => {
    const newer = { ...range, low: '200000000', high: '210000000', from: '2026-06-05' };
    const both = [...ranges, { ...newer, entry: 'prices-item-wheelchair:2', until: '2026-06-20' }];
    const at = (day: string) =>
      priceCheck(
        both,
        { value: '200000000', quantity: '1', day, hasInvoice: false },
        { tolerancePercent: '0' },
      );
    expect(at('2026-06-04').verdict).toBe('outside');
    expect(at('2026-06-05')).toMatchObject({ verdict: 'within', range: { from: '2026-06-05' } });
    expect(at('2026-06-21')).toMatchObject({ verdict: 'outside', range: { from: '2026-06-01' } });
    expect(at('2026-09-01')).toMatchObject({ verdict: 'expired', range: { from: '2026-06-01' } });
  });

  test('says the same of a quantity as of each of its units, to the rial', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 14n });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (a, b, unit, n) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          const only = { ...range, low: String(low), high: String(high), until: '2026-08-30' };
          const verdict = (value: bigint, quantity: bigint) =>
            priceCheck(
              [{ ...only, entry: 'prices-item-x:1' }],
              {
                ...{ value: String(value), quantity: String(quantity) },
                ...{ day: '2026-06-10', hasInvoice: false },
              },
              { tolerancePercent: '10' },
            ).verdict;
          expect(verdict(unit * n, n)).toBe(low <= unit && unit <= high ? 'within' : 'outside');
        },
      ),
    );
  });
});
