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
  item('shopping-card', 'livelihood', {
    durability: 'relief',
    form: 'voucher',
    unit: { fa: 'کارت', en: 'card' },
  }),
  item('hall', 'participation', { form: 'premises', unit: { fa: 'ساعت', en: 'hour' } }),
  item('course', 'entrepreneurship', { form: 'service', unit: { fa: 'نفر', en: 'seat' } }),
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
  soldOnExchange: false,
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

export const spending = (more: Partial<BodyInput<'spendFund'>> = {}): BodyInput<'spendFund'> => ({
  use: 'carried-over',
  amount: '100',
  occurredOn: '2026-06-09',
  target: { is: 'fund', saving: '', use: 'wheelchairs' },
  evidence: [],
  ...more,
});

export const soldSaving = (
  { seller, measurer }: { seller: string; measurer: string },
  more: Partial<BodyInput<'declareSale'>> = {},
): BodyInput<'declareSale'> => {
  const { population, area, energy, from, until, volume } = statement({ measurer, funder: seller });
  return {
    certificate: { number: 'ب/۱۴۰۴/۱', date: '2026-04-01' },
    seller,
    sold: { is: 'population', measurer, population, area, energy },
    from,
    until,
    volume,
    evidence: [],
    ...more,
  };
};

export const meterOf = (
  owner: string,
  more: Partial<BodyInput<'registerMeter'>> = {},
): BodyInput<'registerMeter'> => ({
  owner,
  energy: 'natural-gas',
  number: '۱۲۳-۴۵۶۷',
  place: { fa: 'کارخانهٔ نمونه', en: 'Sample factory' },
  region: 'IR-23.tehran.06',
  evidence: [],
  ...more,
});

/** Degree days of a year in Tehran, by Jalali month (invented, with the shape of the real ones). */
const degreeDays = ['90', '15', '0', '0', '0', '0', '5', '70', '240', '420', '470', '330'];

/**
 * A year of a meter that uses 1,000 m³ a month and 10 m³ a degree day, give or take what makes it look
 * measured; `share` percent of that.
 */
export const yearOfReadings = (
  year: string,
  { share = 100, months = 12 }: { share?: number; months?: number } = {},
): BodyInput<'recordReadings'>['readings'] =>
  degreeDays.slice(0, months).map((days, index) => {
    const noise = [14, -22, 9, -5, 12, -16, 7, 21, -30, 26, -11, 4][index] ?? 0;
    const used = 1000 + 10 * Number(days) + noise;
    return {
      month: `${year}-${String(index + 1).padStart(2, '0')}`,
      consumption: String((used * share) / 100),
      degreeDays: days,
    };
  });

/** The household tariff of 1404. */
export const tariff1404: BodyInput<'recordFactor'> = {
  ...tariff,
  code: 'gas-1404',
  value: '25000',
  from: '2025-03-21',
  until: '2026-03-20',
  year: '1404',
};

/** IPCC 2006 Guidelines, volume 2, table 1.4: 56,100 kg CO₂/TJ. */
export const gasEmission: BodyInput<'recordFactor'> = {
  code: 'gas-emission',
  kind: 'emission-factor',
  name: { fa: 'ضریب انتشار گاز طبیعی', en: 'Natural gas, emission factor' },
  of: 'natural-gas',
  unit: { fa: 'کیلوگرم دی‌اکسید کربن بر گیگاژول', en: 'kgCO2/GJ' },
  value: '56.1',
  source: 'IPCC 2006',
  year: '2006',
  from: '2026-03-21',
  checked: false,
  evidence: [],
};

export const gasHeat: BodyInput<'recordFactor'> = {
  ...gasEmission,
  code: 'gas-heat',
  kind: 'net-calorific-value',
  name: { fa: 'ارزش حرارتی خالص گاز طبیعی', en: 'Natural gas, net calorific value' },
  unit: { fa: 'مگاژول بر متر مکعب', en: 'MJ/m3' },
  value: '35.5',
  source: 'شرکت گاز نمونه',
};

export const heaterModel = (
  more: Partial<BodyInput<'defineHeaterModel'>> = {},
): BodyInput<'defineHeaterModel'> => ({
  item: 'heater',
  label: 'A',
  efficiency: '85',
  annualHeat: { low: '20000', high: '30000', source: 'برآورد نمونه' },
  replaced: { low: '55', high: '65', source: 'برآورد نمونه' },
  netCalorificValue: 'factor-gas-heat',
  emissionFactor: 'factor-gas-emission',
  evidence: [],
  ...more,
});

export const meteredSaving = (
  parties: { meter: string; measurer: string; funder: string },
  more: Partial<BodyInput<'submitMeteredSaving'>> = {},
): BodyInput<'submitMeteredSaving'> => ({
  ...parties,
  baseline: { from: '1403-01', until: '1403-12' },
  reporting: { from: '1404-01', until: '1404-12' },
  model: {
    is: 'degree-days',
    station: 'ایستگاه نمونه',
    base: '18',
    source: 'سازمان هواشناسی نمونه',
  },
  adjustments: [],
  tariff: 'factor-gas-1404',
  method: 'رگرسیون بر درجه‌روز گرمایش',
  uses: [{ use: 'prizes', amount: '1000000' }, { use: 'wheelchairs' }],
  letter: { number: '۱۱۲/۹۰۰', date: '2026-04-10' },
  evidence: [],
  soldOnExchange: false,
  ...more,
});

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

export const amendment = (more: Partial<BodyInput<'amendMou'>> = {}): BodyInput<'amendMou'> => ({
  letter: { number: '۱۴۰۵/۱۲۰', date: '2026-06-08' },
  reason: 'توافق دو طرف',
  changes: [],
  added: [],
  evidence: [],
  ...more,
});

export const housing = (quantity: string, more: Partial<Line> = {}): Line => ({
  item: 'housing-unit',
  quantity,
  values: { 'cost-to-company': rial('96000000000') },
  ...more,
});

export const resolution: BodyInput<'recordResolution'> = {
  body: { fa: 'شورای نمونه', en: 'Sample Council' },
  text: { fa: 'فهرست خانوارهای نیازمند تا پایان تیر آماده شود.' },
  resolvedOn: '2026-05-01',
  letter: { number: '۱۲/۳۴', date: '2026-05-03' },
  responsible: { fa: 'مناطق نمونه' },
  due: '2026-06-15',
};

export const narrative: BodyInput<'writeNarrative'> = {
  problems: [{ fa: 'انبار منطقه جا ندارد.' }],
  proposals: [],
  decisionsNeeded: [{ fa: 'اجازهٔ اجارهٔ انبار' }],
};
