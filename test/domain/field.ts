import type { BodyInput } from '../../shared/contract/routes.ts';
import { allocate, issueSlips } from '../../shared/domain/allocation/commands.ts';
import { getAllocation, getSlips } from '../../shared/domain/allocation/read.ts';
import { startCampaign } from '../../shared/domain/campaign/commands.ts';
import { announceHandover, receiveHandover } from '../../shared/domain/handover/commands.ts';
import { postNeed } from '../../shared/domain/need/commands.ts';
import { getNeed } from '../../shared/domain/need/read.ts';
import { startCohort } from '../../shared/domain/outcome/commands.ts';
import { registerSite } from '../../shared/domain/site/commands.ts';
import { registerActivity } from '../../shared/domain/volunteer/commands.ts';
import { issueVouchers } from '../../shared/domain/voucher/commands.ts';
import { type Office, type Person, requestOf } from './office.ts';
import { delivery, rial } from './papers.ts';
import { verified } from './steps.ts';
import { evidenceOf } from './uploads.ts';

/** The steps of the work in the field, each by the person whose duty it is. */

export const needing = (more: Partial<BodyInput<'postNeed'>> = {}): BodyInput<'postNeed'> => ({
  region: 'IR-23.tehran.06',
  targetGroup: 'people-with-disabilities',
  item: 'wheelchair',
  quantity: '3',
  urgency: 'urgent',
  coverage: { result: 'none', checkedOn: '2026-06-09' },
  caseReference: 'پ-۱۲۳۴',
  ...more,
});

export const posted = async (
  { does, people }: Office,
  { by = people.district6, ...more }: Partial<BodyInput<'postNeed'>> & { by?: Person } = {},
): Promise<string> => (await does(by, postNeed, { body: needing(more) })).id;

export const needOf = ({ home, people }: Office, need: string) =>
  getNeed(home, requestOf(people.auditor, 'getNeed', { params: { need } }));

export const allocated = async (
  { does, people }: Office,
  contribution: string,
  need: string,
  { by = people.district6, ...more }: Partial<BodyInput<'allocate'>> & { by?: Person } = {},
): Promise<string> =>
  (await does(by, allocate, { body: { contribution, line: 0, need, quantity: '1', ...more } })).id;

export const allocationOf = ({ home, people }: Office, allocation: string) =>
  getAllocation(home, requestOf(people.auditor, 'getAllocation', { params: { allocation } }));

/** Slips are issued and their codes read, as by the printer. */
export const slipsFor = async (
  { home, does, people }: Office,
  allocation: string,
  count: number,
): Promise<string[]> => {
  await does(people.registrar, issueSlips, { params: { allocation }, body: { count } });
  const request = requestOf(people.registrar, 'getSlips', { params: { allocation } });
  return (await getSlips(home, request)).slips.map(({ code }) => code);
};

/** A delivery against an allocation, acknowledged by the photographed delivery record. */
export const recordedDelivery = async (
  here: Office,
  allocation: string,
  delivered: string,
  more: Partial<BodyInput<'confirmDelivery'>> = {},
): Promise<BodyInput<'confirmDelivery'>> => {
  const photo = await evidenceOf(here, here.people.district6, `photo of ${allocation}`);
  const { qr } = await allocationOf(here, allocation);
  return delivery(delivered, {
    allocation,
    evidence: [photo],
    acknowledgement: { is: 'delivery-record', photo: photo.sha256, qr },
    ...more,
  });
};

export const announced = async (
  { does, people, union }: Office,
  contribution: string,
  { by = people.registrar, ...more }: Partial<BodyInput<'announceHandover'>> & { by?: Person } = {},
): Promise<string> => {
  const body = {
    ...{ contribution, line: 0, quantity: '4', implementer: union },
    ...{ occurredOn: '2026-06-10', evidence: [], ...more },
  };
  return (await does(by, announceHandover, { body })).id;
};

export const received = async (
  here: Office,
  contribution: string,
  quantity: string,
): Promise<string> => {
  const handover = await announced(here, contribution, { quantity });
  await here.does(here.people.unionist, receiveHandover, {
    params: { handover },
    body: { occurredOn: '2026-06-10', quantity },
  });
  return handover;
};

export const site: BodyInput<'registerSite'> = {
  code: 'parto-six',
  name: { fa: 'مرکز پرتو نمونهٔ شش', en: 'Sample Parto centre six' },
  kind: 'parto-centre',
  region: 'IR-23.tehran.06',
  capacity: 200,
};

