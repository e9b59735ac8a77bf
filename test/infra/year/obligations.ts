import type { Cast } from '../../../scripts/scenario/cast.ts';
import type { Ground } from '../../../scripts/scenario/office.ts';
import { obligation } from '../../domain/papers.ts';
import { forged, refused } from './refused.ts';

/** An enterprise owes, and the institution supports an implementer. */
export async function obligations({ as }: Cast, { cooperative }: Ground): Promise<void> {
  const officer = await as('officer');
  const second = await as('officer2');
  const { id, version } = await officer('registerObligation', {
    body: obligation(cooperative),
    idempotencyKey: 'obligation',
  });
  const params = { obligation: id };
  const letter = { number: '1', date: '2026-04-10' };
  await second('amendObligation', {
    params,
    body: { base: '100000000', reason: 'declared anew', letter, evidence: [] },
    ifMatch: version,
    idempotencyKey: 'amended-obligation',
  });
  const owner = await as('partner2');
  for (const person of [officer, owner]) {
    await person('getObligation', { params });
    await person('listObligations', {});
  }
  await officer('getHistory', { params: { record: id } });
  await refused(officer('listObligations', { query: forged }));

  const partner = await officer('getPartner', { params: { partner: cooperative } });
  await officer('amendPartner', {
    params: { partner: cooperative },
    body: { implementer: true, from: '2026-03-21', reason: 'a bridge', evidence: [] },
    ifMatch: partner.version,
    idempotencyKey: 'implementer',
  });
  await officer('recordSupport', {
    body: {
      ...{ to: cooperative, kind: 'space', what: 'a hall', region: 'IR-23.tehran.06' },
      ...{ from: '2026-04-01', value: { is: 'not-valued' }, letter, evidence: [] },
    },
    idempotencyKey: 'support',
  });
  await officer('listSupport', {});
  await officer('listSupport', { query: { to: cooperative } });
  await refused(officer('listSupport', { query: forged }));
}
