import type {
  CertificateContent,
  CertificateLine,
} from '../../shared/domain/certificate/content.ts';
import { serialOf } from '../../shared/domain/certificate/serial.ts';

/** Holders, offices and figures are invented. */

const office: CertificateContent['office'] = {
  organisation: [
    { fa: 'شهرداری نمونه', en: 'Municipality of Sample' },
    {
      fa: 'سازمان رفاه، خدمات و مشارکت‌های اجتماعی',
      en: 'Organisation of Welfare and Social Participation',
    },
  ],
  name: {
    fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری',
    en: 'Office for Responsibility of Urban Enterprises',
  },
  address: { fa: 'شهر نمونه، خیابان نمونه، شمارهٔ ۱', en: '1 Sample Street, Sample City' },
  signatories: [
    {
      name: { fa: 'پژمان نمونه‌پور', en: 'Pezhman Nemounehpour' },
      post: { fa: 'رئیس اداره مسئولیت‌پذیری بنگاه‌های شهری', en: 'Head of the Office' },
    },
    {
      name: { fa: 'مهرنوش آزمون', en: 'Mehrnoush Azmoun' },
      post: { fa: 'مدیرعامل سازمان', en: 'Director of the Organisation' },
    },
  ],
};

const holder: CertificateContent['holder'] = {
  partner: 'partner-sample',
  name: {
    fa: 'شرکت نمونهٔ گرمایش پارس (سهامی خاص)',
    en: 'Sample Pars Heating Company (private joint stock)',
  },
  type: 'company',
  legalEntityId: '10380284790',
  registrationNumber: '45821',
  economicNumber: '411111111111',
};

const content: CertificateContent = {
  form: 'csr-ledger/certificate@1',
  serial: serialOf(1405, 127),
  issuedOn: '2026-12-05',
  letter: { number: '۲۴۰۴۳/۱۶۰/۱۹۷۱', date: '2026-12-05' },
  demonstration: true,
  office,
  holder,
  given: { from: '2026-10-04', until: '2026-10-04' },
  basis: {
    letters: [],
    mous: [],
    deliveryRecords: [{ number: '۱۴۰۵/۸۸', date: '2026-10-19' }],
  },
  lines: [],
  totals: [],
  conservation: [],
  copies: ['معاونت مالی و اقتصادی جهت اطلاع'],
};

const heaters: CertificateLine = {
  item: 'heater-7000',
  name: { fa: 'بخاری کم‌مصرف گازسوز مدل 7000', en: 'Low-consumption gas heater, model 7000' },
  unit: { fa: 'دستگاه', en: 'piece' },
  programme: { fa: 'معیشت خانوار', en: 'Household livelihood' },
  region: { fa: 'منطقهٔ ۶ تهران', en: 'Tehran, district 6' },
  verified: '12',
  delivered: '12',
  value: { is: 'amount', amount: '1464000000', currency: 'IRR' },
  basis: 'cost-to-company',
};

/** Twelve heaters, one basis, everything delivered. */
export const heaterCertificate: CertificateContent = {
  ...content,
  lines: [
    {
      ...heaters,
      impact: {
        amount: '61200',
        unit: { fa: 'مترمکعب گاز در سال', en: 'm³ of natural gas a year' },
        basis: 'IR-M&V نمونه',
      },
    },
  ],
  totals: [{ basis: 'cost-to-company', amount: '1464000000', unknown: 0 }],
};

/** Of an item whose impact nobody has a formula for. */
export const withoutImpact: CertificateContent = { ...heaterCertificate, lines: [heaters] };

/** Wheelchairs that the fund of saved gas paid for. */
export const wheelchairCertificate: CertificateContent = {
  ...content,
  serial: serialOf(1405, 128),
  holder: {
    ...holder,
    name: { fa: 'شرکت نمونهٔ گاز استان', en: 'Sample Provincial Gas Company' },
    type: 'public-body',
  },
  lines: [
    {
      ...heaters,
      item: 'wheelchair',
      name: { fa: 'ویلچر دستی تاشو', en: 'Folding manual wheelchair' },
      programme: { fa: 'پویش صرفه‌جویی انرژی', en: 'Energy conservation' },
      region: { fa: 'استان اصفهان', en: 'Isfahan province' },
      verified: '240',
      delivered: '240',
      paidFromFund: '20400000000',
    },
  ].map(({ value: _, basis: __, ...line }) => line),
  conservation: [
    {
      saving: 'saving-1',
      energy: 'natural-gas',
      population: { fa: 'مشترکان خانگی', en: 'Household subscribers' },
      subscribers: 86000,
      area: { fa: 'استان اصفهان', en: 'Isfahan province' },
      from: '1405-04',
      until: '1405-06',
      letter: { number: '۸۸/۱۲۳۴', date: '2026-09-25' },
      volume: '40000000',
      fund: '60000000000',
      spentHere: '20400000000',
      residual: '31500000000',
    },
  ],
};

