import type { Texts } from '../language/language.tsx';

export const openDataTexts: Texts<
  | 'title'
  | 'lead'
  | 'terms'
  | 'terms-CC-BY-4.0'
  | 'terms-CC0-1.0'
  | 'files'
  | 'noReports'
  | 'manifest'
  | 'verify'
  | 'verifyLead'
  | 'verifyOne'
  | 'verifyKeys'
  | 'keys'
  | 'checkpoint'
  | 'api'
  | 'report'
  | 'formats'
  | 'hash'
  | 'version'
> = {
  fa: {
    title: 'داده‌های باز',
    lead: 'ارقام همهٔ گزارش‌های منتشرشده، برای هر کس که بخواهد خودش حساب کند.',
    terms: 'شرایط استفاده',
    'terms-CC-BY-4.0':
      'هر کس می‌تواند این ارقام را با نام بردن از اداره و ویرایش گزارش به کار ببرد:',
    'terms-CC0-1.0': 'هر کس می‌تواند این ارقام را بی هیچ شرطی به کار ببرد:',
    files: 'پرونده‌ها',
    noReports: 'هنوز گزارشی منتشر نشده است.',
    manifest:
      'JSON Lines یک بستهٔ zip است: هر جدول یک پرونده، و manifest.json با شمار سطرها و SHA-256 هر پرونده. JSON خود گواه ثبت را همراه دارد. اثر انگشت بالا از ارقام نسخهٔ عمومی است.',
    verify: 'چگونه وارسی کنیم',
    verifyLead: 'با برنامهٔ این سامانه، بی‌نیاز از سامانه و شبکه:',
    verifyOne: 'فرمان وارسی یک پرونده',
    verifyKeys:
      'کلید را از سربرگ اداره یا از کسی دیگر بگیرید و با این یکی مقایسه کنید: کلیدی که همراه خود داده آمده باشد چیزی ثابت نمی‌کند.',
    keys: 'کلیدهای وارسی',
    checkpoint: 'وضعیت امضاشدهٔ دفتر',
    api: 'شرح رابط برنامه‌نویسی (OpenAPI)',
    report: 'گزارش',
    formats: 'قالب‌ها',
    hash: 'اثر انگشت',
    version: 'ویرایش {number}',
  },
  en: {
    title: 'Open data',
    lead: 'The figures of every published report, for whoever wants to do the sums again.',
    terms: 'Terms of use',
    'terms-CC-BY-4.0':
      'Everybody may use these figures, naming the office and the version of the report:',
    'terms-CC0-1.0': 'Everybody may use these figures without any condition:',
    files: 'Files',
    noReports: 'No report has been published yet.',
    manifest:
      'JSON Lines is a zip: a file for each table, and manifest.json with the rows and SHA-256 of each. JSON carries its own proof. The fingerprint above is that of the public edition’s figures.',
    verify: 'How to verify',
    verifyLead: 'With the program of this system, and without the system or a network:',
    verifyOne: 'Command that verifies a file',
    verifyKeys:
      'Take the key from the office’s letterhead or from somebody else, and compare it with this one: a key that came with the data proves nothing.',
    keys: 'Keys for verification',
    checkpoint: 'Signed state of the ledger',
    api: 'Description of the programming interface (OpenAPI)',
    report: 'Report',
    formats: 'Formats',
    hash: 'Fingerprint',
    version: 'Version {number}',
  },
};
