import { type Cast, recently } from './cast.ts';
import { asClaimed, byLetter, type Gift, numberOf, submitted } from './gifts.ts';
import type { Ground } from './office.ts';
import { certify, deliver, verify } from './steps.ts';

/**
 * What lies on an officer's desk: gifts in every state that one can be in. Who gives is a login or, by a letter
 * that an officer registered, one of the neighbours; letters are decided on by the second officer.
 */
type Row = readonly [
  by: string,
  then: keyof typeof fates,
  gift: Omit<Gift, 'name' | 'on'> & { readonly daysAgo: number },
];

const households = 'low-income-households';
const disabled = 'people-with-disabilities';

const rows: readonly Row[] = [
  [
    'partner',
    'waits',
    { item: 'food-package', quantity: '120', cost: '1560000000', group: households, daysAgo: 0 },
  ],
  [
    'partner',
    'waits',
    { item: 'wheelchair', quantity: '6', cost: '930000000', group: disabled, daysAgo: 1 },
  ],
  [
    'partner',
    'waits',
    { item: 'hearing-aid', quantity: '14', cost: '1610000000', group: 'older-people', daysAgo: 2 },
  ],
  [
    'partner',
    'waits',
    { item: 'school-kit', quantity: '300', cost: '2100000000', group: 'children', daysAgo: 3 },
  ],
  [
    'partner2',
    'waits',
    {
      item: 'sewing-machine',
      quantity: '12',
      cost: '2640000000',
      group: 'women-heading-households',
      daysAgo: 4,
    },
  ],
  [
    'partner2',
    'waits',
    { item: 'blanket', quantity: '250', cost: '1250000000', group: 'homeless-people', daysAgo: 5 },
  ],
  ['partner2', 'asked', { item: 'dowry-set', quantity: '2', group: 'young-couples', daysAgo: 6 }],
  [
    'bakery',
    'waits',
    { item: 'food-package', quantity: '80', cost: '1040000000', group: households, daysAgo: 6 },
  ],
  [
    'pharmacy',
    'waits',
    { item: 'hearing-aid', quantity: '5', cost: '600000000', group: 'children', daysAgo: 7 },
  ],
  [
    'giver',
    'waits',
    { item: 'wheelchair', quantity: '1', cost: '150000000', group: disabled, daysAgo: 8 },
  ],
  [
    'mosque',
    'waits',
    { item: 'blanket', quantity: '60', cost: '300000000', group: 'homeless-people', daysAgo: 8 },
  ],
  [
    'jihadi',
    'waits',
    { item: 'school-kit', quantity: '90', cost: '585000000', group: 'children', daysAgo: 9 },
  ],
  [
    'partner',
    'held',
    { item: 'wheelchair', quantity: '4', cost: '1100000000', group: disabled, daysAgo: 9 },
  ],
  [
    'cars',
    'held',
    { item: 'hearing-aid', quantity: '10', cost: '2200000000', group: 'older-people', daysAgo: 10 },
  ],
  [
    'partner2',
    'second',
    {
      item: 'housing-unit',
      quantity: '1',
      cost: '34000000000',
      group: 'women-heading-households',
      daysAgo: 11,
    },
  ],
  [
    'partner',
    'returned',
    { item: 'food-package', quantity: '45', cost: '585000000', group: households, daysAgo: 12 },
  ],
  [
    'partner2',
    'returned',
    { item: 'blanket', quantity: '110', cost: '550000000', group: 'homeless-people', daysAgo: 13 },
  ],
  [
    'partner',
    'refused',
    { item: 'talk', quantity: '1', group: 'women-heading-households', daysAgo: 14 },
  ],
  [
    'partner',
    'objected',
    { item: 'counselling', quantity: '30', cost: '60000000', group: 'young-couples', daysAgo: 15 },
  ],
  [
    'partner2',
    'objected',
    {
      item: 'sewing-machine',
      quantity: '3',
      cost: '660000000',
      group: 'women-heading-households',
      daysAgo: 15,
    },
  ],
  [
    'partner',
    'withdrawn',
    { item: 'blanket', quantity: '20', cost: '100000000', group: 'homeless-people', daysAgo: 16 },
  ],
  [
    'partner',
    'verified',
    { item: 'school-kit', quantity: '200', cost: '1400000000', group: 'children', daysAgo: 17 },
  ],
  [
    'partner2',
    'verified',
    {
      item: 'sewing-machine',
      quantity: '8',
      cost: '1760000000',
      group: 'women-heading-households',
      daysAgo: 18,
    },
  ],
  [
    'partner',
    'partly',
    { item: 'blanket', quantity: '150', cost: '750000000', group: 'homeless-people', daysAgo: 19 },
  ],
  [
    'partner',
    'corrected',
    { item: 'hearing-aid', quantity: '9', cost: '1035000000', group: 'older-people', daysAgo: 20 },
  ],
  [
    'partner2',
    'prepared',
    { item: 'blanket', quantity: '90', cost: '450000000', group: 'homeless-people', daysAgo: 21 },
  ],
  [
    'partner',
    'replaced',
    { item: 'wheelchair', quantity: '5', cost: '750000000', group: disabled, daysAgo: 22 },
  ],
];

