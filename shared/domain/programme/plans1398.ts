import type { Programme } from '../../contract/programmes.ts';

/** The four plans that the welfare organisation's work was ordered by in 1398. */
export const plans1398: readonly Programme[] = [
  { code: 'participation', name: { fa: 'مشارکت‌های اجتماعی', en: 'Social participation' } },
  {
    code: 'empowerment',
    name: { fa: 'کارآفرینی و توانمندسازی', en: 'Entrepreneurship and empowerment' },
  },
  {
    code: 'prevention',
    name: { fa: 'پیشگیری از آسیب‌های اجتماعی', en: 'Prevention of social harm' },
  },
  {
    code: 'rehabilitation',
    name: { fa: 'کاهش آسیب و بازتوانی', en: 'Harm reduction and rehabilitation' },
  },
];
