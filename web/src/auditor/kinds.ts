import type { Language } from '../language/language.tsx';

/** What happened to a contribution, in words; other kinds keep their name in the log. */
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
};

export const kindName = (kind: string, language: Language): string =>
  names[kind]?.[language] ?? kind;
