import type { CutRow, ValueOf } from '../../shared/domain/report/cutRows.ts';
import { noSections } from '../../shared/domain/report/forms.ts';
import { methods } from '../../shared/domain/report/methods.ts';
import type { ItemRow, Report } from '../../shared/domain/report/report.ts';
import type { Sections } from '../../shared/domain/report/sections.ts';
import { subjectRows } from './subjectSamples.ts';

/** Partners, offices and figures are invented. */

const values = (amount: string, unknown?: number): ValueOf[] => [
  { basis: 'cost-to-company', amount, ...(unknown !== undefined && { unknown }) },
];

const heaters: ItemRow = {
  item: 'heater-7000',
  name: { fa: 'بخاری کم‌مصرف مدل 7000', en: 'Low-consumption heater, model 7000' },
  unit: { fa: 'دستگاه', en: 'piece' },
  durability: 'lasting',
  opening: '40',
  verified: '1212',
  delivered: '1100',
  discrepancy: '3',
  closing: '149',
  claimedUnverified: '25',
  values: values('147864000000'),
};
const wheelchairs: ItemRow = {
  ...heaters,
  item: 'wheelchair',
  name: { fa: 'ویلچر دستی تاشو', en: 'Folding manual wheelchair' },
  opening: '0',
  verified: '240',
  delivered: '240',
  discrepancy: '0',
  closing: '0',
  claimedUnverified: '0',
  values: [],
};
const housing: ItemRow = {
  ...heaters,
  item: 'housing-unit',
  name: { fa: 'واحد مسکونی ۶۰ متری', en: 'Housing unit of 60 m²' },
  unit: { fa: 'باب', en: 'unit' },
  opening: '2',
  verified: '20',
  delivered: '14',
  discrepancy: '1',
  closing: '7',
  claimedUnverified: '0',
  values: values('480000000000'),
};
const food: ItemRow = {
  ...heaters,
  item: 'food-package',
  name: { fa: 'بستهٔ معیشتی', en: 'Food package' },
  unit: { fa: 'بسته', en: 'package' },
  durability: 'relief',
  opening: '0',
  verified: '3500',
  delivered: '3499.5',
  discrepancy: '0',
  closing: '0.5',
  claimedUnverified: '120',
  values: [{ basis: 'fair-market', amount: '35000000000', unknown: 1 }],
};

const cut = (id: string, fa: string, en: string, item: string, quantity: string): CutRow => ({
  id,
  name: { fa, en },
  items: [{ item, verified: quantity, delivered: quantity }],
  values: values('147864000000'),
});

const past = ['1404-Q3', '1404-Q4', '1405-Q1', '1405-Q2', '1405-Q3'];
const amount = (own: string) => ({ is: 'amount', amount: own }) as const;

