import type { BodyInput } from '../../shared/contract/routes.ts';

/** What people bring to the office, with sensible defaults: each test names only what it is about. */

export const letterhead: BodyInput<'configureOffice'> = {
  organisation: [{ fa: 'شهرداری نمونه', en: 'Sample Municipality' }],
  name: { fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری', en: 'Office of Corporate Social Responsibility' },
  region: 'IR-23.tehran',
  signatories: [
    {
      name: { fa: 'صاحب امضای نمونه', en: 'Sample Signatory' },
      post: { fa: 'رئیس اداره', en: 'Head of the Office' },
      from: '2026-03-21',
    },
  ],
  letterNumberRequired: true,
  personServed: { fa: 'خدمت‌گیرنده', en: 'person served' },
  demonstration: true,
  // Most tests close a quarter as soon as it has ended; how long an office waits has its own.
  rules: { cutOffDays: 0, cutOffDaysAfterYear: 0 },
};

const item = (
  code: string,
  programme: string,
  more: Partial<BodyInput<'defineItem'>> = {},
): BodyInput<'defineItem'> => ({
  code,
  name: { fa: `قلم ${code}`, en: code },
  unit: { fa: 'دستگاه', en: 'piece' },
  wholeUnits: true,
  form: 'goods',
  durability: 'lasting',
  programme,
  serialNumbers: false,
  ...more,
});

export const catalogue: readonly BodyInput<'defineItem'>[] = [
  item('heater', 'energy-conservation', { serialNumbers: true }),
  item('wheelchair', 'disability-support'),
  item('walking-frame', 'disability-support'),
  item('housing-unit', 'housing'),
  item('food', 'livelihood', {
    durability: 'relief',
    wholeUnits: false,
    unit: { fa: 'کیلوگرم', en: 'kg' },
  }),
];

export const partners = {
  company: {
    type: 'company',
    name: { fa: 'شرکت نمونهٔ گرمابخش', en: 'Sample Heating Company' },
    legalEntityId: '99900000117',
    demonstration: true,
  },
  union: {
    type: 'cooperative',
    name: { fa: 'اتحادیهٔ تعاونی عمرانی نمونه', en: 'Sample Construction Cooperative Union' },
    legalEntityId: '99900000121',
    demonstration: true,
  },
  gasCompany: {
    type: 'public-body',
    name: { fa: 'شرکت گاز استان نمونه', en: 'Sample Provincial Gas Company' },
    legalEntityId: '99900000136',
    demonstration: true,
  },
} as const satisfies Record<string, BodyInput<'registerPartner'>>;

export const person: BodyInput<'registerPartner'> = {
  type: 'natural-person',
  name: { fa: 'نیکوکار نمونه‌پور', en: 'Nikukar Nemunepour' },
  nationalCode: '0013542419',
  demonstration: true,
};

export const rial = (amount: string) => ({ is: 'amount', amount, currency: 'IRR' }) as const;

type Line = BodyInput<'submitContribution'>['lines'][number];

export const wheelchairs = (quantity: string, more: Partial<Line> = {}): Line => ({
  item: 'wheelchair',
  quantity,
  values: { 'cost-to-company': rial('1000000') },
  ...more,
});

/** Wheelchairs from a fund: such a line has no value of its own. */
export const fundedWheelchairs = (quantity: string, saving: string, amount: string): Line => ({
  item: 'wheelchair',
  quantity,
  paidFrom: { saving, use: 'wheelchairs', amount },
});

export const heaters = (...serials: string[]): Line => ({
  item: 'heater',
  quantity: String(serials.length),
  serials,
  values: { 'cost-to-company': rial('320000000'), 'fair-market': rial('380000000') },
});

export const gift = (
  lines: Line[],
  more: Partial<BodyInput<'submitContribution'>> = {},
): BodyInput<'submitContribution'> => ({
  occurredOn: '2026-06-09',
  region: 'IR-23.tehran.06',
  targetGroup: 'people-with-disabilities',
  lines,
  evidence: [],
  ...more,
});

export const delivery = (
  delivered: string,
  more: Partial<BodyInput<'confirmDelivery'>> = {},
): BodyInput<'confirmDelivery'> => ({
  occurredOn: '2026-06-10',
  region: 'IR-23.tehran.06',
  lines: [{ line: 0, delivered }],
  recipients: 12,
  record: { number: 'ت/۱', date: '2026-06-10' },
  evidence: [],
  ...more,
});

export const statement = (
  { measurer, funder }: { measurer: string; funder: string },
  more: Partial<BodyInput<'submitSaving'>> = {},
): BodyInput<'submitSaving'> => ({
  measurer,
  funder,
  population: { fa: 'مشترکان خانگی استان نمونه', en: 'Household subscribers' },
  subscribers: 86_000,
  area: 'IR-10',
  from: '1404-09',
  until: '1404-12',
  energy: 'natural-gas',
  volume: '40000000',
  method: 'مقایسهٔ مصرف دورهٔ مشابه با تصحیح دما',
  fund: '1000',
  uses: [
    { use: 'wheelchairs', amount: '700' },
    { use: 'carried-over', amount: '300' },
  ],
  letter: { number: '۱۱۲/۸۸۰', date: '2026-04-10' },
  evidence: [],
  ...more,
});

export const tariff: BodyInput<'recordFactor'> = {
  code: 'gas-industry',
  kind: 'tariff',
  name: { fa: 'تعرفهٔ گاز صنعتی', en: 'Natural gas, industrial tariff' },
  of: 'natural-gas',
  unit: { fa: 'ریال بر متر مکعب', en: 'IRR/m3' },
  basis: 'industry',
  value: '24000',
  source: 'تعرفهٔ نمونه',
  year: '1405',
  from: '2026-03-21',
  checked: false,
  evidence: [],
};

export const obligation = (
  partner: string,
  more: Partial<BodyInput<'registerObligation'>> = {},
): BodyInput<'registerObligation'> => ({
  partner,
  year: '1405',
  basis: {
    is: 'council-requirement',
    title: 'مصوبهٔ نمونهٔ شورا',
    letter: { number: '۱۶۰/۲۲', date: '2026-04-01' },
  },
  base: '200000000',
  percent: '1.25',
  evidence: [],
  ...more,
});

type Clause = BodyInput<'registerMou'>['clauses'][number];

export const clause = (name: string, quantity: string, more: Partial<Clause> = {}): Clause => ({
  clause: name,
  item: 'housing-unit',
  quantity,
  due: '2026-09-22',
  text: 'واحد مسکونی',
  ...more,
});

export const memorandum = (
  partner: string,
  clauses: Clause[],
  more: Partial<BodyInput<'registerMou'>> = {},
): BodyInput<'registerMou'> => ({
  title: { fa: 'تفاهم‌نامهٔ تأمین سرپناه', en: 'Memorandum on shelter' },
  letter: { number: '۱۴۰۵/۸۸', date: '2026-05-05' },
  partner,
  otherParties: [],
  region: 'IR-23.tehran',
  targetGroup: 'women-heading-households',
  clauses,
  evidence: [],
  ...more,
});

export const housing = (quantity: string, more: Partial<Line> = {}): Line => ({
  item: 'housing-unit',
  quantity,
  values: { 'cost-to-company': rial('96000000000') },
  ...more,
});