/** Fills the desk. Keys carry the run: each run adds a desk of its own. */
export const desk = async (
  cast: Cast,
  ground: Ground,
  known: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (const [index, [by, then, { daysAgo, ...row }]] of rows.entries()) {
    const gift: Gift = { ...row, name: `desk-${index + 1}`, on: recently(daysAgo) };
    const letter = known[by];
    const id =
      letter === undefined ? await submitted(cast, by, gift) : await byLetter(cast, letter, gift);
    await fates[then]({ cast, ground, id, gift, by, isLetter: letter !== undefined });
    ids.push(id);
  }
  cast.say(`desk: ${rows.length} contributions, in every state`);
  return ids;
};

interface Of {
  readonly cast: Cast;
  readonly ground: Ground;
  readonly id: string;
  readonly gift: Gift;
  /** Who gives: a login, unless it came by a letter. */
  readonly by: string;
  readonly isLetter: boolean;
}

/** Who decides: never the officer who registered the letter. */
const decider = ({ cast, isLetter }: Of) => cast.as(isLetter ? 'officer2' : 'officer');

const versionOf = async (of: Of) => {
  const { version } = await (await decider(of))('getContribution', {
    params: { contribution: of.id },
  });
  return version;
};

const verified = async (of: Of) => verify(await decider(of), of.id, asClaimed(of.gift));

