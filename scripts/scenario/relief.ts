import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, daysOfYear, jalaliYear, type Person, persian, today } from './cast.ts';
import type { Ground } from './office.ts';
import { certify, deliver, evidence, verify } from './steps.ts';

const item = (
  code: string,
  [fa, en]: readonly [string, string],
  [unitFa, unitEn]: readonly [string, string],
  more: Pick<BodyInput<'defineItem'>, 'form' | 'durability' | 'programme'>,
): BodyInput<'defineItem'> => ({
  code,
  name: { fa, en },
  unit: { fa: unitFa, en: unitEn },
  wholeUnits: true,
  serialNumbers: false,
  ...more,
});

const items = [
  item('food-package', ['بستهٔ معیشتی', 'Food package'], ['بسته', 'package'], {
    ...{ form: 'goods', durability: 'relief', programme: 'livelihood' },
  }),
  item('dowry-set', ['جهیزیه', 'Dowry set'], ['زوج', 'couple'], {
    ...{ form: 'goods', durability: 'lasting', programme: 'marriage' },
  }),
  item('counselling', ['مشاورهٔ پیش از ازدواج', 'Premarital counselling'], ['جلسه', 'session'], {
    ...{ form: 'service', durability: 'lasting', programme: 'marriage' },
  }),
  item('talk', ['تجربه‌های جسور', 'Bold experiences (talk)'], ['رویداد', 'event'], {
    ...{ form: 'service', durability: 'lasting', programme: 'participation' },
  }),
  item('hall', ['فضای آموزشی', 'Training hall'], ['ساعت', 'hour'], {
    ...{ form: 'premises', durability: 'lasting', programme: 'participation' },
  }),
];

const amount = (rials: string) => ({ is: 'amount', amount: rials, currency: 'IRR' }) as const;

/**
 * A company under an annual obligation gives food, dowries, counselling, talks and a hall: what it cost fulfils a
 * part of the obligation; one value is unknown, one gift is not valued, and one was nothing.
 */
export const relief = async (cast: Cast, ground: Ground): Promise<string> => {
  const { as, run, say } = cast;
  const officer = await as('officer');
  for (const body of items)
    await officer('defineItem', { body, idempotencyKey: `demonstration-item-${body.code}` });
  const obligation = await owed(officer, ground);
  const couples = await given(cast, { obligation, ...marriage });
  const food = await given(cast, { obligation, ...packages });
  const talks = await given(cast, { obligation, ...meetings });
  await deliver(await as('district'), food, {
    region: 'IR-23.tehran.06',
    lines: [{ line: 0, delivered: '400' }],
    recipients: 1460,
    record: `${persian(run)}/ت/۵`,
  });
  await deliver(await as('district'), couples, {
    region: 'IR-23.tehran.06',
    lines: [{ line: 0, delivered: '6' }],
    recipients: 12,
    record: `${persian(run)}/ت/۶`,
  });
  await onlyClaimed(await as('partner'), run);
  await takenBack(cast);
  say(`relief: food, dowries and services under ${obligation}`);
  return certify(await as('officer2'), [food, couples, talks], `۲۴۰۴۸/۱۶۰/${persian(run)}`);
};

type Gift = Pick<BodyInput<'submitContribution'>, 'targetGroup' | 'lines' | 'managementCost'>;

const packages: Gift = {
  targetGroup: 'low-income-households',
  lines: [
    {
      item: 'food-package',
      quantity: '500',
      values: { 'cost-to-company': amount('6500000000') },
    },
  ],
  managementCost: '180000000',
};

const marriage: Gift = {
  targetGroup: 'young-couples',
  lines: [
    { item: 'dowry-set', quantity: '6', values: { 'cost-to-company': { is: 'unknown' } } },
    { item: 'counselling', quantity: '24', values: { 'cost-to-company': amount('48000000') } },
  ],
};

const meetings: Gift = {
  targetGroup: 'women-heading-households',
  lines: [
    { item: 'talk', quantity: '2', values: { 'cost-to-company': { is: 'not-valued' } } },
    {
      item: 'hall',
      quantity: '8',
      values: { 'cost-to-company': amount('0') },
      premises: { area: '120', from: today(), until: today(), days: 1, hoursPerDay: '8' },
    },
  ],
};

/** The council asks a share of the declared base; the key is fixed, since it stands once a year. */
const owed = async (officer: Person, { company }: Ground): Promise<string> => {
  const year = jalaliYear();
  const { id } = await officer('registerObligation', {
    body: {
      partner: company,
      year,
      basis: {
        is: 'council-requirement',
        title: 'مصوبهٔ نمونهٔ شورا دربارهٔ مسئولیت اجتماعی بنگاه‌ها',
        letter: { number: '۱۶۰/۲۲۰', date: daysOfYear(year).first },
      },
      base: '40000000000000',
      percent: '0.1',
      evidence: [await evidence(officer, 'declaration.pdf')],
    },
    idempotencyKey: `demonstration-obligation-${year}`,
  });
  return id;
};

const given = async (
  { as, run }: Cast,
  { obligation, ...gift }: Gift & { readonly obligation: string },
): Promise<string> => {
  const partner = await as('partner');
  const { id } = await partner('submitContribution', {
    body: {
      ...gift,
      ...{ occurredOn: today(), region: 'IR-23.tehran.06', evidence: [], obligation },
    },
    idempotencyKey: `relief-${gift.targetGroup}-${run}`,
  });
  await verify(await as('officer'), id, {
    lines: gift.lines.map(({ quantity }) => ({ quantity, basis: 'cost-to-company' as const })),
  });
  return id;
};

/** Nobody has decided on it: a claim stands apart from every figure. */
const onlyClaimed = async (partner: Person, run: string): Promise<void> => {
  await partner('submitContribution', {
    body: {
      ...{ occurredOn: today(), region: 'IR-23.tehran.06', evidence: [] },
      targetGroup: 'low-income-households',
      lines: [
        {
          item: 'food-package',
          quantity: '90',
          values: { 'cost-to-company': amount('1170000000') },
        },
      ],
    },
    idempotencyKey: `relief-claimed-${run}`,
  });
};

/** Logged twice by mistake and verified: one officer proposes to reverse it, another approves. */
const takenBack = async ({ as, run }: Cast): Promise<void> => {
  const partner = await as('partner');
  const { id: contribution } = await partner('submitContribution', {
    body: {
      ...{ occurredOn: today(), region: 'IR-23.tehran.06', evidence: [] },
      targetGroup: 'low-income-households',
      lines: [
        {
          item: 'food-package',
          quantity: '20',
          values: { 'cost-to-company': amount('260000000') },
        },
      ],
    },
    idempotencyKey: `relief-twice-${run}`,
  });
  const officer = await as('officer');
  const second = await as('officer2');
  await verify(officer, contribution, { lines: [{ quantity: '20', basis: 'cost-to-company' }] });
  const params = { contribution };
  const { version } = await officer('getContribution', { params });
  const proposed = await officer('proposeCorrection', {
    params,
    body: {
      entry: `${contribution}:2`,
      afterwards: 'end',
      reason: 'این مشارکت دو بار ثبت شده بود (نمونه)',
    },
    ifMatch: version,
    idempotencyKey: `relief-propose-${run}`,
  });
  await second('approveCorrection', {
    params,
    body: {},
    ifMatch: proposed.version,
    idempotencyKey: `relief-reverse-${run}`,
  });
};
