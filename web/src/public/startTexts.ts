import type { Texts } from '../language/language.tsx';

export const startTexts: Texts<
  | 'title'
  | 'lead'
  | 'logged'
  | 'verified'
  | 'delivered'
  | 'published'
  | 'trustTitle'
  | 'corrected'
  | 'twoPeople'
  | 'checkable'
  | 'checkTitle'
  | 'reports'
  | 'allReports'
  | 'haveFile'
  | 'data'
  | 'auditors'
  | 'keys'
  | 'checkpoint'
  | 'api'
> = {
  fa: {
    title: 'گواهی‌ها و گزارش‌های مسئولیت اجتماعی',
    lead: 'در این دفتر ثبت می‌شود که هر شرکت یا بنگاه همکار چه داده، چه کسی آن را تأیید کرده، به کجا رسیده و جمع آن چه شده است.',
    logged: 'شرکت یا خیّر آنچه داده است ثبت می‌کند.',
    verified: 'کارشناس مدارک را می‌بیند و تأیید می‌کند.',
    delivered: 'منطقه تحویل را با صورت‌جلسه ثبت می‌کند.',
    published: 'گواهی و گزارش آن مهر می‌شود و هر کس می‌تواند استعلام کند.',
    trustTitle: 'چرا می‌توان به آن اعتماد کرد',
    corrected: 'هیچ ثبتی پاک یا بازنویسی نمی‌شود؛ هر اشتباه با ثبت اصلاحی درست می‌شود.',
    twoPeople: 'هر مشارکت پس از تأیید کارشناسی در ارقام می‌آید، با تفکیک وظایف.',
    checkable: 'اصالت هر گواهی و هر گزارش را هر کس می‌تواند خود وارسی کند.',
    checkTitle: 'استعلام اصالت گواهی',
    reports: 'گزارش‌های شفافیت فصلی',
    allReports: 'همهٔ گزارش‌ها',
    haveFile: 'پروندهٔ PDF گواهی را دارید؟ همین‌جا وارسی کنید.',
    data: 'داده‌های باز و راه وارسی آن‌ها',
    auditors: 'برای حسابرسان و برنامه‌نویسان',
    keys: 'کلیدهای وارسی',
    checkpoint: 'وضعیت امضاشدهٔ دفتر (checkpoint)',
    api: 'شرح رابط برنامه‌نویسی (OpenAPI)',
  },
  en: {
    title: 'Certificates and reports on social responsibility',
    lead: 'This ledger records what each company gave, who checked it, where it went, and what it added up to.',
    logged: 'A company or donor logs what it gave.',
    verified: 'An officer looks at the evidence and verifies it.',
    delivered: 'The district records the delivery.',
    published: 'Certificate and report are sealed, and anybody can check them.',
    trustTitle: 'Why it can be trusted',
    corrected: 'No record is deleted or rewritten; a mistake is corrected by a further record.',
    twoPeople:
      'A contribution enters the figures once an officer has verified it, with segregation of duties.',
    checkable: 'Anybody can check the authenticity of each certificate and each report.',
    checkTitle: 'Check a certificate',
    reports: 'Quarterly transparency reports',
    allReports: 'All reports',
    haveFile: 'Do you have the PDF? Check it here.',
    data: 'Open data, and how to verify it',
    auditors: 'For auditors and programmers',
    keys: 'Keys for verification',
    checkpoint: 'Signed state of the log (checkpoint)',
    api: 'Description of the programming interface (OpenAPI)',
  },
};
