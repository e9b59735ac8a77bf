import type { Texts } from '../language/language.tsx';

export const exportTexts: Texts<
  | 'title'
  | 'lead'
  | 'here'
  | 'keys'
  | 'head'
  | 'api'
  | 'reports'
  | 'commands'
  | 'commandsLead'
  | 'key'
  | 'export'
  | 'verify'
  | 'recompute'
  | 'consistency'
  | 'sample'
  | 'archive'
  | 'token'
> = {
  fa: {
    title: 'خروجی‌ها',
    lead: 'همهٔ دفتر را می‌توان برداشت و بی‌نیاز از این سامانه وارسی کرد.',
    here: 'همین‌جا',
    keys: 'کلیدهای وارسی',
    head: 'وضعیت امضاشدهٔ دفتر',
    api: 'شرح رابط برنامه‌نویسی (OpenAPI)',
    reports: 'گزارش‌ها در همهٔ قالب‌ها در صفحهٔ «گزارش‌ها»، و نمونه‌ها در صفحهٔ «نمونه‌گیری» است.',
    commands: 'روی رایانهٔ خودتان',
    commandsLead:
      'نشانی و کلید این دفتر در فرمان‌ها نوشته شده است؛ کلید را از راه دیگری هم مقایسه کنید.',
    key: 'نخست، کلید این دفتر',
    export: 'برداشتن همهٔ دفتر',
    verify: 'وارسی همهٔ آن، بی شبکه',
    recompute: 'محاسبهٔ دوبارهٔ گزارش یک سه‌ماهه از ثبت‌ها',
    consistency: 'مقایسه با وضعیتی که پیش‌تر دیده‌اید',
    sample: 'نمونه‌گیری',
    archive: 'بستن همهٔ آن در یک پرونده',
    token:
      'TOKEN نشان ورود حسابرس است؛ آن را از مدیر سامانه بخواهید. ثبت‌ها عمومی نیست، چکیده‌ها هست.',
  },
  en: {
    title: 'Exports',
    lead: 'The whole ledger can be taken away and verified without this system.',
    here: 'Here',
    keys: 'Keys for verification',
    head: 'Signed state of the ledger',
    api: 'Description of the programming interface (OpenAPI)',
    reports: 'Reports in all formats are on “Reports”, samples on “Sampling”.',
    commands: 'On your own machine',
    commandsLead:
      'The address and key of this ledger are filled in; compare the key by another way, too.',
    key: 'First, the key of this ledger',
    export: 'Take the whole ledger',
    verify: 'Verify all of it, without a network',
    recompute: 'Recompute the report of a quarter from the entries',
    consistency: 'Compare with the state that you saw before',
    sample: 'Draw a sample',
    archive: 'Pack all of it as one file',
    token:
      'TOKEN is an auditor’s access token; ask whoever runs the system. Entries are not public, hashes are.',
  },
};
