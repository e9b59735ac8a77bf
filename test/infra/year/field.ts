import { type Cast, today } from '../../../scripts/scenario/cast.ts';
import { field } from '../../../scripts/scenario/field.ts';
import type { Ground } from '../../../scripts/scenario/office.ts';
import { ProblemError } from '../../../shared/contract/client.ts';
import { uploaded } from './uploaded.ts';

/** Needs, allocations, handovers and sites; what the scenario leaves undone is done here. */
export async function fieldwork(cast: Cast, ground: Ground): Promise<void> {
  await field(cast, ground);
  await needs(cast);
  await handovers(cast, ground);
  await attendance(cast);
  await lists(cast);
}

async function attendance({ as }: Cast): Promise<void> {
  const district = await as('district');
  const [site] = (await district('listSites', {})).items;
  await district('measureAttendance', {
    params: { site: site?.id ?? '' },
    body: {
      ...{ month: '1405-01', days: 20, perDay: '40.5', method: 'counted each day' },
      evidence: [await uploaded(district)],
    },
    ifMatch: site?.version ?? 0,
    idempotencyKey: 'attendance',
  });
}

async function needs({ as }: Cast): Promise<void> {
  const district = await as('district');
  const body = {
    region: 'IR-23.tehran.06',
    targetGroup: 'people-with-disabilities',
    item: 'wheelchair',
    quantity: '1',
    urgency: 'urgent',
    coverage: { result: 'none', checkedOn: today() },
    caseReference: 'C-9',
  } as const;
  const { id: need } = await district('postNeed', { body, idempotencyKey: 'need-again' });
  const officer = await as('officer');
  const offers = await officer('matchingOffers', { params: { need } });
  const { contribution = '', line = 0 } = offers.items[0] ?? {};
  await officer('matchingNeeds', { params: { contribution } });
  const { id: allocation, version } = await district('allocate', {
    body: { contribution, line, need, quantity: '1' },
    idempotencyKey: 'allocate-again',
  });
  await district('releaseAllocation', {
    params: { allocation },
    body: { reason: 'not-needed' },
    ifMatch: version,
    idempotencyKey: 'release',
  });
  await district('getNeedCase', { params: { need } });
  const now = await district('getNeed', { params: { need } });
  await district('cancelNeed', {
    params: { need },
    body: { reason: 'moved-away' },
    ifMatch: now.version,
    idempotencyKey: 'cancel',
  });
  await officer('listAllocations', { query: { need } });
}

async function handovers({ as }: Cast, { cooperative }: Ground): Promise<void> {
  const officer = await as('officer');
  const { items } = await officer('listHandovers', {});
  const { id: handover, version } = await officer('announceHandover', {
    body: {
      contribution: items[0]?.contribution ?? '',
      line: 0,
      quantity: '1',
      implementer: cooperative,
      occurredOn: today(),
      evidence: [],
    },
    idempotencyKey: 'handover-again',
  });
  await (await as('partner2'))('declineHandover', {
    params: { handover },
    body: { reason: 'not-received' },
    ifMatch: version,
    idempotencyKey: 'decline',
  });
  await (await as('partner2'))('listHandovers', {});
}

async function lists({ as }: Cast): Promise<void> {
  const forged = { query: { after: 'A'.repeat(60) } };
  const officer = await as('officer');
  for (const person of [officer, await as('district')]) {
    await person('listNeeds', {});
    await person('listAllocations', {});
    await person('listHandovers', {});
  }
  const { items } = await officer('listSites', {});
  const [site] = items;
  if (site === undefined) throw new Error('no site was registered');
  await officer('amendSite', {
    params: { site: site.id },
    body: { name: site.name, kind: site.kind, capacity: site.capacity + 1, reason: 'بازسازی' },
    ifMatch: site.version,
    idempotencyKey: 'amend-site',
  });
  await (await as('district'))('measureAttendance', {
    params: { site: site.id },
    body: { month: '1404-12', days: 26, perDay: '180', method: 'دفتر پذیرش روزانه', evidence: [] },
    ifMatch: site.version + 1,
    idempotencyKey: 'measure-attendance',
  });
  await refused(officer('listNeeds', forged));
  await refused(officer('listAllocations', forged));
  await refused(officer('listHandovers', forged));
  await refused(officer('listSites', forged));
}

export async function refused(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) return;
    throw error;
  }
  throw new Error('that should have been refused');
}
