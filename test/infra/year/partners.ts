import type { Cast } from '../../../scripts/scenario/cast.ts';
import { forged, refused } from './refused.ts';
import { uploaded } from './uploaded.ts';

/** A mosque gets another name, is registered twice, and has people to talk to. */
export async function partners({ as }: Cast): Promise<void> {
  const officer = await as('officer');
  const evidence = [await uploaded(officer)];
  const mosque = {
    type: 'religious-body',
    name: { fa: 'مسجد نمونه' },
    region: 'IR-23.tehran.06',
    demonstration: true,
  } as const;
  const { id: partner } = await officer('registerPartner', {
    body: { ...mosque, evidence },
    idempotencyKey: 'mosque',
  });
  const params = { partner };
  const renamed = await officer('amendPartner', {
    params,
    body: { name: { fa: 'مسجد نمونهٔ نو' }, from: '2026-03-21', reason: 'renamed', evidence: [] },
    ifMatch: 1,
    idempotencyKey: 'renamed',
  });
  const contacts = [{ name: { fa: 'رابط نمونه' } }];
  const told = await officer('setContacts', {
    params,
    body: { contacts },
    ifMatch: renamed.version,
    idempotencyKey: 'contacts',
  });
  // Set again a moment later, so that the earlier ones are older and go.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const fewer = await officer('setContacts', {
    params,
    body: { contacts: [] },
    ifMatch: told.version,
    idempotencyKey: 'no-contacts',
  });
  await officer('getContacts', { params });
  const { id: into } = await officer('registerPartner', {
    body: { ...mosque, evidence },
    idempotencyKey: 'mosque-again',
  });
  await officer('mergePartner', {
    params,
    body: { into, reason: 'twice', evidence: [] },
    ifMatch: fewer.version,
    idempotencyKey: 'merger',
  });
  await officer('listPartners', { query: { implementer: 'true' } });
  await refused(officer('listPartners', { query: forged }));
}
