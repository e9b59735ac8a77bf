import type { Texts } from '../language/language.tsx';

export const compareTexts: Texts<
  | 'title'
  | 'lead'
  | 'version'
  | 'before'
  | 'after'
  | 'onlyOne'
  | 'reason'
  | 'nothing'
  | 'differences'
  | 'figures'
  | 'figure'
  | 'cut'
  | 'asClosed'
  | 'asRestated'
  | 'difference'
  | 'corrections'
  | 'noCorrections'
  | 'on'
  | 'kind'
  | 'why'
  | 'approvedBy'
> = {
  fa: {
    title: 'تفاوت ویرایش‌ها: {quarter}',
    lead: 'هر دو ویرایش در همین مرورگر با مهر دفتر وارسی و رقم به رقم مقایسه می‌شود.',
    version: 'ویرایش {number}',
    before: 'چنان‌که بسته شد',
    after: 'پس از تجدید ارائه',
    onlyOne: 'از این سه‌ماهه تنها یک ویرایش هست؛ چیزی برای مقایسه نیست.',
    reason: 'دلیل تجدید ارائه: {reason}',
    nothing: 'این دو ویرایش در هیچ رقمی تفاوت ندارد.',
    differences: '{count} رقم تفاوت دارد',
    figures: 'ارقامی که تفاوت دارد',
    figure: 'رقم',
    cut: 'بخش',
    asClosed: 'چنان‌که بسته شد',
    asRestated: 'پس از اصلاح',
    difference: 'تفاوت',
    corrections: 'ثبت‌های اصلاحی میان دو ویرایش',
    noCorrections: 'ثبت اصلاحی‌ای پس از بستن سه‌ماهه میان این دو ویرایش نیست.',
    on: 'تاریخ ثبت',
    kind: 'نوع',
    why: 'دلیل',
    approvedBy: 'تأییدکننده',
  },
  en: {
    title: 'Differences between versions: {quarter}',
    lead: 'Both versions are checked against the seal in this browser and compared figure by figure.',
    version: 'Version {number}',
    before: 'As closed',
    after: 'As restated',
    onlyOne: 'There is only one version of this quarter; nothing to compare.',
    reason: 'Reason of the restatement: {reason}',
    nothing: 'These two versions differ in no figure.',
    differences: '{count} figures differ',
    figures: 'Figures that differ',
    figure: 'Figure',
    cut: 'Part',
    asClosed: 'As closed',
    asRestated: 'As restated',
    difference: 'Difference',
    corrections: 'Corrections between the two versions',
    noCorrections: 'No correction was recorded after the closing between these two versions.',
    on: 'Recorded on',
    kind: 'Kind',
    why: 'Reason',
    approvedBy: 'Approved by',
  },
};
