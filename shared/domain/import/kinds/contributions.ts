import { normalised } from '../../../contract/text.ts';
import { registerLetter } from '../../contribution/submit.ts';
import { placeAndItem } from '../columns.ts';
import { given, type ImportKind, type Row } from '../kind.ts';
import { partnerOf } from '../partnerOf.ts';
import { dayIn, listIn, numberIn } from '../values.ts';

const rial = (cell: string) =>
  normalised(cell) === 'نامعلوم' || normalised(cell).toLowerCase() === 'unknown'
    ? { is: 'unknown' }
    : { is: 'amount', amount: numberIn(cell), currency: 'IRR' };

const values = (row: Row) => ({
  ...given('cost-to-company', row.cost, rial),
  ...given('fair-market', row.market, rial),
});

/** Letters of partners that an office has on file, one item a row. The officer who imports counts as the submitter. */
export const contributions: ImportKind<'registerLetter', readonly string[]> = {
  columns: [
    {
      column: 'partner',
      title: { fa: 'شناسهٔ ملی مشارکت‌کننده', en: 'National id of the partner' },
      required: true,
      example: '99900000117',
    },
    {
      column: 'letterNumber',
      title: { fa: 'شمارهٔ نامه', en: 'Letter number' },
      required: true,
      example: '۲۴۰۴۳/۱۶۰/۱۹۷۱',
    },
    {
      column: 'letterDate',
      title: { fa: 'تاریخ نامه', en: 'Letter date' },
      required: true,
      example: '۱۴۰۵/۰۳/۱۱',
    },
    {
      column: 'occurredOn',
      title: { fa: 'تاریخ مشارکت', en: 'Date of the gift' },
      required: true,
      example: '۱۴۰۵/۰۳/۱۰',
    },
    ...placeAndItem,
    { column: 'quantity', title: { fa: 'مقدار', en: 'Quantity' }, required: true, example: '۱۲' },
    {
      column: 'cost',
      title: { fa: 'بهای تمام‌شده (ریال)', en: 'Cost to company (rial)' },
      required: false,
      example: '۱٬۲۵۰٬۰۰۰',
    },
    {
      column: 'market',
      title: { fa: 'ارزش منصفانه (ریال)', en: 'Fair value (rial)' },
      required: false,
      example: '۱٬۴۰۰٬۰۰۰',
    },
    {
      column: 'serials',
      title: { fa: 'شماره‌های سریال', en: 'Serial numbers' },
      required: false,
      example: '',
    },
    { column: 'note', title: { fa: 'توضیح', en: 'Note' }, required: false, example: '' },
  ],
  command: registerLetter,
  find: partnerOf,
  foundBy: 'partner',
  request: (row, { evidence }, partner) => ({
    params: { partner },
    body: {
      letter: { number: row.letterNumber, ...given('date', row.letterDate, dayIn) },
      ...given('occurredOn', row.occurredOn, dayIn),
      region: row.region,
      targetGroup: row.targetGroup,
      lines: [
        {
          item: row.item,
          ...given('quantity', row.quantity, numberIn),
          ...given('serials', row.serials, listIn),
          ...(Object.keys(values(row)).length > 0 && { values: values(row) }),
        },
      ],
      evidence,
      ...given('note', row.note, normalised),
    },
  }),
  columnOf: {
    '/letter/number': 'letterNumber',
    '/letter/date': 'letterDate',
    '/occurredOn': 'occurredOn',
    '/region': 'region',
    '/targetGroup': 'targetGroup',
    '/lines/0/item': 'item',
    '/lines/0/quantity': 'quantity',
    '/lines/0/values/cost-to-company': 'cost',
    '/lines/0/values/fair-market': 'market',
    '/lines/0/values': 'cost',
    '/lines/0/serials': 'serials',
    '/note': 'note',
  },
};
