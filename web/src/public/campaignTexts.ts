import type { Texts } from '../language/language.tsx';

export const campaignTexts: Texts<
  | 'daysLeft'
  | 'ended'
  | 'until'
  | 'givenOf'
  | 'outOf'
  | 'delivered'
  | 'recipients'
  | 'opening'
  | 'inflow'
  | 'outflow'
  | 'left'
  | 'participations'
  | 'promised'
  | 'fewerThanTen'
  | 'atLeast'
> = {
  fa: {
    daysLeft: '{days} روز مانده',
    ended: 'این پویش پایان یافته است.',
    until: 'مهلت:',
    givenOf: 'تأییدشده: {done} از {target}',
    outOf: 'انجام‌شده: {done} از {target}',
    delivered: 'تحویل‌شده',
    recipients: 'رسیده به',
    opening: 'در آغاز',
    inflow: 'افزوده',
    outflow: 'کاسته',
    left: 'مانده',
    participations: 'تعداد مشارکت‌های مردمی (نه افراد یکتا)',
    promised: 'وعده داده‌شده (هنوز داده نشده)',
    fewerThanTen: 'کمتر از ۱۰',
    atLeast: 'دست‌کم {number}',
  },
  en: {
    daysLeft: '{days} days left',
    ended: 'This campaign has ended.',
    until: 'Deadline:',
    givenOf: 'Verified: {done} of {target}',
    outOf: 'Done: {done} of {target}',
    delivered: 'Delivered',
    recipients: 'Reached',
    opening: 'At the beginning',
    inflow: 'Added',
    outflow: 'Gone',
    left: 'Left',
    participations: 'Participations (not unique people)',
    promised: 'Promised (not given yet)',
    fewerThanTen: 'fewer than 10',
    atLeast: 'at least {number}',
  },
};
