import { normalised } from '../../../contract/text.ts';
import { postNeed } from '../../need/commands.ts';
import { placeAndItem } from '../columns.ts';
import { type FactsOf, given, type ImportKind } from '../kind.ts';
import { dayIn, numberIn } from '../values.ts';

/** How soon, and who covers the household already, as districts write them. */
const urgencies: Readonly<Record<string, string>> = {
  آنی: 'immediate',
  فوری: 'urgent',
  زود: 'soon',
  عادی: 'ordinary',
};
const coverages: Readonly<Record<string, string>> = {
  'کمیتهٔ امداد': 'emdad',
  'کمیته امداد': 'emdad',
  بهزیستی: 'behzisti',
  هیچ‌کدام: 'none',
  هیچکدام: 'none',
  نامعلوم: 'unknown',
};
const wordIn = (words: Readonly<Record<string, string>>) => (cell: string) =>
  words[normalised(cell)] ?? cell;

/** Needs after case-work, which a district takes over for its own region. */
export const needs: ImportKind<'postNeed', FactsOf<'postNeed', typeof postNeed>> = {
  columns: [
    ...placeAndItem,
    { column: 'quantity', title: { fa: 'مقدار', en: 'Quantity' }, required: true, example: '۲' },
    { column: 'urgency', title: { fa: 'فوریت', en: 'Urgency' }, required: true, example: 'فوری' },
    {
      column: 'due',
      title: { fa: 'مهلت', en: 'Due on' },
      required: false,
      example: '',
    },
    {
      column: 'coverage',
      title: { fa: 'پوشش نهاد دیگر', en: 'Covered by' },
      required: true,
      example: 'هیچ‌کدام',
    },
    {
      column: 'checkedOn',
      title: { fa: 'تاریخ استعلام', en: 'Asked on' },
      required: true,
      example: '۱۴۰۵/۰۳/۱۱',
    },
    {
      column: 'caseReference',
      title: { fa: 'شمارهٔ پرونده', en: 'Case number' },
      required: false,
      example: '',
      isPersonal: true,
    },
  ],
  command: postNeed,
  request: (row) => ({
    body: {
      ...{ region: row.region, targetGroup: row.targetGroup, item: row.item },
      ...given('quantity', row.quantity, numberIn),
      ...given('urgency', row.urgency, wordIn(urgencies)),
      ...given('due', row.due, dayIn),
      coverage: {
        ...given('result', row.coverage, wordIn(coverages)),
        ...given('checkedOn', row.checkedOn, dayIn),
      },
      ...given('caseReference', row.caseReference, normalised),
    },
  }),
  columnOf: {
    '/region': 'region',
    '/targetGroup': 'targetGroup',
    '/item': 'item',
    '/quantity': 'quantity',
    '/urgency': 'urgency',
    '/due': 'due',
    '/coverage': 'coverage',
    '/coverage/checkedOn': 'checkedOn',
    '/caseReference': 'caseReference',
  },
};
