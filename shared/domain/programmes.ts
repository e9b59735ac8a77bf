import type { Name } from '../contract/text.ts';

export interface Programme {
  readonly code: string;
  readonly name: Name;
}

export const programmes: readonly Programme[] = [
  { code: 'energy-conservation', name: { fa: 'پویش صرفه‌جویی انرژی', en: 'Energy conservation' } },
  {
    code: 'disability-support',
    name: { fa: 'حمایت از افراد دارای معلولیت', en: 'Support for people with disabilities' },
  },
  { code: 'housing', name: { fa: 'تأمین سرپناه', en: 'Shelter and housing' } },
  { code: 'livelihood', name: { fa: 'معیشت خانوار', en: 'Household livelihood' } },
  { code: 'marriage', name: { fa: 'تسهیل ازدواج', en: 'Marriage facilitation' } },
  {
    code: 'prisoner-release',
    name: { fa: 'آزادی زندانیان جرایم غیرعمد', en: 'Release of prisoners' },
  },
  {
    code: 'entrepreneurship',
    name: { fa: 'کارآفرینی و توانمندسازی', en: 'Entrepreneurship and empowerment' },
  },
  {
    code: 'prevention',
    name: { fa: 'پیشگیری از آسیب‌های اجتماعی', en: 'Prevention of social harm' },
  },
  {
    code: 'harm-reduction',
    name: { fa: 'کاهش آسیب و بازتوانی', en: 'Harm reduction and rehabilitation' },
  },
  { code: 'participation', name: { fa: 'مشارکت‌های اجتماعی', en: 'Social participation' } },
];
const byCode = new Map(programmes.map((programme) => [programme.code, programme]));
export const programme = (code: string): Programme | undefined => byCode.get(code);
