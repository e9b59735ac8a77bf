import { asciiDigits, normalised } from '../../../contract/text.ts';
import { registerPartner } from '../../partner/registerPartner.ts';
import { type FactsOf, given, type ImportKind } from '../kind.ts';

const identifier = (cell: string) => asciiDigits(normalised(cell)).replaceAll(/[\s-]/g, '');

/** Types as offices write them. */
const types: Readonly<Record<string, string>> = {
  شرکت: 'company',
  بنگاه: 'enterprise',
  تعاونی: 'cooperative',
  اتحادیه: 'union',
  خیریه: 'charity',
  سمن: 'charity',
  'نهاد عمومی': 'public-body',
  'نیروی نظامی': 'military-body',
  'گروه جهادی': 'volunteer-group',
  'مسجد/هیأت': 'religious-body',
};

/** Legal entities. Persons are registered one by one: a table of names and codes should not exist. */
export const partners: ImportKind<
  'registerPartner',
  FactsOf<'registerPartner', typeof registerPartner>
> = {
  columns: [
    {
      column: 'name',
      title: { fa: 'نام ثبتی', en: 'Registered name' },
      required: true,
      example: 'شرکت نمونهٔ گرمابخش',
    },
    { column: 'type', title: { fa: 'نوع', en: 'Type' }, required: true, example: 'شرکت' },
    {
      column: 'legalEntityId',
      title: { fa: 'شناسهٔ ملی', en: 'National id' },
      required: true,
      example: '99900000117',
    },
    {
      column: 'registrationNumber',
      title: { fa: 'شمارهٔ ثبت', en: 'Registration number' },
      required: false,
      example: '100001',
    },
    {
      column: 'economicNumber',
      title: { fa: 'کد اقتصادی', en: 'Economic number' },
      required: false,
      example: '999000001170',
    },
    {
      column: 'englishName',
      title: { fa: 'نام انگلیسی', en: 'English name' },
      required: false,
      example: 'Sample Heating Company',
    },
  ],
  command: registerPartner,
  request: (row, { demonstration }) => ({
    body: {
      type: types[normalised(row.type ?? '')] ?? row.type,
      name: { fa: row.name, ...given('en', row.englishName, normalised) },
      ...given('legalEntityId', row.legalEntityId, identifier),
      ...given('registrationNumber', row.registrationNumber, identifier),
      ...given('economicNumber', row.economicNumber, identifier),
      demonstration,
    },
  }),
  columnOf: {
    '/type': 'type',
    '/name/fa': 'name',
    '/name/en': 'englishName',
    '/legalEntityId': 'legalEntityId',
    '/registrationNumber': 'registrationNumber',
    '/economicNumber': 'economicNumber',
  },
};
