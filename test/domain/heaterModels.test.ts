import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BodyInput } from '../../shared/contract/routes.ts';
import { thousandths } from '../../shared/domain/decimal.ts';
import { recordFactor } from '../../shared/domain/factor/recordFactor.ts';
import { type DeemedModel, deemedSaving } from '../../shared/domain/heater/deemedSaving.ts';
import { defineHeaterModel } from '../../shared/domain/heater/defineHeaterModel.ts';
import { listHeaterModels } from '../../shared/domain/heater/read.ts';
import { type Office, office, requestOf } from './office.ts';
import { gasEmission, gasHeat, heaterModel, heaters, tariff } from './papers.ts';
import { deliver, reported, submitted, verified } from './steps.ts';

const used = (value: string) => ({
  factor: 'factor-x',
  version: 1,
  value,
  unit: { fa: 'یکا' },
  source: 'نمونه',
  year: '2006',
});
const model = (more: Partial<DeemedModel> = {}): DeemedModel => ({
  ...heaterModel(),
  netCalorificValue: used('35.5'),
  emissionFactor: used('56.1'),
  ...more,
});

describe('the deemed saving of heaters', () => {
  test('is heat over calorific value times the difference of what is burnt for it', () => {
    // 20,000/35.5 × (1/0.65 − 1/0.85) = 203.938…; 30,000/35.5 × (1/0.55 − 1/0.85) = 542.291…
    expect(deemedSaving(model(), '1').gas).toEqual({ low: '203.938', high: '542.292' });
  });

  test('avoids carbon dioxide by the heat that is not burnt', () => {
    // 20,000 × (1/0.65 − 1/0.85) MJ = 7,239.819…; × 56.1 kg/GJ = 406.153…
    const { low, high } = deemedSaving(model(), '1').carbonDioxide;
    expect(low).toBe('406.153');
    expect(high).toBe('1080');
  });

  test('of many heaters is rounded once, and lies between what the two ends say', () => {
    const positive = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 500 }), (a, b, pieces) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const its = model({
          annualHeat: { low: String(low), high: String(high), source: 'نمونه' },
        });
        const { gas } = deemedSaving(its, String(pieces));
        const exact = (heat: number, old: number) =>
          ((pieces * heat) / 35.5) * (1 / old - 1 / 0.85);
        expect(Number(gas.low)).toBeLessThanOrEqual(exact(low, 0.65) + 1e-6);
        expect(Number(gas.low)).toBeGreaterThan(exact(low, 0.65) - 0.0011);
        expect(Number(gas.high)).toBeGreaterThanOrEqual(exact(high, 0.55) - 1e-6);
        expect(Number(gas.high)).toBeLessThan(exact(high, 0.55) + 0.0011);
      }),
    );
  });
});

describe('a heater model', () => {
  let here: Office;
  beforeEach(async () => {
    here = await office();
    for (const body of [gasHeat, gasEmission, tariff])
      await here.does(here.people.registrar, recordFactor, { body });
  });
  const define = (more: Partial<BodyInput<'defineHeaterModel'>> = {}) =>
    here.does(here.people.registrar, defineHeaterModel, { body: heaterModel(more) });
  const wrong = (pointer: string, code: string) => ({
    code: 'rule-broken',
    fields: [{ pointer, code }],
  });

  test('states label, efficiency and factors with their sources', async () => {
    await define();
    const { items } = await listHeaterModels(
      here.home,
      requestOf(here.people.giver, 'listHeaterModels', {}),
    );
    expect(items).toMatchObject([
      {
        item: 'heater',
        label: 'A',
        efficiency: '85',
        netCalorificValue: { value: '35.5', source: 'شرکت گاز نمونه' },
        emissionFactor: { value: '56.1', source: 'IPCC 2006' },
        deemed: { gas: { low: '203.938', high: '542.292' } },
      },
    ]);
  });

  test('is better than what it replaces, and is counted by serial number', async () => {
    await expect(define({ efficiency: '65' })).rejects.toMatchObject(
      wrong('/efficiency', 'no-saving'),
    );
    await expect(define({ item: 'wheelchair' })).rejects.toMatchObject(
      wrong('/item', 'serials-not-kept'),
    );
    await expect(define({ item: 'spaceship' })).rejects.toMatchObject(wrong('/item', 'unknown'));
    const source = 'نمونه';
    await expect(
      define({
        annualHeat: { low: '3', high: '2', source },
        replaced: { low: '60', high: '50', source },
      }),
    ).rejects.toMatchObject({
      fields: [
        { pointer: '/annualHeat/high', code: 'not-in-order' },
        { pointer: '/replaced/high', code: 'not-in-order' },
      ],
    });
  });

  test('rests on factors of gas in the units of the formula', async () => {
    await expect(define({ netCalorificValue: 'factor-gas-emission' })).rejects.toMatchObject(
      wrong('/netCalorificValue', 'unknown'),
    );
    await expect(define({ emissionFactor: 'factor-gas-industry' })).rejects.toMatchObject(
      wrong('/emissionFactor', 'unknown'),
    );
    const unit = { fa: 'تن بر تراژول', en: 'tCO2/TJ' };
    await here.does(here.people.registrar, recordFactor, {
      body: { ...gasEmission, code: 'gas-tonnes', unit },
    });
    await expect(define({ emissionFactor: 'factor-gas-tonnes' })).rejects.toMatchObject(
      wrong('/emissionFactor', 'unknown'),
    );
  });

  test('is shown in the report by what was delivered, as a range, beside what is verified', async () => {
    const without = (await reported(here)).public;
    expect(without).not.toHaveProperty('deemed');
    await define();
    const gift = await verified(here, [heaters('H-1', 'H-2', 'H-3')]);
    await deliver(here, gift, '2');
    const { public: report } = await reported(here);
    expect(report.deemed).toMatchObject([
      { item: 'heater', delivered: '2', gas: deemedSaving(model(), '2').gas },
    ]);
    expect(thousandths(report.deemed?.[0]?.gas.low ?? '0')).toBe(407_877n);
    expect(report.conservation).toEqual([]);
    here.at('2026-07-10T08:00:00.000Z');
    expect((await reported(here, '1405-Q2')).public).not.toHaveProperty('deemed');
  });

  test('saves by each serial number once', async () => {
    await verified(here, [heaters('H-1')]);
    await expect(submitted(here, [heaters('H-1')])).rejects.toMatchObject({
      code: 'claimed-elsewhere',
    });
  });
});