const fates = {
  waits: async (_: Of) => undefined,

  asked: async ({ cast, id, by }: Of) => {
    const params = { contribution: id };
    await (await cast.as('officer'))('sendMessage', {
      params,
      body: { text: 'فاکتور خرید جهیزیه‌ها را هم پیوست می‌کنید؟' },
      idempotencyKey: `question-${id}`,
    });
    await (await cast.as(by))('sendMessage', {
      params,
      body: { text: 'فروشنده تا دو روز دیگر فاکتور رسمی می‌دهد.' },
      idempotencyKey: `answer-${id}`,
    });
  },

  held: async (of: Of) =>
    verify(await decider(of), of.id, {
      ...asClaimed(of.gift),
      note: 'بهای هر واحد بالاتر از فهرست بهاست؛ فاکتور با فروشنده بررسی شد.',
    }),

  second: async (of: Of) =>
    verify(await decider(of), of.id, {
      ...asClaimed(of.gift),
      note: 'ارزش زیاد است؛ کارشناس دوم هم ببیند.',
      asksSecond: true,
    }),

  returned: async (of: Of) =>
    (await decider(of))('returnContribution', {
      params: { contribution: of.id },
      body: { reason: 'تعداد در فاکتور و رسید انبار یکی نیست؛ لطفاً رسید درست را پیوست کنید.' },
      ifMatch: await versionOf(of),
      idempotencyKey: `return-${of.id}`,
    }),

  refused: async (of: Of) =>
    (await decider(of))('refuseContribution', {
      params: { contribution: of.id },
      body: { reason: 'این رویداد پیش‌تر با مشارکت دیگری ثبت شده است.' },
      ifMatch: await versionOf(of),
      idempotencyKey: `refuse-${of.id}`,
    }),

  objected: async (of: Of) => {
    await fates.refused(of);
    const partner = await of.cast.as(of.by);
    await partner('objectToRefusal', {
      params: { contribution: of.id },
      body: { reason: 'این مورد جداست؛ فهرست تحویل پیوست مشارکت است.', evidence: [] },
      ifMatch: await versionOf(of),
      idempotencyKey: `object-${of.id}`,
    });
  },

  withdrawn: async (of: Of) =>
    (await of.cast.as(of.by))('withdrawContribution', {
      params: { contribution: of.id },
      body: { reason: 'اشتباهی ثبت شده بود' },
      ifMatch: await versionOf(of),
      idempotencyKey: `withdraw-${of.id}`,
    }),

  verified,

  /** Less than was claimed, and of that a part has arrived: some of it damaged, some short. */
  partly: async (of: Of) => {
    await verify(await decider(of), of.id, {
      lines: [{ quantity: '140', basis: 'cost-to-company' }],
      note: 'ده تخته در رسید انبار نیست.',
    });
    await deliver(await of.cast.as('district'), of.id, {
      region: 'IR-23.tehran.06',
      lines: [
        {
          line: 0,
          delivered: '80',
          discrepancies: [
            { reason: 'damaged', quantity: '6' },
            { reason: 'short', quantity: '4' },
          ],
        },
      ],
      recipients: 80,
      record: `${numberOf(of.cast.run, of.gift)}/ت`,
    });
  },

  /** One officer says that a verification was wrong; the second hasn't decided yet. */
  corrected: async (of: Of) => {
    await verified(of);
    await (await decider(of))('proposeCorrection', {
      params: { contribution: of.id },
      body: {
        entry: `${of.id}:2`,
        afterwards: 'verify-anew',
        reason: 'مبنای ارزش اشتباه انتخاب شده است.',
      },
      ifMatch: await versionOf(of),
      idempotencyKey: `correct-${of.id}`,
    });
  },

  /** Its certificate waits for the secretariat's number. */
  prepared: async (of: Of) => {
    await verified(of);
    await (await of.cast.as('officer2'))('prepareCertificate', {
      body: { contributions: [of.id] },
      idempotencyKey: `prepare-${of.id}`,
    });
  },

  /** Its certificate was revoked and issued anew, and the holder lost that one. */
  replaced: async (of: Of) => {
    await verified(of);
    const issuer = await of.cast.as('officer2');
    const number = numberOf(of.cast.run, of.gift);
    const first = await certify(issuer, [of.id], `۲۴۰۴۹/${number}`);
    const { version } = await issuer('getCertificate', { params: { certificate: first } });
    await (await decider(of))('revokeCertificate', {
      params: { certificate: first },
      body: { reason: 'نام مشارکت‌کننده با غلط چاپ شده بود' },
      ifMatch: version,
      idempotencyKey: `revoke-${first}`,
    });
    const second = await certify(issuer, [of.id], `۲۴۰۵۰/${number}`, first);
    const issued = await issuer('getCertificate', { params: { certificate: second } });
    await issuer('duplicateCertificate', {
      params: { certificate: second },
      body: { reason: 'نسخهٔ نخست در اسباب‌کشی گم شده است' },
      ifMatch: issued.version,
      idempotencyKey: `duplicate-${second}`,
    });
  },
} satisfies Record<string, (of: Of) => Promise<unknown>>;
