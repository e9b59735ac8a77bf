import type { Texts } from '../language/language.tsx';

export const reportTexts: Texts<
  | 'reportsTitle'
  | 'reportsLead'
  | 'noReports'
  | 'version'
  | 'interim'
  | 'reason'
  | 'proved'
  | 'refused'
  | 'notSealed'
  | 'later'
  | 'toLater'
  | 'noFigures'
  | 'charts'
  | 'noCharts'
  | 'tables'
  | 'tablesLead'
  | 'downloads'
  | 'downloadsLead'
  | 'pdfFa'
  | 'pdfEn'
  | 'fingerprint'
> = {
  fa: {
    reportsTitle: 'گزارش‌های شفافیت فصلی',
    reportsLead: 'هر سه‌ماهه یک گزارش دارد. ویرایش‌های پیشین نیز می‌ماند و هیچ کدام پاک نمی‌شود.',
    noReports: 'هنوز گزارشی منتشر نشده است.',
    version: 'ویرایش {number}',
    interim: 'میان‌دوره‌ای: سه‌ماهه هنوز باز است',
    reason: 'دلیل تجدید ارائه: {reason}',
    proved: 'مهر شد؛ در همین مرورگر وارسی شد',
    refused: 'نیازمند بررسی: این گزارش با مهر دفتر نمی‌خواند و ارقام آن نشان داده نمی‌شود.',
    notSealed: 'ثبت شد، هنوز مهر نشده',
    later: 'از این سه‌ماهه ویرایش تازه‌تری منتشر شده است.',
    toLater: 'دیدن ویرایش تازه‌تر',
    noFigures: 'در این سه‌ماهه رقمی ثبت نشده است.',
    charts: 'نمودارها',
    noCharts: 'برای این سه‌ماهه نموداری نیست.',
    tables: 'جدول‌ها',
    tablesLead: 'شمار افراد تا ده نفر گرد شده و کمتر از ۱۰ نفر نوشته نمی‌شود.',
    downloads: 'دریافت گزارش',
    downloadsLead: 'همهٔ قالب‌ها همین ارقام را دارند؛ PDF امضا شده و قابل استعلام است.',
    pdfFa: 'PDF فارسی',
    pdfEn: 'PDF انگلیسی',
    fingerprint: 'اثر انگشت ارقام (SHA-256)',
  },
  en: {
    reportsTitle: 'Quarterly transparency reports',
    reportsLead:
      'Each quarter has a report. Earlier versions stay beside the later ones; none is deleted.',
    noReports: 'No report has been published yet.',
    version: 'Version {number}',
    interim: 'interim: the quarter is still open',
    reason: 'Reason of the restatement: {reason}',
    proved: 'Sealed; checked in this browser',
    refused: 'Needs a look: this report does not agree with the seal, so no figure of it is shown.',
    notSealed: 'Recorded, not sealed yet',
    later: 'A later version of this quarter’s report was published.',
    toLater: 'See the later version',
    noFigures: 'No figure was recorded for this quarter.',
    charts: 'Charts',
    noCharts: 'There is no chart for this quarter.',
    tables: 'Tables',
    tablesLead: 'Numbers of people are rounded down to tens; fewer than 10 are not stated.',
    downloads: 'Download the report',
    downloadsLead:
      'All formats have these figures; the PDF is signed and can be checked by anybody.',
    pdfFa: 'PDF in Persian',
    pdfEn: 'PDF in English',
    fingerprint: 'Fingerprint of the figures (SHA-256)',
  },
};
