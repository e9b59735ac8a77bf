import type { Texts } from '../language/language.tsx';

export const publicTexts: Texts<'start' | 'check' | 'reports' | 'campaigns' | 'data'> = {
  fa: {
    start: 'آغاز',
    check: 'استعلام گواهی',
    reports: 'گزارش‌ها',
    campaigns: 'پویش‌ها',
    data: 'داده‌های باز',
  },
  en: {
    start: 'Start',
    check: 'Check a certificate',
    reports: 'Reports',
    campaigns: 'Campaigns',
    data: 'Open data',
  },
};
