import type { Texts } from '../language/language.tsx';

export const allocationTexts: Texts<
  | 'title'
  | 'open'
  | 'settled'
  | 'released'
  | 'confirm'
  | 'print'
  | 'targetGroup'
  | 'region'
  | 'allocatedOn'
  | 'open_'
  | 'delivered'
  | 'discrepancy'
  | 'released_'
  | 'need'
  | 'toNeed'
  | 'releaseTitle'
  | 'releaseLead'
  | 'reason'
  | 'not-needed'
  | 'to-another-need'
  | 'gift-in-question'
  | 'by-mistake'
  | 'release'
  | 'about'
> = {
  fa: {
    title: 'یک تخصیص',
    open: 'باز',
    settled: 'تمام شد',
    released: 'آزاد شد',
    confirm: 'تأیید تحویل',
    print: 'چاپ صورت‌جلسهٔ تحویل',
    targetGroup: 'گروه',
    region: 'منطقه',
    allocatedOn: 'تاریخ تخصیص',
    open_: 'مانده برای تحویل',
    delivered: 'تحویل‌شده',
    discrepancy: 'مغایرت',
    released_: 'آزادشده',
    need: 'برای',
    toNeed: 'دیدن نیاز',
    releaseTitle: 'آزاد کردن مانده',
    releaseLead: 'آنچه تحویل نشده به موجودی برمی‌گردد و نیاز دوباره باز می‌شود.',
    reason: 'دلیل',
    'not-needed': 'دیگر لازم نیست',
    'to-another-need': 'برای نیاز دیگری',
    'gift-in-question': 'مشارکت در دست بررسی است',
    'by-mistake': 'به اشتباه تخصیص یافت',
    release: 'آزاد کردن مانده',
    about: 'دربارهٔ این تخصیص',
  },
  en: {
    title: 'An allocation',
    open: 'Open',
    settled: 'Settled',
    released: 'Released',
    confirm: 'Confirm delivery',
    print: 'Print the delivery record',
    targetGroup: 'Group',
    region: 'Region',
    allocatedOn: 'Allocated on',
    open_: 'Left to deliver',
    delivered: 'Delivered',
    discrepancy: 'Discrepancies',
    released_: 'Released',
    need: 'For',
    toNeed: 'See the need',
    releaseTitle: 'Release what is left',
    releaseLead: 'What was not delivered goes back into stock, and the need is open again.',
    reason: 'Reason',
    'not-needed': 'No longer needed',
    'to-another-need': 'For another need',
    'gift-in-question': 'The gift is in question',
    'by-mistake': 'Allocated by mistake',
    release: 'Release what is left',
    about: 'About this allocation',
  },
};
