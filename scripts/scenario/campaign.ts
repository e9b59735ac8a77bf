import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, persian, soon, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, evidence, verify } from './steps.ts';

const items: readonly BodyInput<'defineItem'>[] = [
  {
    code: 'shopping-card',
    name: { fa: 'بن‌کارت خرید', en: 'Shopping card' },
    unit: { fa: 'کارت', en: 'card' },
    wholeUnits: true,
    form: 'voucher',
    durability: 'relief',
    programme: 'livelihood',
    serialNumbers: false,
  },
  {
    code: 'vocational-course',
    name: { fa: 'دورهٔ مهارت‌آموزی', en: 'Vocational course' },
    unit: { fa: 'نفر-دوره', en: 'seat' },
    wholeUnits: true,
    form: 'service',
    durability: 'lasting',
    programme: 'entrepreneurship',
    serialNumbers: false,
  },
];

/**
 * A campaign for wheelchairs with participations, a promise and a national match; a count-down of prisoners;
 * shopping cards, volunteers, a course whose people find work, and a scheme that creates jobs.
 */
export const campaign = async (cast: Cast, ground: Ground): Promise<string> => {
  const { as, run, say } = cast;
  const officer = await as('officer');
  for (const body of items)
    await officer('defineItem', { body, idempotencyKey: `demonstration-item-${body.code}` });
  const id = await start(cast, ground);
  const gift = await given(cast, id, ground);
  await match(cast, id);
  await countDown(cast);
  await cards(cast, id, ground);
  await volunteers(cast);
  const course = await training(cast);
  await scheme(cast, ground);
  say(`campaign: 30 wheelchairs verified, 9 promised in return (${id})`);
  return certify(await as('officer2'), [gift, course], `۲۴۰۴۷/۱۶۰/${persian(run)}`);
};

const start = async ({ as, run }: Cast, { gasCompany }: Ground): Promise<string> => {
  const officer = await as('officer');
  const { id, version } = await officer('startCampaign', {
    body: {
      title: { fa: 'پویش نمونهٔ ۵۰۰۰ ویلچر', en: 'Sample campaign: 5,000 wheelchairs' },
      occasion: { fa: 'روز جهانی افراد دارای معلولیت', en: 'Day of Persons with Disabilities' },
      region: 'IR-23',
      targetGroup: 'people-with-disabilities',
      target: { of: 'item', item: 'wheelchair', quantity: '5000' },
      from: today(),
      deadline: `${Number(today().slice(0, 4)) + 1}-03-20`,
      participation: { per: 300, gives: '1' },
      match: { by: gasCompany, threshold: '20', percent: 30, ceiling: '500' },
    },
    idempotencyKey: `campaign-${run}`,
  });
  await officer('recordParticipations', {
    params: { campaign: id },
    body: {
      occurredOn: today(),
      count: 2_750,
      source: 'سامانهٔ نمونهٔ پویش، شمارش مشارکت‌ها (نه افراد یکتا)',
      evidence: [],
    },
    ifMatch: version,
    idempotencyKey: `participations-${run}`,
  });
  return id;
};

/** The company promised forty wheelchairs and gave thirty of them so far. */
const given = async ({ as, run }: Cast, campaign: string, { company }: Ground): Promise<string> => {
  const officer = await as('officer');
  const { id: promise } = await officer('makePromise', {
    body: {
      ...{ campaign, partner: company, item: 'wheelchair', quantity: '40' },
      ...{ due: `${Number(today().slice(0, 4)) + 1}-01-20`, evidence: [] },
    },
    idempotencyKey: `promise-${run}`,
  });
  const partner = await as('partner');
  const { id } = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'people-with-disabilities',
      lines: [
        {
          item: 'wheelchair',
          quantity: '30',
          values: { 'cost-to-company': { is: 'amount', amount: '4500000000', currency: 'IRR' } },
          promise,
        },
      ],
      evidence: [],
      campaign,
    },
    idempotencyKey: `campaign-gift-${run}`,
  });
  await verify(officer, id, { lines: [{ quantity: '30', basis: 'cost-to-company' }] });
  return id;
};