const sections: Sections = {
  ...noSections,
  ...subjectRows,
  keyFigures: [
    {
      figure: 'verified',
      item: 'heater-7000',
      name: heaters.name,
      unit: heaters.unit,
      quarter: amount('1212'),
      yearToDate: amount('2890'),
      lastYear: amount('640'),
      target: '4000',
      reached: '72.2',
    },
    {
      figure: 'delivered',
      item: 'heater-7000',
      name: heaters.name,
      unit: heaters.unit,
      quarter: amount('1100'),
      yearToDate: amount('2741'),
      lastYear: amount('640'),
    },
    {
      figure: 'recipients',
      quarter: { is: 'at-least', amount: '2080' },
      yearToDate: { is: 'at-least', amount: '5120' },
      lastYear: { is: 'fewer-than-10' },
    },
    {
      figure: 'value-cost-to-company',
      quarter: amount('627864000000'),
      yearToDate: { is: 'amount', amount: '1205300000000', unknown: 3 },
      target: '1500000000000',
      reached: '80.3',
    },
  ],
  trend: [heaters, wheelchairs, housing].map(({ item, name, unit }, rank) => ({
    item,
    name,
    unit,
    quarters: past.map((period, index) => ({
      period,
      verified: String([640, 820, 760, 918, 1212][index] ?? 0),
      delivered: String(([640, 510, 905, 736, 1100][index] ?? 0) - rank * 100),
    })),
  })),
  resolutions: [
    {
      resolution: 'resolution-1',
      body: { fa: 'شورای شهر نمونه', en: 'Sample City Council' },
      text: {
        fa: 'هر منطقه فهرست خانوارهای بدون وسیلهٔ گرمایشی ایمن را تا پایان مهر اعلام کند.',
        en: 'Each district reports its households without safe heating by the end of Mehr.',
      },
      resolvedOn: '2026-08-30',
      letter: { number: '۱۶۰/۲۲۰۴۱', date: '2026-09-01' },
      responsible: { fa: 'ادارهٔ رفاه مناطق', en: 'Welfare offices of the districts' },
      due: '2026-10-22',
      status: 'in-progress',
      note: { fa: 'نوزده منطقه فهرست داده‌اند.', en: 'Nineteen districts have answered.' },
      followedOn: '2026-11-20',
      overdue: true,
    },
  ],
  narrative: {
    problems: [{ fa: 'انبار منطقهٔ ۱۲ ظرفیت ندارد.', en: 'The store of district 12 is full.' }],
    proposals: [{ fa: 'انبار مشترک با منطقهٔ ۱۱.', en: 'Share a store with district 11.' }],
    decisionsNeeded: [{ fa: 'اجازهٔ اجارهٔ انبار تا پایان سال.', en: 'Permission to rent one.' }],
  },
  deemed: [],
  restatements: {
    figures: [
      {
        flow: 'delivered',
        item: 'heater-7000',
        name: heaters.name,
        unit: heaters.unit,
        asClosed: '1112',
        asRestated: '1100',
        difference: '-12',
      },
    ],
    corrections: [
      {
        period: '1405-Q3',
        kind: 'delivery-confirmed',
        on: '2026-12-04',
        reason: 'رسید انبار دو بار ثبت شده بود.',
        approvedBy: 'officer-c',
      },
    ],
  },
};