/** A clause of a memorandum, delivered in part; one value unknown, one on another basis. */
export const housingCertificate: CertificateContent = {
  ...content,
  serial: serialOf(1405, 129),
  holder: {
    ...holder,
    name: { fa: 'اتحادیهٔ نمونهٔ تعاونی‌های عمرانی', en: 'Sample Union of Construction Cooperatives' },
    type: 'union',
  },
  given: { from: '2026-09-25', until: '2026-11-20' },
  basis: {
    letters: [{ number: 'ص/۴۱۲', date: '2026-09-24' }],
    mous: [
      {
        title: { fa: 'تأمین سرپناه خانوارهای کم‌درآمد', en: 'Shelter for low-income households' },
        letter: { number: '۱۲۰/۵۵', date: '2026-05-02' },
      },
    ],
    deliveryRecords: [{ number: '۹۱/ت', date: '2026-11-22' }],
  },
  lines: [
    {
      ...heaters,
      item: 'housing-unit',
      name: { fa: 'واحد مسکونی ۶۰ متری', en: 'Housing unit of 60 m²' },
      unit: { fa: 'باب', en: 'unit' },
      programme: { fa: 'تأمین سرپناه', en: 'Shelter and housing' },
      verified: '20',
      delivered: '14',
      value: { is: 'amount', amount: '480000000000', currency: 'IRR' },
    },
    {
      ...heaters,
      item: 'cement',
      name: { fa: 'سیمان', en: 'Cement' },
      unit: { fa: 'تن', en: 'tonne' },
      verified: '12.5',
      delivered: '12.25',
      value: { is: 'unknown' },
      basis: 'fair-market',
    },
    {
      ...heaters,
      item: 'supervision',
      name: { fa: 'نظارت مهندسی', en: 'Engineering supervision' },
      unit: { fa: 'نفر-ساعت', en: 'person-hour' },
      verified: '320',
      delivered: '320',
      value: { is: 'amount', amount: '1250000000', currency: 'IRR' },
      basis: 'fair-market',
    },
    {
      ...heaters,
      item: 'site-visit',
      name: { fa: 'بازدید فنی', en: 'Technical visit' },
      unit: { fa: 'فقره', en: 'case' },
      verified: '4',
      delivered: '4',
      value: { is: 'not-valued' },
    },
  ],
  totals: [
    { basis: 'cost-to-company', amount: '480000000000', unknown: 0 },
    { basis: 'fair-market', amount: '1250000000', unknown: 1 },
  ],
};

const longName = `شرکت نمونهٔ ${'تولیدی و بازرگانی و خدماتی '.repeat(9)}`.slice(0, 200).trim();

/** The longest that the contract lets in. */
export const longCertificate: CertificateContent = {
  ...housingCertificate,
  ...{ serial: serialOf(1405, 130) },
  holder: {
    ...holder,
    name: { fa: longName, en: 'Sample Works and Trading Company '.repeat(6).trim() },
  },
  office: {
    ...office,
    organisation: [...office.organisation, ...office.organisation],
    signatories: [...office.signatories, ...office.signatories].slice(0, 3),
  },
  basis: {
    ...housingCertificate.basis,
    deliveryRecords: Array.from({ length: 30 }, (_, index) => ({
      number: `${index + 100}/ت`,
      date: '2026-11-22',
    })),
  },
  lines: Array.from({ length: 60 }, (_, index) => ({
    ...heaters,
    name: { fa: `بخاری کم‌مصرف گازسوز مدل ${index + 1}`, en: `Heater, model ${index + 1}` },
  })),
  totals: [
    { basis: 'cost-to-company', amount: '98765432109876543210987654321098765', unknown: 2 },
    { basis: 'fair-market', amount: '87840000000', unknown: 1 },
  ],
  conservation: wheelchairCertificate.conservation,
  copies: Array.from({ length: 6 }, (_, index) =>
    `گیرندهٔ نمونهٔ شمارهٔ ${index + 1} `.repeat(6).trim(),
  ),
};

/** The least that can be issued, by an office that is no demonstration. */
export const shortCertificate: CertificateContent = {
  ...content,
  serial: serialOf(1405, 131),
  demonstration: false,
  office: {
    ...office,
    organisation: office.organisation.slice(0, 1),
    signatories: office.signatories.slice(0, 1),
  },
  holder: {
    partner: 'partner-s',
    name: { fa: 'شرکت نمونهٔ الف' },
    type: 'charity',
    legalEntityId: '10380284790',
  },
  basis: { letters: [], mous: [], deliveryRecords: [] },
  lines: [{ ...heaters, value: { is: 'not-valued' } }],
  copies: [],
};

/** As prepared: no serial, no day of issue, no letter. */
export const draftOf = ({
  serial: _,
  issuedOn: __,
  letter: ___,
  ...rest
}: CertificateContent): CertificateContent => rest;

export const CHECK_URL = 'https://csr.example.ir/check/CSR-1405-000127-K';