/** Thirty per cent of thirty, booked once the figures that it rests on are sealed. */
const match = async ({ as, run }: Cast, campaign: string): Promise<void> => {
  const officer = await as('officer2');
  const params = { campaign };
  await soon("the campaign's figures to be sealed", async () => {
    const { verified } = await officer('getCampaignProgress', { params });
    return verified === '30' ? verified : undefined;
  });
  await officer('bookMatch', {
    params,
    body: {
      ...{ quantity: '9', due: `${Number(today().slice(0, 4)) + 1}-03-01` },
      letter: { number: `${persian(run)}/ح`, date: today() },
      evidence: [await evidence(officer, 'national-support.png')],
    },
    idempotencyKey: `match-${run}`,
  });
};

const countDown = async ({ as, run }: Cast): Promise<void> => {
  const officer = await as('officer');
  const { id: campaign, version } = await officer('startCampaign', {
    body: {
      title: {
        fa: 'پویش نمونهٔ آزادی زنان زندانی جرایم غیرعمد، تا آخرین نفر',
        en: 'Sample campaign: release of women imprisoned for unintentional crimes',
      },
      region: 'IR-23',
      targetGroup: 'prisoners-families',
      target: {
        of: 'measure',
        what: { fa: 'زن زندانی جرایم غیرعمد', en: 'Women imprisoned for unintentional crimes' },
        unit: { fa: 'نفر', en: 'person' },
        quantity: '140',
        persons: true,
      },
      from: today(),
      deadline: `${Number(today().slice(0, 4)) + 1}-03-20`,
      openingStock: '140',
    },
    idempotencyKey: `count-down-${run}`,
  });
  const letter = { number: `${persian(run)}/ز`, date: today() };
  await officer('measureStock', {
    params: { campaign },
    body: { occurredOn: today(), inflow: '11', outflow: '34', letter, evidence: [] },
    ifMatch: version,
    idempotencyKey: `stock-${run}`,
  });
  await officer('recordRelease', {
    body: {
      ...{ occurredOn: today(), region: 'IR-23', persons: 34, debtSettled: '61200000000' },
      source: { fa: 'ستاد دیهٔ نمونه', en: 'Sample blood-money headquarters' },
      ...{ letter, campaign },
      evidence: [await evidence(officer, 'release-letter.png')],
    },
    idempotencyKey: `release-${run}`,
  });
};

/** A household's number of twelve digits, invented from the run and its place. */
const household = (run: string, index: number): string =>
  `9${run.replace(/\D/g, '').padStart(7, '7').slice(-7)}${String(index).padStart(4, '0')}`;

const cards = async ({ as, run }: Cast, campaign: string, { charity }: Ground): Promise<void> => {
  const officer = await as('officer');
  const { id: batch } = await officer('issueVouchers', {
    body: {
      title: { fa: 'بن‌کارت نمونه از راه مساجد', en: 'Sample shopping cards through mosques' },
      ...{ item: 'shopping-card', region: 'IR-23.tehran', targetGroup: 'low-income-households' },
      ...{ issued: 300, faceValue: '5000000', distributor: charity, campaign, evidence: [] },
      validUntil: `${Number(today().slice(0, 4)) + 1}-03-20`,
    },
    idempotencyKey: `vouchers-${run}`,
  });
  const params = { batch };
  await officer('handOutVouchers', {
    params,
    body: {
      occurredOn: today(),
      households: Array.from({ length: 60 }, (_, index) => household(run, index)),
      evidence: [],
    },
    idempotencyKey: `handed-${run}`,
  });
  const { items: batches } = await officer('listVouchers', {});
  const { version = 2 } = batches.find(({ id }) => id === batch) ?? {};
  await officer('redeemVouchers', {
    params,
    body: { occurredOn: today(), count: 41, amount: '198000000', evidence: [] },
    ifMatch: version,
    idempotencyKey: `redeemed-${run}`,
  });
};

