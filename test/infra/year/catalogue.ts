import type { Cast } from '../../../scripts/scenario/cast.ts';
import { tariff } from '../../domain/papers.ts';
import { forged, refused } from './refused.ts';

/** What things are counted, valued and converted by. */
export async function catalogue({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  const { id: factor } = await officer('recordFactor', { body: tariff, idempotencyKey: 'tariff' });
  await officer('getFactor', { params: { factor } });
  await officer('listFactors', {});
  await refused(officer('listFactors', { query: forged }));
}
