import type { Texts } from '../../language/language.tsx';
import type { Situation } from './terms.ts';

export const situationNames: Texts<Situation> = {
  fa: {
    accepted: 'تأیید مشارکت',
    returned: 'عودت با دلیل',
    refused: 'رد با دلیل و حق اعتراض',
    documents: 'درخواست مدارک',
    'second-officer': 'درخواست تأیید دوم از همکار',
    'clause-overdue': 'یادآوری بند دیرشدهٔ تفاهم‌نامه',
    undelivered: 'پیگیری تحویل',
    ceremony: 'دعوت به آیین اهدای گواهی',
  },
  en: {
    accepted: 'Verification of a contribution',
    returned: 'Return with its reason',
    refused: 'Refusal with its reason and the right to object',
    documents: 'Request for documents',
    'second-officer': 'Asking a colleague for the second approval',
    'clause-overdue': 'Reminder of an overdue clause',
    undelivered: 'Reminder of a delivery',
    ceremony: 'Invitation to the presentation of a certificate',
  },
};

export const letterTexts: Texts<
  | 'title'
  | 'lead'
  | 'none'
  | 'noneWay'
  | 'letter'
  | 'about'
  | 'language'
  | 'fa'
  | 'en'
  | 'text'
  | 'help'
  | 'copy'
  | 'copied'
  | 'notCopied'
  | 'links'
  | 'more'
> = {
  fa: {
    title: 'نامه‌های آماده',
    lead: 'برای هر کاری که اکنون در جریان است متن نامه با نام، شماره و تاریخ آماده است؛ آن را کپی و در دبیرخانه ثبت کنید.',
    none: 'اکنون موردی نیست که نامه بخواهد.',
    noneWay: 'متن نامهٔ هر مشارکت در صفحهٔ خود آن هم هست.',
    letter: 'متن نامه',
    about: 'پروندهٔ آن',
    language: 'زبان نامه',
    fa: 'فارسی',
    en: 'انگلیسی',
    text: 'متن',
    help: 'جاهای خالی (…………) را پر کنید. تغییرها فقط در همین متن است و جایی ثبت نمی‌شود.',
    copy: 'کپی متن',
    copied: 'کپی شد؛ در نامه‌نگار خود بچسبانید.',
    notCopied: 'مرورگر اجازهٔ کپی نداد؛ متن برگزیده شده است، Ctrl+C را بزنید.',
    links: 'متن آمادهٔ نامه',
    more: 'و {count} مورد دیگر',
  },
  en: {
    title: 'Letters ready to copy',
    lead: 'For whatever is in hand now a letter is ready with names, numbers and dates; copy it and register it with the secretariat.',
    none: 'Nothing at hand needs a letter.',
    noneWay: 'The letter of each contribution is found on its own page as well.',
    letter: 'Letter',
    about: 'Its record',
    language: 'Language of the letter',
    fa: 'Persian',
    en: 'English',
    text: 'Text',
    help: 'Fill the gaps (…………). Changes are made in this text only and recorded nowhere.',
    copy: 'Copy the text',
    copied: 'Copied; paste it into your letter.',
    notCopied: 'The browser did not allow it; the text is selected, press Ctrl+C.',
    links: 'Letter ready to copy',
    more: 'and {count} more',
  },
};