export const amendment: BodyInput<'amendSite'> = {
  name: { fa: 'سرای محلهٔ نمونهٔ شش' },
  kind: 'neighbourhood-house',
  capacity: 120,
  reason: 'جابه‌جایی به ساختمان تازه',
};

export const sited = async (
  { does, people }: Office,
  more: Partial<BodyInput<'registerSite'>> = {},
): Promise<string> =>
  (await does(people.district6, registerSite, { body: { ...site, ...more } })).id;

export const attendance = (
  more: Partial<BodyInput<'measureAttendance'>> = {},
): BodyInput<'measureAttendance'> => ({
  month: '1405-02',
  days: 26,
  perDay: '180.5',
  method: 'شمارش روزانهٔ حاضران',
  evidence: [],
  ...more,
});

export const campaign: BodyInput<'startCampaign'> = {
  title: { fa: 'پویش نمونهٔ ویلچر', en: 'Sample wheelchair campaign' },
  region: 'IR-23',
  target: { of: 'item', item: 'wheelchair', quantity: '5000' },
  from: '2026-06-01',
  deadline: '2026-12-01',
  participation: { per: 300, gives: '1' },
};

export const countDown: BodyInput<'startCampaign'> = {
  title: { fa: 'پویش نمونهٔ آزادی', en: 'Sample release campaign' },
  region: 'IR-23',
  targetGroup: 'prisoners-families',
  target: {
    of: 'measure',
    what: { fa: 'زندانی جرایم غیرعمد', en: 'Prisoners of unintentional crimes' },
    unit: { fa: 'نفر', en: 'person' },
    quantity: '120',
    persons: true,
  },
  from: '2026-06-01',
  deadline: '2027-03-20',
  openingStock: '120',
};

export const started = async (
  { does, people }: Office,
  body: BodyInput<'startCampaign'> = campaign,
): Promise<string> => (await does(people.registrar, startCampaign, { body })).id;

export const letter = { number: 'ن/۱', date: '2026-06-10' };

export const promising = (
  { company }: Office,
  campaign: string,
  more: Partial<BodyInput<'makePromise'>> = {},
): BodyInput<'makePromise'> => ({
  ...{ campaign, partner: company, item: 'wheelchair', quantity: '10' },
  ...{ due: '2026-09-01', evidence: [], ...more },
});

export const batch = (
  more: Partial<BodyInput<'issueVouchers'>> = {},
): BodyInput<'issueVouchers'> => ({
  title: { fa: 'بن‌کارت نمونه', en: 'Sample shopping cards' },
  item: 'shopping-card',
  region: 'IR-23.tehran',
  targetGroup: 'low-income-households',
  issued: 3,
  faceValue: '5000000',
  validUntil: '2026-09-01',
  evidence: [],
  ...more,
});

export const issuedBatch = async (
  { does, people }: Office,
  more: Partial<BodyInput<'issueVouchers'>> = {},
): Promise<string> => (await does(people.registrar, issueVouchers, { body: batch(more) })).id;

export const handing = (...households: string[]): BodyInput<'handOutVouchers'> => ({
  occurredOn: '2026-06-10',
  households,
  evidence: [],
});

export const activity: BodyInput<'registerActivity'> = {
  title: { fa: 'بسته‌بندی نمونه', en: 'Sample packing' },
  region: 'IR-23.tehran.06',
  programme: 'participation',
};
export const activityOf = async ({ does, people }: Office): Promise<string> =>
  (await does(people.district6, registerActivity, { body: activity })).id;

export const seats: BodyInput<'submitContribution'>['lines'] = [
  { item: 'course', quantity: '20', values: { 'cost-to-company': rial('200000000') } },
];
export const cohort = (contribution: string): BodyInput<'startCohort'> => ({
  contribution,
  title: { fa: 'دورهٔ نمونهٔ خیاطی', en: 'Sample sewing course' },
  startedOn: '2026-06-09',
  enrolled: 20,
  evidence: [],
});
export const cohortOf = async (here: Office): Promise<string> => {
  const gift = await verified(here, seats, { targetGroup: 'women-heading-households' });
  return (await here.does(here.people.registrar, startCohort, { body: cohort(gift) })).id;
};

export const scheme = (owner: string): BodyInput<'proposeScheme'> => ({
  title: { fa: 'طرح نمونهٔ کارگاه', en: 'Sample workshop scheme' },
  owner,
  region: 'IR-23.tehran',
  targetGroup: 'women-heading-households',
  jobsPlanned: 12,
  proposedTo: { fa: 'صندوق فرصت‌های شغلی', en: 'Job opportunities fund' },
  letter: { number: 'ط/۱', date: '2026-06-01' },
  evidence: [],
});
