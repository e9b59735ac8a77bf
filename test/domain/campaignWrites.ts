import {
  endCampaign,
  measureStock,
  recordParticipations,
  startCampaign,
} from '../../shared/domain/campaign/commands.ts';
import { recordOutcome, recordRelease, startCohort } from '../../shared/domain/outcome/commands.ts';
import { bookMatch, makePromise } from '../../shared/domain/promise/commands.ts';
import {
  proposeScheme,
  recordJobs,
  resolveScheme,
  supportScheme,
} from '../../shared/domain/scheme/commands.ts';
import {
  importRoster,
  recordVolunteering,
  registerActivity,
} from '../../shared/domain/volunteer/commands.ts';
import {
  handOutVouchers,
  issueVouchers,
  redeemVouchers,
} from '../../shared/domain/voucher/commands.ts';
import {
  activity,
  activityOf,
  batch,
  campaign,
  cohort,
  cohortOf,
  countDown,
  handing,
  issuedBatch,
  letter,
  promising,
  scheme,
  seats,
  started,
} from './field.ts';
import type { Office } from './office.ts';
import { wheelchairs } from './papers.ts';
import { verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';
import { write } from './write.ts';

const occurredOn = '2026-06-10';

/** A scheme after some of its steps, each allowed only after the one before. */
export const schemeAfter = async (here: Office, steps: 0 | 1 | 2): Promise<string> => {
  const { does, people, union } = here;
  const { id } = await does(people.registrar, proposeScheme, { body: scheme(union) });
  const params = { scheme: id };
  if (steps > 0)
    await does(people.registrar, resolveScheme, {
      params,
      body: { accepted: true, letter, evidence: [] },
    });
  if (steps > 1)
    await does(people.registrar, supportScheme, {
      params,
      body: { occurredOn, amount: '900000000', letter, evidence: [] },
    });
  return id;
};

/** Campaigns, vouchers, volunteers, outcomes and schemes, made ready so that each write is allowed. */
export const campaignWrites = () => ({
  startCampaign: write(startCampaign, ({ people }) => ({ by: people.registrar, body: campaign })),
  endCampaign: write(endCampaign, async (here) => ({
    by: here.people.registrar,
    params: { campaign: await started(here) },
    body: { outcome: 'deadline' },
  })),
  recordParticipations: write(recordParticipations, async (here) => ({
    by: here.people.registrar,
    params: { campaign: await started(here) },
    body: { occurredOn, count: 900, source: 'سامانهٔ نمونه', evidence: [] },
  })),
  measureStock: write(measureStock, async (here) => ({
    by: here.people.registrar,
    params: { campaign: await started(here, countDown) },
    body: { occurredOn, inflow: '0', outflow: '12', letter, evidence: [] },
  })),
  makePromise: write(makePromise, async (here) => ({
    by: here.people.registrar,
    body: promising(here, await started(here)),
  })),
  bookMatch: write(bookMatch, async (here) => {
    const match = { by: here.gasCompany, threshold: '3', percent: 100 };
    const id = await started(here, { ...campaign, match });
    await verified(here, [wheelchairs('3')], { campaign: id });
    await here.seal();
    const body = { quantity: '2', due: '2026-09-01', letter, evidence: [] };
    return { by: here.people.registrar, params: { campaign: id }, body };
  }),
  issueVouchers: write(issueVouchers, ({ people }) => ({ by: people.registrar, body: batch() })),
  handOutVouchers: write(handOutVouchers, async (here) => ({
    by: here.people.registrar,
    params: { batch: await issuedBatch(here) },
    body: handing('0499370899'),
  })),
  redeemVouchers: write(redeemVouchers, async (here) => {
    const params = { batch: await issuedBatch(here) };
    await here.does(here.people.registrar, handOutVouchers, {
      params,
      body: handing('0499370899', '0790419904'),
    });
    const body = { occurredOn, count: 1, amount: '5000000', evidence: [] };
    return { by: here.people.registrar, params, body };
  }),
  registerActivity: write(registerActivity, ({ people }) => ({
    by: people.district6,
    body: activity,
  })),
  recordVolunteering: write(recordVolunteering, async (here) => ({
    by: here.people.district6,
    body: {
      activity: await activityOf(here),
      ...{ occurredOn, participations: 12, hours: '36', evidence: [] },
    },
  })),
  importRoster: write(importRoster, async (here) => ({
    by: here.people.district6,
    body: {
      activity: await activityOf(here),
      ...{ occurredOn, rows: [{ name: 'داوطلب نمونه', hours: '3' }], evidence: [] },
    },
  })),
  startCohort: write(startCohort, async (here) => ({
    by: here.people.registrar,
    body: cohort(await verified(here, seats, { targetGroup: 'women-heading-households' })),
  })),
  recordOutcome: write(recordOutcome, async (here) => ({
    by: here.people.registrar,
    params: { cohort: await cohortOf(here) },
    body: {
      ...{ occurredOn, step: 'trained', persons: 15, method: 'فهرست حضور' },
      evidence: [await evidenceOf(here, here.people.registrar)],
    },
  })),
  recordRelease: write(recordRelease, async (here) => ({
    by: here.people.registrar,
    body: {
      ...{ occurredOn, region: 'IR-23', persons: 4, debtSettled: '9000000000' },
      ...{ source: { fa: 'ستاد نمونه' }, letter },
      evidence: [await evidenceOf(here, here.people.registrar)],
    },
  })),
  proposeScheme: write(proposeScheme, ({ people, union }) => ({
    by: people.registrar,
    body: scheme(union),
  })),
  resolveScheme: write(resolveScheme, async (here) => ({
    by: here.people.registrar,
    params: { scheme: await schemeAfter(here, 0) },
    body: { accepted: false, letter, evidence: [] },
  })),
  supportScheme: write(supportScheme, async (here) => ({
    by: here.people.registrar,
    params: { scheme: await schemeAfter(here, 1) },
    body: { occurredOn, amount: '900000000', letter, evidence: [] },
  })),
  recordJobs: write(recordJobs, async (here) => ({
    by: here.people.registrar,
    params: { scheme: await schemeAfter(here, 2) },
    body: {
      ...{ occurredOn, jobs: 5, method: 'فهرست بیمه' },
      evidence: [await evidenceOf(here, here.people.registrar)],
    },
  })),
});
