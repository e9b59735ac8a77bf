import { type Cast, today } from '../../../scripts/scenario/cast.ts';
import { forged, refused } from './refused.ts';

/** Somebody is appointed, stands in for another, and leaves. */
export async function people({ as }: Cast): Promise<void> {
  const admin = await as('admin');
  const appoint = (login: string) =>
    admin('appointPerson', {
      body: { login, roles: ['officer'] },
      idempotencyKey: `appoint-${login}`,
    });
  const [absent, deputy] = [await appoint('absent'), await appoint('deputy')];
  const lent = await admin('appointDeputy', {
    body: { of: absent.id, deputy: deputy.id, from: today(), until: today() },
    idempotencyKey: 'deputy',
  });
  const params = { person: deputy.id };
  await admin('getPerson', { params });
  await admin('listPeople', {});
  await refused(admin('listPeople', { query: forged }));
  const officer = await as('officer');
  await officer('listOfficers', {});
  const partner = await as('partner');
  await partner('listColleagues', {});
  await refused(partner('listColleagues', { query: forged }));
  await refused(officer('listOfficers', { query: forged }));
  await admin('getReadiness', {});
  await admin('endAppointment', {
    params,
    body: { reason: 'other-duties' },
    ifMatch: lent.version,
    idempotencyKey: 'end',
  });
}
