import type { Texts } from '../language/language.tsx';

export const checkTexts: Texts<
  | 'title'
  | 'lead'
  | 'serial'
  | 'serialHelp'
  | 'check'
  | 'waiting'
  | 'valid'
  | 'revoked'
  | 'superseded'
  | 'not-found'
  | 'unreachable'
  | 'says-valid'
  | 'says-revoked'
  | 'says-superseded'
  | 'says-not-found'
  | 'says-unreachable'
  | 'holder'
  | 'issuedOn'
  | 'office'
  | 'revokedOn'
  | 'supersededBy'
  | 'replaces'
  | 'duplicates'
  | 'askedAt'
  | 'demonstration'
  | 'again'
> = {
  fa: {
    title: 'استعلام اصالت گواهی',
    lead: 'رمزینهٔ (QR) گواهی را اسکن کنید، شناسهٔ چاپ‌شده روی آن را وارد کنید، یا پروندهٔ PDF آن را رها کنید.',
    serial: 'شناسهٔ گواهی',
    serialHelp: 'کوتاه آن هم پذیرفته است: \u20661405-127-K\u2069',
    check: 'استعلام',
    waiting: 'در حال استعلام…',
    valid: 'معتبر',
    revoked: 'ابطال‌شده',
    superseded: 'جایگزین‌شده',
    'not-found': 'یافت نشد',
    unreachable: 'سامانه در دسترس نیست',
    'says-valid':
      'این گواهی صادر شده و معتبر است. نام دارنده و تاریخ را با گواهی در دست خود بسنجید.',
    'says-revoked': 'این گواهی ابطال شده است و دیگر اعتبار ندارد.',
    'says-superseded': 'این گواهی ابطال شده و گواهی دیگری به جای آن صادر شده است.',
    'says-not-found':
      'گواهی‌ای با این شناسه صادر نشده است. شناسه را با گواهی بسنجید و دوباره وارد کنید.',
    'says-unreachable': 'این دربارهٔ گواهی چیزی نمی‌گوید؛ کمی بعد دوباره استعلام کنید.',
    holder: 'دارنده',
    issuedOn: 'تاریخ صدور',
    office: 'صادرکننده',
    revokedOn: 'تاریخ ابطال',
    supersededBy: 'گواهی جایگزین',
    replaces: 'به جای گواهی',
    duplicates: 'شمار المثنی‌های صادرشده',
    askedAt: 'زمان استعلام',
    demonstration: 'نمونه: این گواهی برای نمایش ساخته شده و دارندهٔ آن ساختگی است.',
    again: 'استعلام دوباره',
  },
  en: {
    title: 'Check a certificate',
    lead: 'Scan the QR code of the certificate, type the serial that is printed on it, or drop its PDF.',
    serial: 'Serial of the certificate',
    serialHelp: 'Its short form will do, too: 1405-127-K',
    check: 'Check',
    waiting: 'Asking the office…',
    valid: 'Valid',
    revoked: 'Revoked',
    superseded: 'Superseded',
    'not-found': 'Not found',
    unreachable: 'Service unavailable',
    'says-valid':
      'This certificate was issued and is valid. Compare the holder and the date with the certificate in your hand.',
    'says-revoked': 'This certificate was revoked and is no longer valid.',
    'says-superseded': 'This certificate was revoked, and another one was issued in its place.',
    'says-not-found':
      'No certificate was issued with this serial. Compare it with the certificate and type it again.',
    'says-unreachable': 'This says nothing about the certificate; please try again later.',
    holder: 'Holder',
    issuedOn: 'Issued on',
    office: 'Issued by',
    revokedOn: 'Revoked on',
    supersededBy: 'Certificate in its place',
    replaces: 'In place of',
    duplicates: 'Duplicates issued',
    askedAt: 'Checked at',
    demonstration: 'Specimen: this certificate was made for demonstration; its holder is invented.',
    again: 'Check again',
  },
};
