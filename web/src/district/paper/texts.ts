import type { Texts } from '../../language/language.tsx';

export const paperTexts: Texts<
  | 'inTheName'
  | 'record'
  | 'number'
  | 'date'
  | 'attachment'
  | 'targetGroup'
  | 'row'
  | 'item'
  | 'unit'
  | 'allocated'
  | 'arrived'
  | 'remarks'
  | 'statement'
  | 'giver'
  | 'taker'
  | 'witness'
  | 'name'
  | 'signature'
  | 'print'
  | 'size'
  | 'way'
  | 'qr'
  | 'code'
  | 'slips'
  | 'slipsLead'
  | 'slip'
  | 'slipWay'
  | 'issue'
  | 'count'
  | 'countHelp'
  | 'none'
  | 'pieces'
> = {
  fa: {
    inTheName: 'بسمه تعالی',
    record: 'صورت‌جلسهٔ تحویل',
    number: 'شماره',
    date: 'تاریخ',
    attachment: 'پیوست',
    targetGroup: 'گروه',
    row: 'ردیف',
    item: 'شرح',
    unit: 'واحد',
    allocated: 'مقدار تخصیص',
    arrived: 'مقدار تحویل‌شده',
    remarks: 'کسری، آسیب یا برگشت',
    statement:
      'اقلام بالا به مقداری که در ستون «مقدار تحویل‌شده» نوشته شده است، سالم تحویل و دریافت شد.',
    giver: 'تحویل‌دهنده',
    taker: 'گیرنده یا نمایندهٔ او',
    witness: 'ناظر',
    name: 'نام و سمت',
    signature: 'امضا',
    print: 'چاپ',
    size: 'اندازهٔ کاغذ',
    way: 'چاپ کنید، هنگام تحویل پر و امضا شود، و از برگهٔ امضاشده عکس بگیرید. رمزینه نشان می‌دهد که برگه برای همین تخصیص است.',
    qr: 'رمزینهٔ این صورت‌جلسه',
    code: 'کد برگه',
    slips: 'برگه‌های کددار',
    slipsLead: 'هر گیرنده یک برگه می‌گیرد و هنگام تحویل آن را پس می‌دهد. کدها فقط روی همین برگه‌هاست.',
    slip: 'برگهٔ دریافت',
    slipWay: 'این برگه را هنگام گرفتن کمک پس دهید.',
    issue: 'صدور برگه',
    count: 'چند برگه؟',
    countHelp: 'هر بار تا ۸۰ برگه.',
    none: 'هنوز برگه‌ای صادر نشده است.',
    pieces: 'برگه',
  },
  en: {
    inTheName: 'In the name of God',
    record: 'Delivery record',
    number: 'Number',
    date: 'Date',
    attachment: 'Attachment',
    targetGroup: 'Group',
    row: 'No.',
    item: 'Description',
    unit: 'Unit',
    allocated: 'Allocated',
    arrived: 'Delivered',
    remarks: 'Short, damaged, returned',
    statement:
      'The items above were handed over and received in order, in the quantity written under “Delivered”.',
    giver: 'Handed over by',
    taker: 'Received by, or on behalf of',
    witness: 'Witness',
    name: 'Name and post',
    signature: 'Signature',
    print: 'Print',
    size: 'Size of paper',
    way: 'Print it, have it filled in and signed at the delivery, and photograph the signed sheet. The QR code shows that it belongs to this allocation.',
    qr: 'QR code of this record',
    code: 'Code of the sheet',
    slips: 'Slips with codes',
    slipsLead:
      'Each recipient gets a slip and hands it back at the delivery. The codes stand on these slips only.',
    slip: 'Slip',
    slipWay: 'Hand this slip back when you receive the help.',
    issue: 'Issue slips',
    count: 'How many slips?',
    countHelp: 'Up to 80 at a time.',
    none: 'No slip was issued yet.',
    pieces: 'slips',
  },
};