/** A quarter with something in each section, closed while it was still open. */
export const fullReport: Report = {
  form: 'csr-ledger/quarterly-report@3',
  edition: 'public',
  origin: 'csr.example.ir',
  period: '1405-Q3',
  first: '2026-09-23',
  last: '2026-12-21',
  closing: { number: 1, interim: true, entry: 'quarter-1405-Q3:1', at: '2026-12-05T08:00:00.000Z' },
  size: 12873,
  demonstration: true,
  office: {
    organisation: [
      { fa: 'شهرداری نمونه', en: 'Municipality of Sample' },
      { fa: 'سازمان رفاه، خدمات و مشارکت‌های اجتماعی', en: 'Organisation of Welfare' },
    ],
    name: {
      fa: 'اداره مسئولیت‌پذیری بنگاه‌های شهری',
      en: 'Office for Responsibility of Urban Enterprises',
    },
    region: 'IR-23.tehran',
    personServed: { fa: 'خدمت‌گیرنده', en: 'service user' },
  },
  items: [food, heaters, housing, wheelchairs],
  values: [
    { basis: 'cost-to-company', amount: '627864000000' },
    { basis: 'fair-market', amount: '35000000000', unknown: 1 },
  ],
  partners: [
    cut(
      'partner-a',
      'شرکت نمونهٔ گرمایش پارس',
      'Sample Pars Heating Company',
      'heater-7000',
      '1212',
    ),
    cut(
      'partner-b',
      'اتحادیهٔ نمونهٔ تعاونی‌های عمرانی',
      'Sample Union of Cooperatives',
      'housing-unit',
      '20',
    ),
    cut('partner-c', 'شرکت نمونهٔ گاز استان', 'Sample Provincial Gas Company', 'wheelchair', '240'),
  ],
  regions: [
    cut('IR-23.tehran.06', 'منطقهٔ ۶ تهران', 'Tehran, district 6', 'heater-7000', '700'),
    cut('IR-23.tehran.12', 'منطقهٔ ۱۲ تهران', 'Tehran, district 12', 'heater-7000', '512'),
    cut('IR-10', 'استان اصفهان', 'Isfahan province', 'wheelchair', '240'),
  ],
  programmes: [
    cut('livelihood', 'معیشت خانوار', 'Household livelihood', 'heater-7000', '1212'),
    cut('housing', 'تأمین سرپناه', 'Shelter and housing', 'housing-unit', '20'),
  ],
  targetGroups: [
    {
      id: 'people-with-disabilities',
      name: { fa: 'افراد دارای معلولیت', en: 'People with disabilities' },
      recipients: { is: 'number', number: '240' },
    },
    {
      id: 'priority-groups',
      name: { fa: 'گروه‌های در اولویت', en: 'Priority groups' },
      recipients: { is: 'number', number: '1840', unknown: 2 },
    },
    {
      id: 'other-groups',
      name: { fa: 'سایر گروه‌ها', en: 'Other groups' },
      groups: ['children', 'homeless-people'],
      recipients: { is: 'fewer-than-10' },
    },
  ],
  targetGroupItems: [
    {
      id: 'people-with-disabilities',
      name: { fa: 'افراد دارای معلولیت', en: 'People with disabilities' },
      items: [{ item: 'wheelchair', delivered: '240' }],
    },
    {
      id: 'other-groups',
      name: { fa: 'سایر گروه‌ها', en: 'Other groups' },
      groups: ['children', 'homeless-people', 'priority-groups'],
      items: [{ item: 'heater-7000', delivered: '1100' }],
    },
  ],
  ...sections,
  durability: [
    { durability: 'lasting', values: values('627864000000') },
    { durability: 'relief', values: [{ basis: 'fair-market', amount: '35000000000', unknown: 1 }] },
  ],
  discrepancies: [
    { item: 'heater-7000', reason: 'damaged', quantity: '3' },
    { item: 'housing-unit', reason: 'short', quantity: '1' },
  ],
  conservation: [
    {
      saving: 'saving-1',
      statement: {
        measurer: 'partner-c',
        funder: 'partner-c',
        population: { fa: 'مشترکان خانگی', en: 'Household subscribers' },
        subscribers: 86000,
        area: 'IR-10',
        from: '1405-04',
        until: '1405-06',
        energy: 'natural-gas',
        volume: '40000000',
        method: 'مقایسه با خط مبنای سه سال',
        fund: '60000000000',
        uses: [{ use: 'wheelchairs', amount: '60000000000' }],
        letter: { number: '۸۸/۱۲۳۴', date: '2026-09-25' },
      },
      measurerName: { fa: 'شرکت نمونهٔ گاز استان', en: 'Sample Provincial Gas Company' },
      funderName: { fa: 'شرکت نمونهٔ گاز استان', en: 'Sample Provincial Gas Company' },
      areaName: { fa: 'استان اصفهان', en: 'Isfahan province' },
      volume: '40000000',
      fund: '60000000000',
      spentBefore: '8100000000',
      spent: '20400000000',
      residual: '31500000000',
    },
  ],
  mous: [
    {
      mou: 'mou-1',
      title: { fa: 'تأمین سرپناه خانوارهای کم‌درآمد', en: 'Shelter for low-income households' },
      letter: { number: '۱۲۰/۵۵', date: '2026-05-02' },
      partner: { fa: 'اتحادیهٔ نمونهٔ تعاونی‌های عمرانی', en: 'Sample Union of Cooperatives' },
      items: [
        {
          item: 'housing-unit',
          pledged: '100',
          fulfilled: '20',
          left: '80',
          overdue: '10',
          nextDue: '2027-03-20',
        },
      ],
    },
  ],
  certificates: { issued: '12', revoked: '1' },
  methods,
};

/** A quarter in which nothing was recorded. */
export const emptyReport: Report = {
  ...fullReport,
  edition: 'full',
  demonstration: false,
  closing: { ...fullReport.closing, interim: false, at: '2027-01-10T08:00:00.000Z' },
  items: [],
  values: [],
  partners: [],
  regions: [],
  programmes: [],
  targetGroups: [],
  targetGroupItems: [],
  ...noSections,
  durability: [],
  discrepancies: [],
  conservation: [],
  mous: [],
  certificates: { issued: '0', revoked: '0' },
};

/** A quarter with so many partners that their table goes over pages. */
export const longReport: Report = {
  ...fullReport,
  partners: Array.from({ length: 90 }, (_, index) =>
    cut(
      `partner-${index}`,
      `شرکت نمونهٔ شمارهٔ ${index + 1}`,
      `Sample Company ${index + 1}`,
      'heater-7000',
      '12',
    ),
  ),
};

export const REPORT_URL = 'https://csr.example.ir/reports/1405-Q3/2';
