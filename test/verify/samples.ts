import type { CertificateContent } from '../../shared/domain/certificate/content.ts';
import { noSections } from '../../shared/domain/report/forms.ts';
import { methods } from '../../shared/domain/report/methods.ts';
import type { Report } from '../../shared/domain/report/report.ts';

const letter = (number: string, date = '2026-11-10') => ({ number, date });

/** An invented holder's heaters, and wheelchairs that a fund of saved gas paid for. */
export const certificateContent: CertificateContent = {
  form: 'csr-ledger/certificate@1',
  serial: 'CSR-1405-000127-4',
  issuedOn: '2026-11-22',
  letter: letter('۲۴۰۴۳/۱۶۰/۱۹۷۱', '2026-11-21'),
  demonstration: true,
  office: {
    organisation: [{ fa: 'شهرداری نمونه', en: 'Sample Municipality' }],
    name: {
      fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری',
      en: 'Office for Social Responsibility of Enterprises',
    },
    signatories: [
      {
        name: { fa: 'نام نمونه', en: 'Sample Name' },
        post: { fa: 'مدیر کل', en: 'Director General' },
      },
    ],
  },
  holder: {
    partner: 'partner-sample',
    name: { fa: 'شرکت نمونهٔ گرمای البرز (سهامی عام)', en: 'Sample Alborz Heat Co.' },
    type: 'company',
    legalEntityId: '10100000001',
    registrationNumber: '4567',
  },
  given: { from: '2026-10-01', until: '2026-11-05' },
  basis: {
    letters: [letter('۱۲/۳۴')],
    mous: [],
    deliveryRecords: [letter('ت-۵۶')],
  },
  lines: [
    {
      item: 'heater',
      name: { fa: 'بخاری گازسوز', en: 'Gas heater' },
      unit: { fa: 'دستگاه', en: 'piece' },
      programme: { fa: 'گرمایش', en: 'Heating' },
      region: { fa: 'منطقه ۶', en: 'District 6' },
      verified: '12',
      delivered: '10',
      value: { is: 'amount', amount: '1250000000', currency: 'IRR' },
      basis: 'fair-market',
    },
    {
      item: 'wheelchair',
      name: { fa: 'ویلچر', en: 'Wheelchair' },
      unit: { fa: 'دستگاه', en: 'piece' },
      programme: { fa: 'توان‌بخشی', en: 'Rehabilitation' },
      region: { fa: 'منطقه ۷', en: 'District 7' },
      verified: '7',
      delivered: '7',
      paidFromFund: '840000000',
    },
  ],
  totals: [{ basis: 'fair-market', amount: '1250000000', unknown: 0 }],
  conservation: [
    {
      saving: 'saving-1',
      energy: 'natural-gas',
      population: { fa: 'مشترکان خانگی', en: 'Household subscribers' },
      subscribers: 1200,
      area: { fa: 'منطقه ۶', en: 'District 6' },
      from: '1405-06',
      until: '1405-07',
      letter: letter('گ-۷۸'),
      volume: '50000.5',
      fund: '1000000000',
      spentHere: '840000000',
      residual: '160000000',
    },
  ],
  copies: ['حوزهٔ شهردار'],
};

