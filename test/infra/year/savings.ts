import type { Cast } from '../../../scripts/scenario/cast.ts';
import { heaterModel } from '../../../scripts/scenario/heaterModel.ts';
import { memoranda } from '../../../scripts/scenario/memoranda.ts';
import { metered } from '../../../scripts/scenario/metered.ts';
import type { Ground } from '../../../scripts/scenario/office.ts';
import { verifiedSaving } from '../../../scripts/scenario/wheelchairs.ts';
import { soldSaving, spending } from '../../domain/papers.ts';
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
