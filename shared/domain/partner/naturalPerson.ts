import type { Name } from '../../contract/text.ts';

/** What a person who gives is called wherever the name isn't shown: in lists, reports and figures. */
export const naturalPerson = {
  fa: 'خیّر',
  en: 'Natural person',
} as const satisfies Name;

export const erasedPerson = {
  fa: 'داده‌های شخصی حذف شده',
  en: 'Personal data erased',
} as const satisfies Name;