export const quarterReport: Report = {
  form: 'csr-ledger/quarterly-report@3',
  edition: 'public',
  origin: 'ledger.office.example',
  period: '1405-Q3',
  first: '2026-09-23',
  last: '2026-12-21',
  closing: {
    number: 1,
    interim: true,
    entry: 'quarter-1405-Q3:1',
    at: '2026-11-22T06:59:00.000Z',
  },
  size: 8,
  demonstration: true,
  office: {
    organisation: [{ fa: 'شهرداری نمونه', en: 'Sample Municipality' }],
    name: {
      fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری',
      en: 'Office for Social Responsibility of Enterprises',
    },
    region: 'IR-23',
    personServed: { fa: 'مددجو', en: 'person served' },
  },
  items: [
    {
      item: 'heater',
      name: { fa: 'بخاری گازسوز', en: 'Gas heater' },
      unit: { fa: 'دستگاه', en: 'piece' },
      durability: 'lasting',
      opening: '3',
      verified: '1200',
      delivered: '1100',
      discrepancy: '2',
      closing: '101',
      claimedUnverified: '40',
      values: [{ basis: 'fair-market', amount: '125000000000' }],
    },
  ],
  values: [{ basis: 'fair-market', amount: '125000000000' }],
  partners: [
    {
      id: 'partner-sample',
      name: { fa: 'شرکت نمونهٔ گرمای البرز', en: 'Sample Alborz Heat Co.' },
      items: [{ item: 'heater', verified: '1200', delivered: '1100' }],
      values: [{ basis: 'fair-market', amount: '125000000000' }],
    },
  ],
  regions: [
    {
      id: 'IR-23.tehran.06',
      name: { fa: 'منطقه ۶', en: 'District 6' },
      items: [{ item: 'heater', verified: '1200', delivered: '1100' }],
      values: [],
    },
  ],
  programmes: [],
  targetGroups: [
    {
      id: 'low-income',
      name: { fa: 'خانوار کم‌درآمد', en: 'Low-income households' },
      recipients: { is: 'number', number: '3300' },
    },
  ],
  targetGroupItems: [
    {
      id: 'low-income',
      name: { fa: 'خانوار کم‌درآمد', en: 'Low-income households' },
      items: [{ item: 'heater', delivered: '1100' }],
    },
  ],
  ...noSections,
  keyFigures: [
    {
      figure: 'verified',
      item: 'heater',
      name: { fa: 'بخاری گازسوز', en: 'Gas heater' },
      unit: { fa: 'دستگاه', en: 'piece' },
      quarter: { is: 'amount', amount: '1200' },
      yearToDate: { is: 'amount', amount: '2310' },
      lastYear: { is: 'amount', amount: '905' },
      target: '4100',
      reached: '56.3',
    },
    {
      figure: 'recipients',
      quarter: { is: 'at-least', amount: '3300' },
      yearToDate: { is: 'amount', amount: '7105', unknown: 2 },
      lastYear: { is: 'fewer-than-10' },
    },
  ],
  restatements: {
    figures: [
      {
        flow: 'delivered',
        item: 'heater',
        name: { fa: 'بخاری گازسوز', en: 'Gas heater' },
        unit: { fa: 'دستگاه', en: 'piece' },
        asClosed: '1108',
        asRestated: '1100',
        difference: '-8',
      },
    ],
    corrections: [],
  },
  durability: [
    { durability: 'lasting', values: [{ basis: 'fair-market', amount: '125000000000' }] },
  ],
  discrepancies: [{ item: 'heater', reason: 'damaged', quantity: '2' }],
  conservation: [
    {
      saving: 'saving-1',
      statement: {
        measurer: 'partner-gas',
        funder: 'partner-gas',
        energy: 'natural-gas',
        area: 'IR-23.tehran.06',
        population: { fa: 'مشترکان خانگی', en: 'Household subscribers' },
        subscribers: 1200,
        from: '1405-06',
        until: '1405-07',
        volume: '50000.5',
        method: 'تفاضل با سال مبنا',
        uses: [{ use: 'wheelchairs', amount: '1000000000' }],
        fund: '1000000000',
        letter: letter('گ-۷۸'),
      },
      areaName: { fa: 'منطقه ۶', en: 'District 6' },
      measurerName: { fa: 'شرکت گاز نمونه', en: 'Sample Gas Company' },
      funderName: { fa: 'شرکت گاز نمونه', en: 'Sample Gas Company' },
      volume: '50000.5',
      fund: '1000000000',
      spentBefore: '100000000',
      spent: '840000000',
      residual: '60000000',
    },
  ],
  mous: [
    {
      mou: 'mou-1',
      title: { fa: 'تأمین بخاری مدارس', en: 'Heaters for schools' },
      letter: letter('ف-۹۰'),
      partner: { fa: 'شرکت نمونهٔ گرمای البرز', en: 'Sample Alborz Heat Co.' },
      items: [
        {
          item: 'heater',
          pledged: '2000',
          fulfilled: '1200',
          left: '800',
          overdue: '300',
          nextDue: '2027-01-20',
        },
      ],
    },
  ],
  certificates: { issued: '1', revoked: '0' },
  methods,
};
