import type { Language } from '../language/language.tsx';

/** What happened, in words; kinds that aren't here keep their name in the log. */
const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'contribution-submitted': { fa: 'ثبت مشارکت', en: 'Contribution logged' },
  'contribution-returned': { fa: 'عودت جهت اصلاح', en: 'Returned for correction' },
  'contribution-resubmitted': { fa: 'ارسال دوباره پس از اصلاح', en: 'Submitted again' },
  'contribution-withdrawn': { fa: 'پس گرفتن', en: 'Withdrawn' },
  'contribution-held': { fa: 'در انتظار تأیید دوم', en: 'Held for a second officer' },
  'contribution-verified': { fa: 'تأیید کارشناسی', en: 'Verified' },
  'contribution-refused': { fa: 'رد', en: 'Refused' },
  'objection-raised': { fa: 'اعتراض', en: 'Objection' },
  'objection-decided': { fa: 'رسیدگی به اعتراض', en: 'Objection decided' },
  'delivery-confirmed': { fa: 'تأیید تحویل', en: 'Delivery confirmed' },
  'delivery-reversed': { fa: 'ثبت اصلاحی تحویل', en: 'Delivery reversed' },
  'verification-reversed': { fa: 'ثبت اصلاحی تأیید', en: 'Verification reversed' },
  'correction-proposed': { fa: 'پیشنهاد ثبت اصلاحی', en: 'Correction proposed' },
  'correction-rejected': { fa: 'رد پیشنهاد ثبت اصلاحی', en: 'Correction rejected' },
  'certificate-issued': { fa: 'صدور گواهی', en: 'Certificate issued' },
  'certificate-revoked': { fa: 'ابطال گواهی', en: 'Certificate revoked' },
  'quarter-closed': { fa: 'بستن سه‌ماهه', en: 'Quarter closed' },
  'report-issued': { fa: 'صدور گزارش', en: 'Report issued' },
  'need-posted': { fa: 'اعلام نیاز', en: 'Need posted' },
  'need-allocated': { fa: 'تخصیص به نیاز', en: 'Need allocated' },
  'saving-verified': { fa: 'تأیید صرفه‌جویی', en: 'Saving verified' },
  'fund-spent': { fa: 'هزینه از منابع صرفه‌جویی', en: 'Fund spent' },
  'mou-registered': { fa: 'ثبت تفاهم‌نامه', en: 'MOU registered' },
  'obligation-registered': { fa: 'ثبت تعهد قانونی', en: 'Obligation registered' },
  'partner-registered': { fa: 'ثبت مشارکت‌کننده', en: 'Partner registered' },
  'finding-answered': { fa: 'پاسخ به یافته', en: 'Finding answered' },
  'finding-reviewed': { fa: 'نظر حسابرس دربارهٔ پاسخ', en: 'Finding reviewed' },
  'finding-recorded': { fa: 'ثبت یافته', en: 'Finding recorded' },
};

/** Kinds that an auditor may ask for by name. */
export const kinds: readonly string[] = Object.keys(names);

export const kindName = (kind: string, language: Language): string =>
  names[kind]?.[language] ?? kind;
