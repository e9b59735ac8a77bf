import type { Texts } from '../language/language.tsx';

export const campaignTexts: Texts<
  | 'campaignsTitle'
  | 'campaignsLead'
  | 'noCampaigns'
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
    campaignsTitle: 'پویش‌ها',
    campaignsLead: 'هر پویش هدف و مهلتی دارد؛ ارقام آن از ثبت‌های مهرشدهٔ دفتر می‌آید.',
    noCampaigns: 'اکنون پویشی در جریان نیست.',
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
    campaignsTitle: 'Campaigns',
    campaignsLead: 'A campaign has a target and a deadline; its figures come from sealed entries.',
    noCampaigns: 'No campaign is running just now.',
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
