import type { Cast } from '../../../scripts/scenario/cast.ts';
import { tariff } from '../../domain/papers.ts';
import { forged, refused } from './refused.ts';

/** What things are counted, valued and converted by. */
export async function catalogue({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  const { items } = await officer('listItems', {});
  const [first] = items;
  if (first === undefined) throw new Error('the catalogue is empty');
  const params = { item: first.id };
  const { name, durability, programme } = first;
  await officer('amendItem', {
    params,
    body: { name, durability, programme, reason: 'a remark' },
    ifMatch: first.version,
    idempotencyKey: 'amended-item',
  });
  await officer('getItem', { params });
  await officer('getPrices', { params });
  await officer('setPriceRange', {
    params,
    body: { low: '1', high: '2', from: '2026-06-01', source: 'an offer', evidence: [] },
    idempotencyKey: 'price-range',
  });
  await officer('getPrices', { params });
  await officer('listPrices', {});
  await refused(officer('listPrices', { query: forged }));
  const year = { year: '1390' };
  await officer('defineProgrammes', {
    params: year,
    body: { tree: [{ code: 'aid', name: { fa: 'نمونه' } }], mappedFrom: [] },
    idempotencyKey: 'programmes',
  });
  await officer('getProgrammes', { params: year });
  const { id: factor } = await officer('recordFactor', { body: tariff, idempotencyKey: 'tariff' });
  await officer('getFactor', { params: { factor } });
  await officer('listFactors', {});
  await refused(officer('listFactors', { query: forged }));
}
