import type { Texts } from '../language/language.tsx';

export const startTexts: Texts<
  | 'title'
  | 'lead'
  | 'corrected'
  | 'twoPeople'
  | 'checkable'
  | 'checkTitle'
  | 'reports'
  | 'noReports'
  | 'version'
  | 'interim'
  | 'issuedOn'
  | 'reason'
  | 'pdfFa'
  | 'pdfEn'
  | 'auditors'
  | 'keys'
  | 'checkpoint'
  | 'api'
> = {
  fa: {
    title: 'گواهی‌ها و گزارش‌های مسئولیت اجتماعی',
    lead: 'در این دفتر ثبت می‌شود که هر شرکت یا بنگاه همکار چه داده، چه کسی آن را تأیید کرده، به کجا رسیده و جمع آن چه شده است.',
    corrected: 'هیچ ثبتی پاک یا بازنویسی نمی‌شود؛ هر اشتباه با ثبت اصلاحی درست می‌شود.',
    twoPeople: 'هر مشارکت پس از تأیید کارشناسی در ارقام می‌آید، با تفکیک وظایف.',
    checkable: 'اصالت هر گواهی و هر گزارش را هر کس می‌تواند خود وارسی کند.',
    checkTitle: 'استعلام اصالت گواهی',
    reports: 'گزارش‌های شفافیت فصلی',
    noReports: 'هنوز گزارشی منتشر نشده است.',
    version: 'ویرایش {number}',
    interim: 'میان‌دوره‌ای',
    issuedOn: 'صدور: {day}',
    reason: 'دلیل تجدید ارائه: {reason}',
    pdfFa: 'PDF فارسی',
    pdfEn: 'PDF انگلیسی',
    auditors: 'برای حسابرسان و برنامه‌نویسان',
    keys: 'کلیدهای وارسی',
    checkpoint: 'وضعیت امضاشدهٔ دفتر (checkpoint)',
    api: 'شرح رابط برنامه‌نویسی (OpenAPI)',
  },
  en: {
    title: 'Certificates and reports on social responsibility',
    lead: 'This ledger records what each company gave, who checked it, where it went, and what it added up to.',
    corrected: 'No record is deleted or rewritten; a mistake is corrected by a further record.',
    twoPeople:
      'A contribution enters the figures once an officer has verified it, with segregation of duties.',
    checkable: 'Anybody can check the authenticity of each certificate and each report.',
    checkTitle: 'Check a certificate',
    reports: 'Quarterly transparency reports',
    noReports: 'No report has been published yet.',
    version: 'Version {number}',
    interim: 'interim',
    issuedOn: 'Issued: {day}',
    reason: 'Reason of the restatement: {reason}',
    pdfFa: 'PDF in Persian',
    pdfEn: 'PDF in English',
    auditors: 'For auditors and programmers',
    keys: 'Keys for verification',
    checkpoint: 'Signed state of the log (checkpoint)',
    api: 'Description of the programming interface (OpenAPI)',
  },
};
