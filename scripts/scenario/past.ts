import { cutOffOf, defaultRules } from '../../shared/domain/office/rules.ts';
import { daysAfter, daysOfPeriod, previousPeriod } from '../../shared/domain/period.ts';
import { type Cast, period, today } from './cast.ts';
import { asClaimed, byLetter, type Gift, numberOf, submitted } from './gifts.ts';
import type { Ground } from './office.ts';
import { certify, deliver, issueOnceSealed, verify } from './steps.ts';

/**
 * The two quarters before: what was given and arrived then, and their reports. The older one is closed for good;
 * a paper came late, so that its second version stands beside the first.
 */
export const past = async (cast: Cast, ground: Ground): Promise<string> => {
  const last = previousPeriod(period());
  const older = previousPeriod(last);
  for (const quarter of [older, last]) {
    await gifts(cast, quarter);
    await close(cast, quarter, 1);
  }
  for (const quarter of [older, last]) await issue(cast, quarter);
  await latePaper(cast, ground, older);
  await close(cast, older, 2);
  await issue(cast, older, 'رسید یک مشارکت پس از بستن سه‌ماهه رسید');
  cast.say(`past: reports of ${older} (two versions) and ${last}`);
  return older;
};

type Row = readonly [
  day: number,
  login: string,
  item: string,
  quantity: string,
  cost: string,
  group: string,
];

const rows: readonly Row[] = [
  [9, 'partner', 'wheelchair', '14', '1960000000', 'people-with-disabilities'],
  [23, 'partner', 'food-package', '260', '3120000000', 'low-income-households'],
  [41, 'partner2', 'housing-unit', '2', '60000000000', 'women-heading-households'],
  [58, 'partner', 'hearing-aid', '18', '1980000000', 'older-people'],
  [66, 'partner2', 'sewing-machine', '11', '2310000000', 'women-heading-households'],
  [74, 'partner', 'blanket', '180', '860000000', 'homeless-people'],
];

/** Keys name the quarter: what it held stands once, however often a run looks back on it. */
const inThe = (cast: Cast, quarter: string) => ({ as: cast.as, run: quarter });

const gifts = async (cast: Cast, quarter: string): Promise<void> => {
  const { first } = daysOfPeriod(quarter);
  // A bit more in the newer quarter, so that charts show two different bars.
  const grown = quarter === previousPeriod(period()) ? 1 : 0;
  const officer = await cast.as('officer');
  const district = await cast.as('district');
  const ids: string[] = [];
  for (const [index, [day, login, item, quantity, cost, group]] of rows.entries()) {
    const on = daysAfter(first, day);
    const gift: Gift = {
      ...{ name: `${quarter}-${index + 1}`, item, cost, group, on },
      quantity: String(Number(quantity) + grown * index),
    };
    const id = await submitted(inThe(cast, quarter), login, gift);
    await verify(officer, id, asClaimed(gift));
    await deliver(district, id, {
      occurredOn: daysAfter(on, 4),
      region: 'IR-23.tehran.06',
      lines: [{ line: 0, delivered: quantity }],
      recipients: Number(quantity) * 3,
      record: `${numberOf('', gift)}/ت`,
    });
    ids.push(id);
  }
  const [wheelchairs = '', food = '', , hearing = ''] = ids;
  await certify(
    await cast.as('officer2'),
    [wheelchairs, food, hearing],
    `۲۴۰۴۰/${numberOf('', { name: quarter })}`,
  );
};

/** For good as soon as it takes no more late papers, until then in the interim. */
const close = async ({ as }: Cast, quarter: string, time: number): Promise<void> => {
  const interim = today() <= cutOffOf(quarter, defaultRules);
  await (await as('officer'))('closeQuarter', {
    params: { period: quarter },
    body: { interim },
    idempotencyKey: `demonstration-close-${quarter}-${time}`,
  });
};

const issue = async ({ as }: Cast, quarter: string, reason?: string): Promise<void> =>
  issueOnceSealed(
    await as('officer2'),
    quarter,
    `demonstration-report-${quarter}-${reason === undefined ? 1 : 2}`,
    () => ({ addressee: 'شورای شهر نمونه', ...(reason !== undefined && { reason }) }),
  );

/** Into a closed quarter an officer writes only with another one's approval, and the report restates it. */
const latePaper = async (cast: Cast, { charity }: Ground, quarter: string): Promise<void> => {
  const reason = 'رسید انبار پس از بستن سه‌ماهه رسید';
  const approved = async (by: string) => ({
    reason,
    approvedBy: (await (await cast.as(by))('getMe', {})).actor,
  });
  const gift: Gift = {
    ...{ name: `${quarter}-late`, item: 'blanket', quantity: '320', cost: '1600000000' },
    ...{ group: 'homeless-people', on: daysAfter(daysOfPeriod(quarter).last, -6) },
  };
  const id = await byLetter(inThe(cast, quarter), charity, {
    ...gift,
    restates: await approved('officer2'),
  });
  await verify(await cast.as('officer2'), id, {
    ...asClaimed(gift),
    restates: await approved('officer'),
  });
};
