import type { BodyInput } from '../../shared/contract/routes.ts';
import { type Cast, daysOfYear, jalaliYear, type Person, recently } from './cast.ts';
import type { Ground } from './office.ts';
import { evidence } from './steps.ts';

type Entity = Exclude<BodyInput<'registerPartner'>, { type: 'natural-person' }>;

/** Further givers and bodies, all invented: type, number of the block that is nobody's, names. */
const bodies: readonly (readonly [string, Entity['type'], string | undefined, string, string])[] = [
  ['bakery', 'company', '99900000155', 'شرکت نمونهٔ نان سحر', 'Sample Bakery Company'],
  ['pharmacy', 'company', '99900000160', 'شرکت نمونهٔ داروی مهر', 'Sample Pharmaceutical Company'],
  ['cars', 'company', '99900000174', 'شرکت نمونهٔ قطعه‌سازی', 'Sample Car Parts Company'],
  ['tailors', 'union', '99900000189', 'اتحادیهٔ نمونهٔ پوشاک', 'Sample Clothing Union'],
  ['foundation', 'charity', '99900000193', 'بنیاد خیریهٔ نمونهٔ مهر', 'Sample Mehr Foundation'],
  ['power', 'public-body', '99900000200', 'شرکت توزیع برق نمونه', 'Sample Power Distribution'],
  ['furniture', 'enterprise', undefined, 'بنگاه نمونهٔ مبلمان', 'Sample Furniture Workshop'],
  ['mosque', 'religious-body', undefined, 'مسجد نمونهٔ محله', 'Sample Neighbourhood Mosque'],
  ['jihadi', 'volunteer-group', undefined, 'گروه جهادی نمونه', 'Sample Volunteer Group'],
  ['division', 'military-body', undefined, 'لشکر مهندسی نمونه', 'Sample Engineering Division'],
];

const items: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  'relief' | 'lasting',
  string,
])[] = [
  ['school-kit', 'بستهٔ لوازم تحریر', 'School kit', 'بسته', 'package', 'relief', 'prevention'],
  ['hearing-aid', 'سمعک', 'Hearing aid', 'دستگاه', 'piece', 'lasting', 'disability-support'],
  ['blanket', 'پتوی گرم', 'Warm blanket', 'تخته', 'piece', 'relief', 'harm-reduction'],
  [
    'sewing-machine',
    'چرخ خیاطی',
    'Sewing machine',
    'دستگاه',
    'piece',
    'lasting',
    'entrepreneurship',
  ],
];

/** Price book: item, lowest and highest rial of a unit, and until how many days ago it held. */
const prices = [
  ['wheelchair', '120000000', '180000000', undefined],
  ['food-package', '10000000', '16000000', undefined],
  ['low-consumption-heater', '60000000', '100000000', undefined],
  ['hearing-aid', '90000000', '140000000', undefined],
  ['school-kit', '4000000', '7000000', 100],
] as const;

/** Everybody else that the office knows, more of its catalogue, and its price book; each stands once. */
export const neighbours = async (
  cast: Cast,
  { company, cooperative }: Ground,
): Promise<Readonly<Record<string, string>>> => {
  const officer = await cast.as('officer');
  const known: Record<string, string> = {};
  for (const row of bodies) known[row[0]] = await registered(officer, row);
  known.giver = await person(officer);
  for (const row of items) await defined(officer, row);
  for (const row of prices) await priced(officer, row);
  await contacts(await cast.as('partner'), company, 'روابط عمومی نمونه');
  await contacts(await cast.as('partner2'), cooperative, 'دبیرخانهٔ نمونه');
  cast.say(`neighbours: ${bodies.length + 1} more partners, their goods and a price book`);
  return known;
};

const registered = async (
  officer: Person,
  [key, type, legalEntityId, fa, en]: (typeof bodies)[number],
): Promise<string> => {
  const { id } = await officer('registerPartner', {
    body: {
      type,
      name: { fa, en },
      region: 'IR-23.tehran',
      demonstration: true,
      ...(legalEntityId === undefined
        ? { evidence: [await evidence(officer, `introduction-${key}.pdf`)] }
        : { legalEntityId }),
    },
    idempotencyKey: `demonstration-partner-${key}`,
  });
  return id;
};

/** A code of a block that is nobody's, with a valid check digit. */
const person = async (officer: Person): Promise<string> => {
  const { id } = await officer('registerPartner', {
    body: {
      type: 'natural-person',
      name: { fa: 'خیّر نمونهٔ یک', en: 'Sample Giver One' },
      nationalCode: '9990000018',
      demonstration: true,
    },
    idempotencyKey: 'demonstration-partner-giver',
  });
  return id;
};

const defined = (
  officer: Person,
  [code, fa, en, unitFa, unitEn, durability, programme]: (typeof items)[number],
) =>
  officer('defineItem', {
    body: {
      ...{ code, name: { fa, en }, unit: { fa: unitFa, en: unitEn }, durability, programme },
      ...{ form: 'goods', wholeUnits: true, serialNumbers: false },
    },
    idempotencyKey: `demonstration-item-${code}`,
  });

/** From the beginning of last year, so that older gifts are compared as well. */
const priced = async (officer: Person, [code, low, high, heldUntil]: (typeof prices)[number]) => {
  const item = `item-${code}`;
  const { ranges } = await officer('getPrices', { params: { item } });
  if (ranges.length > 0) return;
  await officer('setPriceRange', {
    params: { item },
    body: {
      ...{ low, high, from: daysOfYear(jalaliYear(-1)).first },
      until: heldUntil === undefined ? daysOfYear(jalaliYear(1)).last : recently(heldUntil),
      source: 'استعلام نمونه از سه فروشنده',
      evidence: [await evidence(officer, `prices-${code}.pdf`)],
    },
    idempotencyKey: `demonstration-prices-${code}`,
  });
};

const contacts = async (partner: Person, id: string, fa: string): Promise<void> => {
  const params = { partner: id };
  const { version, contacts: known } = await partner('getContacts', { params });
  if (known.length > 0) return;
  await partner('setContacts', {
    params,
    body: { contacts: [{ name: { fa, en: 'Sample contact' }, phone: '02100000000' }] },
    ifMatch: version,
    idempotencyKey: `demonstration-contacts-${id.slice(-12)}`,
  });
};
