import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, type Person, soon } from './cast.ts';

/** What every scenario stands on: office, catalogue, demonstration partners and the people's duties. */
export interface Ground {
  /** Partner ids by role in the demonstration. */
  readonly company: string;
  readonly cooperative: string;
  readonly gasCompany: string;
}

const office: BodyInput<'configureOffice'> = {
  organisation: [
    { fa: 'شهرداری نمونه', en: 'Sample Municipality' },
    {
      fa: 'سازمان رفاه، خدمات و مشارکت‌های اجتماعی',
      en: 'Welfare, Services and Social Participation Organisation',
    },
  ],
  name: { fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری', en: 'Office of Corporate Social Responsibility' },
  region: 'IR-23.tehran',
  address: { fa: 'تهران، خیابان نمونه، شمارهٔ ۱', en: '1 Sample Street, Tehran' },
  signatories: [
    {
      name: { fa: 'نام و نام خانوادگی نمونهٔ یک', en: 'Sample Signatory One' },
      post: { fa: 'رئیس اداره مسئولیت‌پذیری بنگاه‌های شهری', en: 'Head of the CSR Office' },
      from: '2026-03-21',
    },
    {
      name: { fa: 'نام و نام خانوادگی نمونهٔ دو', en: 'Sample Signatory Two' },
      post: { fa: 'مدیرعامل سازمان', en: 'Managing Director of the Organisation' },
      from: '2026-03-21',
    },
  ],
  letterNumberRequired: true,
  personServed: { fa: 'خدمت‌گیرنده', en: 'person served' },
  demonstration: true,
};

const items: readonly BodyInput<'defineItem'>[] = [
  {
    code: 'low-consumption-heater',
    name: { fa: 'بخاری گازسوز کم‌مصرف', en: 'Low-consumption gas heater' },
    unit: { fa: 'دستگاه', en: 'piece' },
    wholeUnits: true,
    form: 'goods',
    durability: 'lasting',
    programme: 'energy-conservation',
    serialNumbers: true,
  },
  {
    code: 'wheelchair',
    name: { fa: 'ویلچر', en: 'Wheelchair' },
    unit: { fa: 'دستگاه', en: 'piece' },
    wholeUnits: true,
    form: 'goods',
    durability: 'lasting',
    programme: 'disability-support',
    serialNumbers: false,
  },
  {
    code: 'housing-unit',
    name: { fa: 'واحد مسکونی', en: 'Housing unit' },
    unit: { fa: 'باب', en: 'unit' },
    wholeUnits: true,
    form: 'goods',
    durability: 'lasting',
    programme: 'housing',
    serialNumbers: false,
  },
];

// Invented holders: their ids have valid check digits and a number block of their own.
const partners = {
  company: {
    type: 'company',
    name: { fa: 'شرکت نمونهٔ گرمابخش', en: 'Sample Heating Company' },
    legalEntityId: '99900000117',
    registrationNumber: '100001',
    economicNumber: '999000001170',
    demonstration: true,
  },
  cooperative: {
    type: 'cooperative',
    name: { fa: 'اتحادیهٔ تعاونی عمرانی نمونه', en: 'Sample Construction Cooperative Union' },
    legalEntityId: '99900000121',
    registrationNumber: '100002',
    demonstration: true,
  },
  gasCompany: {
    type: 'public-body',
    name: { fa: 'شرکت گاز استان نمونه', en: 'Sample Provincial Gas Company' },
    legalEntityId: '99900000136',
    demonstration: true,
  },
} as const satisfies Record<string, BodyInput<'registerPartner'>>;

/** Sets the office up. Every key is fixed, so that a second run finds what the first one made. */
export const layGround = async ({ as, say }: Cast): Promise<Ground> => {
  const admin = await as('admin');
  const officer = await as('officer');
  await admin('configureOffice', { body: office, idempotencyKey: 'demonstration-office' });
  for (const body of items)
    await officer('defineItem', { body, idempotencyKey: `demonstration-item-${body.code}` });
  const ids: Record<string, string> = {};
  for (const [name, body] of Object.entries(partners))
    ids[name] = (
      await officer('registerPartner', { body, idempotencyKey: `demonstration-${name}` })
    ).id;
  const { company = '', cooperative = '', gasCompany = '' } = ids;
  for (const [login, partner] of [
    ['partner', company],
    ['partner2', cooperative],
  ] as const)
    await appoint(admin, { login, roles: ['partner'], partner });
  for (const [login, region] of [
    ['district', 'IR-23.tehran.06'],
    ['district2', 'IR-10.kashan'],
  ] as const)
    await appoint(admin, { login, roles: ['district'], region });
  for (const login of ['officer', 'officer2']) await appoint(admin, { login, roles: ['officer'] });
  say('office, catalogue, partners and duties stand');
  return { company, cooperative, gasCompany };
};

const appoint = async (admin: Person, body: BodyInput<'appointPerson'>): Promise<void> => {
  const key = `demonstration-appoint-${body.login}-${body.partner ?? body.region ?? 'office'}`;
  await soon(`the login ${body.login}`, async () =>
    admin('appointPerson', { body, idempotencyKey: key.slice(0, 100) }).catch((error: unknown) => {
      // At a first start the demonstration accounts are still being made.
      if (error instanceof Error && error.message.includes('rule-broken')) return undefined;
      throw error;
    }),
  );
};
