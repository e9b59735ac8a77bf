import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, today } from './cast.ts';
import { asClaimed, type Gift, submitted } from './gifts.ts';
import type { Ground } from './office.ts';
import { verify } from './steps.ts';

/** Stock that districts can give out: one gift for each row. */
const stock: readonly (Omit<Gift, 'name'> & { readonly region: string })[] = [
  {
    item: 'food-package',
    quantity: '400',
    cost: '5200000000',
    group: 'low-income-households',
    region: 'IR-23.tehran',
  },
  {
    item: 'blanket',
    quantity: '300',
    cost: '1500000000',
    group: 'homeless-people',
    region: 'IR-23.tehran',
  },
  {
    item: 'wheelchair',
    quantity: '12',
    cost: '1800000000',
    group: 'people-with-disabilities',
    region: 'IR-23.tehran',
  },
  {
    item: 'wheelchair',
    quantity: '10',
    cost: '1500000000',
    group: 'people-with-disabilities',
    region: 'IR-10',
  },
  {
    item: 'food-package',
    quantity: '150',
    cost: '1950000000',
    group: 'low-income-households',
    region: 'IR-10',
  },
];

type Urgency = BodyInput<'postNeed'>['urgency'];
type Covered = BodyInput<'postNeed'>['coverage']['result'];

/** Needs: which stock could meet it, how many are needed, and how many of them are set aside already. */
const needs: readonly (readonly [
  login: string,
  from: number,
  needed: string,
  urgency: Urgency,
  covered: Covered,
  setAside: string | undefined,
])[] = [
  ['district', 0, '60', 'urgent', 'none', '60'],
  ['district', 0, '45', 'immediate', 'none', '30'],
  ['district', 0, '25', 'soon', 'emdad', '25'],
  ['district', 1, '80', 'urgent', 'none', '80'],
  ['district', 1, '40', 'soon', 'unknown', '40'],
  ['district', 2, '2', 'immediate', 'none', '2'],
  ['district', 2, '1', 'urgent', 'behzisti', '1'],
  ['district', 2, '4', 'soon', 'none', '3'],
  ['district', 2, '1', 'ordinary', 'none', '1'],
  ['district', 0, '90', 'ordinary', 'none', undefined],
  ['district', 1, '35', 'immediate', 'none', undefined],
  ['district', 2, '3', 'immediate', 'behzisti', undefined],
  ['district2', 3, '4', 'urgent', 'none', '4'],
  ['district2', 3, '3', 'soon', 'emdad', '2'],
  ['district2', 4, '50', 'immediate', 'none', '50'],
  ['district2', 4, '70', 'ordinary', 'none', undefined],
];

const homes: Readonly<Record<string, string>> = {
  district: 'IR-23.tehran.06',
  district2: 'IR-10.kashan',
};

/** Needs in two districts: open, set aside in part or whole, and waiting to be handed out. */
export const districts = async (cast: Cast, { cooperative }: Ground): Promise<void> => {
  const gifts = await given(cast);
  for (const [index, row] of needs.entries()) await posted(cast, gifts, index, row);
  // The union hasn't said yet whether these arrived.
  await (await cast.as('officer'))('announceHandover', {
    body: {
      ...{ contribution: gifts[1] ?? '', line: 0, quantity: '50', implementer: cooperative },
      ...{ occurredOn: today(), evidence: [] },
    },
    idempotencyKey: `waiting-handover-${cast.run}`,
  });
  cast.say(`districts: ${needs.length} needs, most with something set aside`);
};

const given = async (cast: Cast): Promise<readonly string[]> => {
  const ids: string[] = [];
  const fulfils = await pledge(cast);
  for (const [index, row] of stock.entries()) {
    const more = row.item === 'wheelchair' && fulfils !== undefined ? { more: { fulfils } } : {};
    const gift = { ...row, ...more, name: `stock-${index + 1}` };
    const id = await submitted(cast, 'partner', gift);
    await verify(await cast.as('officer'), id, asClaimed(gift));
    ids.push(id);
  }
  return ids;
};

/** The clause of ./memoranda.ts that the company still owes wheelchairs by. */
const pledge = async ({ as }: Cast) => {
  const { items } = await (await as('partner'))('listMous', { query: { limit: 100 } });
  const owed = items.flatMap(({ id: mou, status, clauses }) =>
    clauses.flatMap(({ clause, item, left }) =>
      status === 'active' && item === 'wheelchair' && left !== '0' ? [{ mou, clause }] : [],
    ),
  );
  return owed[0];
};

const posted = async (
  { as, run }: Cast,
  gifts: readonly string[],
  index: number,
  [login, from, quantity, urgency, result, setAside]: (typeof needs)[number],
): Promise<void> => {
  const district = await as(login);
  const { item = '', group = '' } = stock[from] ?? {};
  const { id: need } = await district('postNeed', {
    body: {
      ...{ region: homes[login] ?? '', targetGroup: group, item, quantity, urgency },
      coverage: { result, checkedOn: today() },
      caseReference: `پرونده نمونه ${index + 101}`,
    },
    idempotencyKey: `waiting-need-${run}-${index}`,
  });
  if (setAside === undefined) return;
  await district('allocate', {
    body: { contribution: gifts[from] ?? '', line: 0, need, quantity: setAside },
    idempotencyKey: `waiting-allocation-${run}-${index}`,
  });
};
