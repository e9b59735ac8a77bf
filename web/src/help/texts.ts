import type { Texts } from '../language/language.tsx';

export const helpTexts: Texts<
  | 'glossary'
  | 'glossaryLead'
  | 'find'
  | 'noTerm'
  | 'help'
  | 'helpLead'
  | 'whose'
  | 'what'
  | 'first'
  | 'questions'
  | 'open'
  | 'everybody'
> = {
  fa: {
    glossary: 'واژه‌نامه',
    glossaryLead: 'واژه‌هایی که در صفحه‌ها، نامه‌ها و گواهی‌ها به کار می‌رود، به زبان ساده.',
    find: 'جست‌وجوی واژه',
    noTerm: 'چنین واژه‌ای نیست؛ بخشی از آن را بنویسید.',
    help: 'راهنما',
    helpLead: 'این سامانه چیست و نخست چه باید کرد.',
    whose: 'راهنمای نقش‌ها',
    what: 'این بخش برای چیست؟',
    first: 'نخست چه کنم؟',
    questions: 'پرسش‌ها',
    open: 'رفتن به این بخش',
    everybody: 'همه',
  },
  en: {
    glossary: 'Glossary',
    glossaryLead: 'The words of pages, letters and certificates, in plain language.',
    find: 'Find a word',
    noTerm: 'There is no such word; type a part of it.',
    help: 'Help',
    helpLead: 'What this is, and what to do first.',
    whose: 'Help by role',
    what: 'What is this part for?',
    first: 'What do I do first?',
    questions: 'Questions',
    open: 'Go to this part',
    everybody: 'Everybody',
  },
};
