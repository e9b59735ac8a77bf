import type { Subjects } from '../../shared/domain/report/subjects.ts';

/** Invented rows of every subject. */

const owed = {
  ...{ due: '40000000000', reduced: '1500000000', fulfilledBefore: '12400000000' },
  ...{ fulfilled: '6548000000', remaining: '19552000000' },
};
const charity = { fa: 'انجمن خیریهٔ نمونه', en: 'Sample Charity' };
const wheelchair = { fa: 'ویلچر دستی تاشو', en: 'Folding manual wheelchair' };
const piece = { fa: 'دستگاه', en: 'piece' };
const atLeast = (number: string) => ({ is: 'at-least', number }) as const;
const few = { is: 'fewer-than-10' } as const;
const training = { fa: 'کارآفرینی و توانمندسازی', en: 'Entrepreneurship and empowerment' };

export const subjectRows: Subjects = {
  obligations: [{ year: '1405', obligations: 17, ...owed, overdue: '730000000' }],
  obligationPartners: [
    {
      ...{ obligation: 'obligation-1', partner: charity, year: '1405', ...owed },
      basis: {
        is: 'council-requirement',
        title: 'مصوبهٔ نمونه',
        letter: { number: '۱۶۰/۲۲۰', date: '2026-04-12' },
      },
      ...{ base: '40000000000000', percent: '0.1', dueOn: '2027-03-20', overdue: false },
    },
  ],
  voluntary: [
    { basis: 'cost-to-company', underObligation: '6548000000', voluntary: '104670000000' },
  ],
  support: [
    { to: 'partner-1', name: charity, kind: 'space', times: '2', notValued: '1', unknown: 1 },
    { to: 'partner-1', name: charity, kind: 'equipment', times: '3', amount: '851000000' },
  ],
  needs: [
    {
      ...{ item: 'wheelchair', name: wheelchair, unit: piece, waitingBefore: '41' },
      ...{ posted: '163', met: '97', metLate: '13', cancelled: '26', waiting: '81', late: '19' },
    },
  ],
  regionNeeds: [
    {
      ...{ region: 'IR-23.tehran.06', regionName: { fa: 'منطقهٔ ۶', en: 'District 6' } },
      ...{ item: 'wheelchair', name: wheelchair, unit: piece },
      ...{ posted: '23', met: '14', cancelled: '2', waiting: '7' },
    },
  ],
  campaigns: [
    {
      campaign: 'campaign-1',
      title: { fa: 'پویش نمونهٔ ۵۰۰۰ ویلچر', en: 'Sample campaign: 5,000 wheelchairs' },
      ...{ what: wheelchair, unit: piece, target: '5000', deadline: '2027-03-20' },
      participations: '275400',
      item: {
        ...{ verified: '830', delivered: atLeast('610'), promised: '1270', kept: '790' },
        ...{ entitled: '918', matched: '249' },
      },
    },
    {
      campaign: 'campaign-2',
      title: { fa: 'پویش نمونهٔ آزادی زنان زندانی', en: 'Sample campaign: release of women' },
      what: { fa: 'زن زندانی', en: 'Women imprisoned' },
      unit: { fa: 'نفر', en: 'person' },
      ...{ target: '140', deadline: '2027-03-20', outcome: 'reached', participations: '0' },
      stock: {
        ...{ opening: atLeast('140'), inflow: few, outflow: atLeast('110'), left: atLeast('20') },
      },
    },
  ],
  volunteers: [
    { programme: 'participation', name: training, participations: '21350', hours: '64270.5' },
  ],
  vouchers: [
    {
      ...{ batch: 'vouchers-1', title: { fa: 'بن‌کارت نمونه', en: 'Sample shopping cards' } },
      ...{ issued: '30400', handedOut: atLeast('28700'), households: atLeast('28710') },
      ...{ redeemed: atLeast('21390'), redeemedAmount: '104300000000' },
    },
  ],
  outcomes: [
    {
      ...{ programme: 'entrepreneurship', name: training, enrolled: atLeast('340') },
      ...{ trained: atLeast('290'), certified: atLeast('250'), employed: atLeast('160') },
      droppedOut: few,
    },
  ],
  outcomeCosts: [
    {
      ...{ contribution: 'contribution-1', titles: [training], basis: 'cost-to-company' },
      ...{ value: '13610000000', step: 'employed', people: atLeast('160'), cost: '85062500' },
    },
  ],
  releases: [{ persons: atLeast('30'), debtSettled: '61230000000' }],
  schemes: [
    {
      ...{ scheme: 'scheme-1', title: { fa: 'طرح نمونهٔ کارگاه', en: 'Sample workshop' } },
      ...{ status: 'supported', planned: '45', support: '12340000000', jobs: atLeast('20') },
    },
  ],
  sites: [
    {
      ...{ site: 'site-1', name: { fa: 'مرکز پرتو نمونه', en: 'Sample Parto centre' } },
      ...{ kind: 'parto-centre', region: { fa: 'منطقهٔ ۶', en: 'District 6' }, capacity: 220 },
      quarter: { months: 2, perDay: { is: 'number', number: '179.074' } },
      yearToDate: { months: 8, perDay: { is: 'number', number: '175.909' } },
    },
  ],
  managementCosts: [{ amount: '183000000' }],
  withoutAmount: [
    {
      ...{ item: 'wheelchair', name: wheelchair, basis: 'cost-to-company' },
      ...{ unknown: 4, notValued: '6', zero: '2' },
    },
  ],
  reversals: [{ kind: 'verification-reversed', times: '3' }],
  factors: [
    {
      ...{ factor: 'factor-gas', version: 1, value: '56.1', usedFor: 'deemed', year: '2006' },
      name: { fa: 'ضریب انتشار گاز طبیعی', en: 'Natural gas, emission factor' },
      unit: { fa: 'کیلوگرم بر گیگاژول', en: 'kgCO2/GJ' },
      source: 'IPCC 2006 Guidelines, volume 2',
    },
  ],
};