const volunteers = async ({ as, run }: Cast): Promise<void> => {
  const district = await as('district');
  const { id: activity } = await district('registerActivity', {
    body: {
      title: { fa: 'بسته‌بندی نمونه در سرای محله', en: 'Sample packing at the neighbourhood house' },
      region: 'IR-23.tehran.06',
      programme: 'participation',
    },
    idempotencyKey: `activity-${run}`,
  });
  const occurredOn = today();
  await district('recordVolunteering', {
    body: { activity, occurredOn, participations: 120, hours: '410', evidence: [] },
    idempotencyKey: `volunteering-${run}`,
  });
  const rows = ['یک', 'دو', 'سه'].map((n) => ({ name: `داوطلب نمونهٔ ${n}`, hours: '3.5' }));
  await district('importRoster', {
    body: { activity, occurredOn, rows, evidence: [] },
    idempotencyKey: `roster-${run}`,
  });
};

/** Training → certificate → job, each step with its evidence and method. */
const training = async ({ as, run }: Cast): Promise<string> => {
  const partner = await as('partner');
  const { id: contribution } = await partner('submitContribution', {
    body: {
      occurredOn: today(),
      region: 'IR-23.tehran.06',
      targetGroup: 'people-with-disabilities',
      lines: [
        {
          item: 'vocational-course',
          quantity: '40',
          values: { 'cost-to-company': { is: 'amount', amount: '1600000000', currency: 'IRR' } },
        },
      ],
      evidence: [],
    },
    idempotencyKey: `course-${run}`,
  });
  const officer = await as('officer');
  await verify(officer, contribution, { lines: [{ quantity: '40', basis: 'cost-to-company' }] });
  const { id: cohort, version } = await officer('startCohort', {
    body: {
      ...{ contribution, startedOn: today(), enrolled: 40, evidence: [] },
      title: { fa: 'دورهٔ نمونهٔ تعمیر ویلچر', en: 'Sample course in wheelchair repair' },
    },
    idempotencyKey: `cohort-${run}`,
  });
  const proof = [await evidence(officer, 'outcome.png')];
  const steps = [
    ['dropped-out', 6, 'فهرست حضور و غیاب'],
    ['trained', 34, 'فهرست حضور و غیاب'],
    ['certified', 29, 'گواهی سازمان آموزش فنی و حرفه‌ای'],
    ['employed', 17, 'فهرست بیمهٔ سه ماه پس از پایان دوره'],
  ] as const;
  let ifMatch = version;
  for (const [step, persons, method] of steps)
    ({ version: ifMatch } = await officer('recordOutcome', {
      params: { cohort },
      body: { occurredOn: today(), step, persons, method, evidence: proof },
      ifMatch,
      idempotencyKey: `outcome-${step}-${run}`,
    }));
  return contribution;
};

const scheme = async ({ as, run }: Cast, { cooperative }: Ground): Promise<void> => {
  const officer = await as('officer');
  const letter = { number: `${persian(run)}/ط`, date: today() };
  const { id, version } = await officer('proposeScheme', {
    body: {
      title: { fa: 'طرح نمونهٔ کارگاه مونتاژ', en: 'Sample assembly workshop' },
      ...{ owner: cooperative, region: 'IR-23.tehran', jobsPlanned: 15, letter, evidence: [] },
      targetGroup: 'people-with-disabilities',
      proposedTo: { fa: 'صندوق فرصت‌های شغلی', en: 'Job opportunities fund' },
    },
    idempotencyKey: `scheme-${run}`,
  });
  const params = { scheme: id };
  const resolved = await officer('resolveScheme', {
    params,
    body: { accepted: true, letter, evidence: [] },
    ifMatch: version,
    idempotencyKey: `resolution-${run}`,
  });
  const supported = await officer('supportScheme', {
    params,
    body: { occurredOn: today(), amount: '12000000000', letter, evidence: [] },
    ifMatch: resolved.version,
    idempotencyKey: `support-${run}`,
  });
  await officer('recordJobs', {
    params,
    body: {
      ...{ occurredOn: today(), jobs: 8, method: 'فهرست بیمهٔ کارگاه' },
      evidence: [await evidence(officer, 'insurance-list.png')],
    },
    ifMatch: supported.version,
    idempotencyKey: `jobs-${run}`,
  });
};
