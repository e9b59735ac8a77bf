import type { Language } from '../../contract/papers.ts';

export type Bilingual = Readonly<Record<Language, string>>;

/** Why a paper or receipt is refused: a stable code, and what it says. */
export const reasons = {
  'not-json': { en: 'the file is not valid JSON', fa: 'پرونده JSON معتبر نیست' },
  'not-canonical': {
    en: 'the JSON is not in the one form that this ledger writes (RFC 8785): it was edited or saved anew',
    fa: 'متن JSON به همان شکلی نیست که دفتر می‌نویسد (RFC 8785): ویرایش یا از نو ذخیره شده است',
  },
  'form-unknown': {
    en: 'this is no certificate, report or receipt of a form that this version knows',
    fa: 'این پرونده گواهی، گزارش یا رسیدی نیست که این نسخه بشناسد',
  },
  'leaf-malformed': {
    en: 'the entry in the file is not an entry of such a ledger',
    fa: 'ثبتی که در پرونده آمده ثبت چنین دفتری نیست',
  },
  'leaf-of-another-kind': {
    en: 'the entry in the file records something else',
    fa: 'ثبتی که در پرونده آمده دربارهٔ چیز دیگری است',
  },
  'proof-malformed': {
    en: 'the proof in the file is not a C2SP tlog-proof as this ledger writes it',
    fa: 'گواه ثبت در پرونده به شکلی نیست که دفتر می‌نویسد',
  },
  'unknown-log': {
    en: 'no key is trusted for the log that the file names',
    fa: 'برای دفتری که پرونده نام می‌برد کلید مورد اعتمادی نیست',
  },
  'not-signed-by-the-log': {
    en: 'no trusted key of the log has signed this state of it',
    fa: 'این وضعیت دفتر با کلید مورد اعتماد آن امضا نشده است',
  },
  'not-in-the-log': {
    en: 'the entry does not stand in the log where the proof says',
    fa: 'این ثبت در جایی از دفتر که گفته شده نیست',
  },
  'credential-differs': {
    en: 'the certificate says something else than what was recorded',
    fa: 'متن گواهی با آنچه ثبت شده یکی نیست',
  },
  'report-differs': {
    en: 'the report says something else than what was recorded',
    fa: 'متن گزارش با آنچه ثبت شده یکی نیست',
  },
  'receipts-key-unknown': {
    en: 'no receipts key is trusted for the log that the receipt names',
    fa: 'برای دفتری که رسید نام می‌برد کلید رسید مورد اعتمادی نیست',
  },
  'receipt-of-another-entry': {
    en: 'the receipt is for another entry than the answer that carries it',
    fa: 'رسید برای ثبتی جز آن است که پاسخ می‌گوید',
  },
  'receipt-key-not-endorsed': {
    en: "the office's receipts key does not vouch for the key of the receipt",
    fa: 'کلید رسید دفتر، کلید این رسید را تأیید نکرده است',
  },
  'receipt-not-signed': {
    en: 'the signature of the receipt does not fit what it says',
    fa: 'امضای رسید با متن آن نمی‌خواند',
  },
  'pdf-foreign': {
    en: 'the PDF is not one that this ledger made, or was changed',
    fa: 'این PDF را این دفتر نساخته یا پس از ساخت تغییر کرده است',
  },
  'pdf-signature': {
    en: "the PDF's signature is not accepted",
    fa: 'امضای PDF پذیرفته نشد',
  },
  'pdf-attachments': {
    en: 'the PDF does not carry exactly the files by which it can be checked',
    fa: 'PDF دقیقاً همان پیوست‌هایی را ندارد که با آنها وارسی می‌شود',
  },
  'value-not-printed': {
    en: 'the pages do not state a value that was recorded',
    fa: 'صفحه‌ها مقداری را که ثبت شده نشان نمی‌دهند',
  },
} as const satisfies Record<string, Bilingual>;

export type RefusalReason = keyof typeof reasons;
