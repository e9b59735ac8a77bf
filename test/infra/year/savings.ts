import type { Cast } from '../../../scripts/scenario/cast.ts';
import { heaterModel } from '../../../scripts/scenario/heaterModel.ts';
import { memoranda } from '../../../scripts/scenario/memoranda.ts';
import { metered } from '../../../scripts/scenario/metered.ts';
import type { Ground } from '../../../scripts/scenario/office.ts';
import { evidence } from '../../../scripts/scenario/steps.ts';
import { verifiedSaving } from '../../../scripts/scenario/wheelchairs.ts';
import {
  meteredSaving,
  meterOf,
  soldSaving,
  spending,
  yearOfReadings,
} from '../../domain/papers.ts';
import { forged, refused } from './refused.ts';

/** Heater models, memoranda, metered savings, sales on the exchange and what funds spend. */
export async function savings(cast: Cast, ground: Ground): Promise<void> {
  await heaterModel(cast);
  await memoranda(cast, ground);
  await metered(cast, ground);
  const officer = await cast.as('officer');
  const second = await cast.as('officer2');
  const partner = await cast.as('partner');
  await officer('declareSale', {
    body: soldSaving({ seller: ground.company, measurer: ground.company }),
    idempotencyKey: 'sale',
  });
  const saving = await verifiedSaving(cast, ground);
  await partner('listSavings', {});
  const target = (await officer('listSavings', {})).items.find(({ id }) => id !== saving);
  const before = await officer('getSaving', { params: { saving } });
  const { version } = await officer('spendFund', {
    params: { saving },
    body: spending({ target: { is: 'fund', saving: target?.id ?? '', use: 'other' } }),
    ifMatch: before.version,
    idempotencyKey: 'spending',
  });
  await second('refuseSpending', {
    params: { saving, spending: String(before.spendings.length + 1) },
    body: { reason: 'not agreed' },
    ifMatch: version,
    idempotencyKey: 'spending-refused',
  });
  await refuseMetered(cast, ground);
  for (const person of [officer, partner]) {
    const { items } = await person('listMeters', {});
    await person('getMeter', { params: { meter: items[0]?.id ?? '' } });
  }
  await officer('listSales', {});
  await officer('listHeaterModels', {});
  await refused(officer('listMeters', { query: forged }));
  await refused(officer('listSales', { query: forged }));
  await refused(officer('listHeaterModels', { query: forged }));
}

/** The meter's months become free again. */
async function refuseMetered({ as }: Cast, { company, gasCompany }: Ground): Promise<void> {
  const officer = await as('officer');
  const second = await as('officer2');
  const meter = await officer('registerMeter', {
    body: meterOf(company),
    idempotencyKey: 'second-meter',
  });
  await officer('recordReadings', {
    params: { meter: meter.id },
    body: {
      readings: [...yearOfReadings('1403'), ...yearOfReadings('1404', { share: 80 })],
      evidence: [await evidence(officer, 'bills.png')],
    },
    ifMatch: meter.version,
    idempotencyKey: 'second-readings',
  });
  const parties = { meter: meter.id, measurer: gasCompany, funder: company };
  const { id, version } = await officer('submitMeteredSaving', {
    body: meteredSaving(parties, { tariff: 'factor-sample-gas-tariff-1404' }),
    idempotencyKey: 'refused-metered',
  });
  await second('refuseSaving', {
    params: { saving: id },
    body: { reason: 'a wrong reading' },
    ifMatch: version,
    idempotencyKey: 'refusal-metered',
  });
}
