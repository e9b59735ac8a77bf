import { inDigits, jalaliMonth } from '../../../../../shared/domain/format.ts';
import { jalali } from '../../../../../shared/domain/period.ts';
import type { Language } from '../../../language/language.tsx';
import type { Option } from '../../../parts/Choice.tsx';

const monthsBack = 84;
const yearsAround = { before: 7, after: 2 };

/** Jalali months to choose from, this one first and going back seven years. */
export const monthOptions = (now: Date, language: Language): readonly Option[] => {
  const { year, month } = jalali(now);
  return Array.from({ length: monthsBack }, (_, back) => {
    const number = year * 12 + (month - 1) - back;
    const id = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
    // A space as it is typed: the list is searched by what somebody types.
    return { id, name: jalaliMonth(id, language).replaceAll('\u00a0', ' ') };
  });
};

/** Jalali years to choose from, the latest first. */
export const yearOptions = (now: Date, language: Language): readonly Option[] => {
  const latest = jalali(now).year + yearsAround.after;
  return Array.from({ length: yearsAround.before + yearsAround.after + 1 }, (_, back) => {
    const id = String(latest - back);
    return { id, name: inDigits(id, language) };
  });
};
