import { asciiDigits, normalised } from '../../../contract/text.ts';
import { registerObligation } from '../../obligation/commands.ts';
import { given, type ImportKind } from '../kind.ts';
import { partnerOf } from '../partnerOf.ts';
import { dayIn, numberIn } from '../values.ts';

/** Legal bases as offices write them. */
const bases: Readonly<Record<string, string>> = {
  'الزام شورا': 'council-requirement',
  'مصوبهٔ شورا': 'council-requirement',
  قرارداد: 'contract',
};

/** «۱٫۲۵٪» or 1.25%: the sign says nothing that the heading doesn't. */
const percentIn = (cell: string) => numberIn(normalised(cell).replace(/[%٪]/, ''));

/** What enterprises owe, one legal basis of one year a row. */
export const obligations: ImportKind<'registerObligation', undefined> = {
  columns: [
    {
      column: 'partner',
      title: { fa: 'شناسهٔ ملی بنگاه', en: 'National id of the enterprise' },
      required: true,
      example: '99900000117',
    },
    { column: 'year', title: { fa: 'سال', en: 'Jalali year' }, required: true, example: '۱۴۰۵' },
    {
      column: 'basis',
      title: { fa: 'مبنای تعهد', en: 'Legal basis' },
      required: true,
      example: 'الزام شورا',
    },
    {
      column: 'title',
      title: { fa: 'عنوان مبنا', en: 'Title of the basis' },
      required: true,
      example: 'مصوبهٔ نمونهٔ شورا',
    },
    {
      column: 'letterNumber',
      title: { fa: 'شمارهٔ نامه', en: 'Letter number' },
      required: true,
      example: '۱۶۰/۲۲',
    },
    {
      column: 'letterDate',
      title: { fa: 'تاریخ نامه', en: 'Letter date' },
      required: true,
      example: '۱۴۰۵/۰۱/۱۲',
    },
    {
      column: 'base',
      title: { fa: 'مبلغ مبنای اظهارشده (ریال)', en: 'Declared base (rial)' },
      required: true,
      example: '۲۰۰٬۰۰۰٬۰۰۰',
    },
    {
      column: 'percent',
      title: { fa: 'درصد تعهد', en: 'Percent owed' },
      required: false,
      example: '۱٫۲۵',
    },
    { column: 'dueOn', title: { fa: 'سررسید', en: 'Due on' }, required: false, example: '' },
  ],
  command: registerObligation,
  find: partnerOf,
  foundBy: 'partner',
  request: (row, { evidence }, partner) => ({
    body: {
      partner,
      ...given('year', row.year, (cell) => asciiDigits(normalised(cell))),
      basis: {
        is: bases[normalised(row.basis ?? '')] ?? row.basis,
        title: row.title,
        letter: { number: row.letterNumber, ...given('date', row.letterDate, dayIn) },
      },
      ...given('base', row.base, numberIn),
      ...given('percent', row.percent, percentIn),
      ...given('dueOn', row.dueOn, dayIn),
      evidence,
    },
  }),
  columnOf: {
    '/partner': 'partner',
    '/year': 'year',
    '/basis': 'basis',
    '/basis/title': 'title',
    '/basis/letter/number': 'letterNumber',
    '/basis/letter/date': 'letterDate',
    '/base': 'base',
    '/percent': 'percent',
    '/dueOn': 'dueOn',
  },
};
