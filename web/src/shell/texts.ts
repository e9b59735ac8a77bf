import type { Role } from '../../../shared/contract/entry.ts';
import type { Texts } from '../language/language.tsx';

export const roleNames: Texts<Role> = {
  fa: {
    partner: 'مشارکت‌کننده',
    officer: 'کارشناس مسئولیت اجتماعی',
    district: 'کارشناس رفاه منطقه',
    auditor: 'حسابرس',
    'office-admin': 'مدیر اداره',
  },
  en: {
    partner: 'Partner',
    officer: 'CSR officer',
    district: 'District officer',
    auditor: 'Auditor',
    'office-admin': 'Office administrator',
  },
};

export const shellTexts: Texts<
  | 'home'
  | 'skip'
  | 'signIn'
  | 'signOut'
  | 'otherLanguage'
  | 'offline'
  | 'demonstration'
  | 'loading'
  | 'missing'
  | 'missingWay'
  | 'needSignIn'
  | 'notYours'
  | 'notYoursWay'
  | 'unreachable'
  | 'roles'
  | 'again'
  | 'ended'
  | 'clock'
  | 'help'
  | 'glossary'
  | 'money'
  | 'rial'
  | 'toman'
  | 'more'
> = {
  fa: {
    home: 'دفتر مسئولیت اجتماعی',
    skip: 'رفتن به متن صفحه',
    signIn: 'ورود',
    signOut: 'خروج',
    otherLanguage: 'English',
    offline: 'اینترنت قطع است؛ آنچه نوشته‌اید نگه داشته می‌شود.',
    demonstration: 'نمونه: اطلاعات این سامانه ساختگی است.',
    loading: 'در حال دریافت…',
    missing: 'این صفحه یافت نشد',
    missingWay: 'نشانی را بررسی کنید یا از صفحهٔ نخست آغاز کنید.',
    needSignIn: 'برای دیدن این صفحه وارد شوید.',
    notYours: 'این بخش برای نقش شما نیست',
    notYoursWay: 'اگر باید به آن دسترسی داشته باشید، از مدیر اداره بخواهید.',
    unreachable: 'سامانه در دسترس نیست. چند لحظهٔ دیگر دوباره تلاش کنید.',
    roles: 'بخش‌ها',
    again: 'تلاش دوباره',
    ended: 'نشست شما پایان یافته است. آنچه نوشته‌اید مانده است؛ برای ادامه دوباره وارد شوید.',
    clock: 'ساعت یا تاریخ این دستگاه درست نیست؛ روزهایی را که فرم‌ها پیشنهاد می‌کنند بررسی کنید.',
    help: 'راهنما',
    glossary: 'واژه‌نامه',
    money: 'نمایش مبلغ‌ها',
    rial: 'ریال',
    toman: 'تومان',
    more: 'راهنما و نمایش',
  },
  en: {
    home: 'Ledger of social responsibility',
    skip: 'Skip to the text',
    signIn: 'Sign in',
    signOut: 'Sign out',
    otherLanguage: 'فارسی',
    offline: 'You are offline; what you wrote is kept.',
    demonstration: 'Demonstration: the data of this system is invented.',
    loading: 'Loading…',
    missing: 'There is no such page',
    missingWay: 'Check the address, or begin at the start page.',
    needSignIn: 'Sign in to see this page.',
    notYours: 'This part is not for your role',
    notYoursWay: 'If you should have access, ask the office administrator.',
    unreachable: 'The service can’t be reached. Try again in a moment.',
    roles: 'Parts',
    again: 'Try again',
    ended: 'Your session has ended. What you wrote is kept; sign in again to go on.',
    clock: 'The clock or date of this device is wrong; check the days that forms propose.',
    help: 'Help',
    glossary: 'Glossary',
    money: 'Show amounts in',
    rial: 'rials',
    toman: 'tomans',
    more: 'Help and display',
  },
};
