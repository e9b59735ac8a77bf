import type { Texts } from '../language/language.tsx';

export const findingTexts: Texts<
  | 'answered'
  | 'settled'
  | 'stands'
  | 'status-open'
  | 'status-answered'
  | 'status-settled'
  | 'review'
  | 'why'
  | 'whyHelp'
  | 'settle'
  | 'uphold'
  | 'show'
  | 'all'
  | 'none'
> = {
  fa: {
    answered: 'پاسخ اداره',
    settled: 'رفع شد',
    stands: 'پابرجاست',
    'status-open': 'باز',
    'status-answered': 'پاسخ داده شد؛ در انتظار نظر حسابرس',
    'status-settled': 'رفع شد',
    review: 'نظر شما دربارهٔ این یافته',
    why: 'نظر شما',
    whyHelp: 'در دفتر می‌ماند؛ نام اشخاص را ننویسید.',
    settle: 'یافته رفع شد',
    uphold: 'پاسخ کافی نیست؛ یافته پابرجاست',
    show: 'نمایش',
    all: 'همه',
    none: 'یافته‌ای با این وضعیت نیست.',
  },
  en: {
    answered: 'Answer of the office',
    settled: 'Settled',
    stands: 'It stands',
    'status-open': 'Open',
    'status-answered': 'Answered; waits for the auditor',
    'status-settled': 'Settled',
    review: 'Your view of this finding',
    why: 'Your view',
    whyHelp: 'It stays in the ledger; write no names of people.',
    settle: 'The finding is settled',
    uphold: 'The answer is not enough; the finding stands',
    show: 'Show',
    all: 'All',
    none: 'There is no finding in this state.',
  },
};
