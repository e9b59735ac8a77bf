import type { BodyInput } from '../../shared/contract/routes.ts';
import { allocate, issueSlips } from '../../shared/domain/allocation/commands.ts';
import { getAllocation, getSlips } from '../../shared/domain/allocation/read.ts';
import { announceHandover, receiveHandover } from '../../shared/domain/handover/commands.ts';
import { postNeed } from '../../shared/domain/need/commands.ts';
import { getNeed } from '../../shared/domain/need/read.ts';
import { registerSite } from '../../shared/domain/site/commands.ts';
import { type Office, type Person, requestOf } from './office.ts';
import { delivery } from './papers.ts';
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
