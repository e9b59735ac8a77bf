import type { BodyInput } from '../../shared/contract/routes.ts';
import type { Cast } from './cast.ts';

const factor: Omit<BodyInput<'recordFactor'>, 'code' | 'kind' | 'name' | 'unit' | 'value'> = {
  of: 'natural-gas',
  source: 'IPCC 2006 Guidelines for National Greenhouse Gas Inventories, volume 2',
  year: '2006',
  from: '2026-03-21',
  checked: false,
  evidence: [],
};

/** What the office's heater is deemed to save, by stated factors: the report shows it as a range. */
export const heaterModel = async ({ as, say }: Cast): Promise<void> => {
  const officer = await as('officer');
  const { id: netCalorificValue } = await officer('recordFactor', {
    body: {
      ...factor,
      code: 'sample-gas-heat',
      kind: 'net-calorific-value',
      name: { fa: 'ارزش حرارتی خالص گاز طبیعی', en: 'Natural gas, net calorific value' },
      unit: { fa: 'مگاژول بر متر مکعب', en: 'MJ/m3' },
      value: '35.5',
      source: 'مقدار نمونه؛ مقدار شرکت گاز مقدم است',
    },
    idempotencyKey: 'demonstration-gas-heat',
  });
  const { id: emissionFactor } = await officer('recordFactor', {
    body: {
      ...factor,
      code: 'sample-gas-emission',
      kind: 'emission-factor',
      name: { fa: 'ضریب انتشار گاز طبیعی', en: 'Natural gas, emission factor' },
      unit: { fa: 'کیلوگرم دی‌اکسید کربن بر گیگاژول', en: 'kgCO2/GJ' },
      value: '56.1',
    },
    idempotencyKey: 'demonstration-gas-emission',
  });
  await officer('defineHeaterModel', {
    body: {
      item: 'low-consumption-heater',
      label: 'A',
      efficiency: '85',
      annualHeat: { low: '20000', high: '30000', source: 'برآورد نمونه برای یک خانوار' },
      replaced: { low: '55', high: '65', source: 'برآورد نمونه از بخاری‌های فرسوده' },
      netCalorificValue,
      emissionFactor,
      evidence: [],
    },
    idempotencyKey: 'demonstration-heater-model',
  });
  say('heater model: label A, with its deemed saving as a range');
};
