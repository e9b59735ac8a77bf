import type { Language } from '../contract/papers.ts';
import type { Name } from '../contract/text.ts';
import { numberWords } from './numberWords.ts';
import { daysOfPeriod, type JalaliDate, jalali, noon } from './period.ts';

/**
 * Figures and dates as papers and portal show them. What is stored and hashed is ASCII; these are views of
 * it. Persian groups digits by U+066C and marks decimals by U+066B.
 */

const noBreakSpace = '\u00a0';
/** Keeps a sign on the left of its digits in right-to-left text. */
const leftToRightIsolate = (text: string): string => `\u2066${text}\u2069`;
const arabicLetterMark = '\u061c';

/** ASCII digits in the digits of the language. */
export const inDigits = (text: string, language: Language): string =>
  language === 'fa'
    ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x6c0))
    : text;

/** A decimal string with grouped digits: `1250000.5` → ۱٬۲۵۰٬۰۰۰٫۵ or 1,250,000.5. */
export const figure = (decimal: string, language: Language): string => {
  const negative = decimal.startsWith('-');
  const [whole = '', fraction] = decimal.slice(negative ? 1 : 0).split('.');
  const [group, point] = language === 'fa' ? ['٬', '٫'] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const digits = inDigits(
    fraction === undefined ? grouped : `${grouped}${point}${fraction}`,
    language,
  );
  return negative ? leftToRightIsolate(`−${digits}`) : digits;
};

/** A quantity with the word that counts it after the number: ۱۲ دستگاه ویلچر. */
export const counted = (decimal: string, unit: string, language: Language): string =>
  `${figure(decimal, language)}${noBreakSpace}${unit}`;

const currency: Readonly<Record<Language, string>> = { fa: 'ریال', en: 'rials' };

/** Whole rial in figures, the currency word after the number. */
export const rialFigure = (amount: string, language: Language): string =>
  counted(amount, currency[language], language);

/** Whole rial in words (به حروف). */
export const rialWords = (amount: string, language: Language): string =>
  `${numberWords(BigInt(amount), language)} ${currency[language]}`;

/** A share of a whole in percent, rounded down to a tenth, so that only the whole itself reads 100. */
export const percent = (part: bigint, whole: bigint, language: Language): string => {
  if (whole <= 0n) throw new RangeError('no share of nothing');
  const tenths = (part * 1000n) / whole;
  const decimal = `${tenths / 10n}${tenths % 10n === 0n ? '' : `.${tenths % 10n}`}`;
  const digits = figure(decimal, language);
  return language === 'fa' ? `${arabicLetterMark}${digits}٪` : `${digits}%`;
};

/** The name in the language, or in Persian where nobody gave one. */
export const nameIn = (name: Name, language: Language): string =>
  language === 'en' ? (name.en ?? name.fa) : name.fa;

const jalaliMonths: Readonly<Record<Language, readonly string[]>> = {
  fa: [
    ...['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور'],
    ...['مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  ],
  en: [
    ...['Farvardin', 'Ordibehesht', 'Khordad', 'Tir', 'Mordad', 'Shahrivar'],
    ...['Mehr', 'Aban', 'Azar', 'Dey', 'Bahman', 'Esfand'],
  ],
};
const gregorianMonths: Readonly<Record<Language, readonly string[]>> = {
  fa: [
    ...['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن'],
    ...['ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
};

const dayMonthYear = (
  { year, month, day }: JalaliDate,
  months: readonly string[],
  language: Language,
): string => inDigits([day, months[month - 1] ?? '', year].join(noBreakSpace), language);

/** A stored day (YYYY-MM-DD) in the Jalali calendar: ۱۰ مرداد ۱۴۰۵. */
export const jalaliDay = (day: string, language: Language): string =>
  dayMonthYear(jalali(noon(day)), jalaliMonths[language], language);

/** A stored day in the Gregorian calendar: 1 August 2026. */
export const gregorianDay = (day: string, language: Language): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return dayMonthYear({ year, month, day: date }, gregorianMonths[language], language);
};

/** A stored day as the language's readers write it first, with the other calendar in English. */
export const dayIn = (day: string, language: Language): string =>
  language === 'fa' ? jalaliDay(day, 'fa') : `${gregorianDay(day, 'en')} (${jalaliDay(day, 'en')})`;

/** A stored day in figures, by `/`: ۱۴۰۵/۰۵/۱۰ in Persian, 2026/08/01 in English. */
export const dayInFigures = (day: string, language: Language): string => {
  if (language === 'en') return day.replaceAll('-', '/');
  const { year, month, day: date } = jalali(noon(day));
  const two = (number: number): string => String(number).padStart(2, '0');
  return inDigits(`${year}/${two(month)}/${two(date)}`, 'fa');
};

/** A Jalali month (1405-09): آذر ۱۴۰۵. */
export const jalaliMonth = (month: string, language: Language): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const name = jalaliMonths[language][number - 1] ?? '';
  return inDigits(`${name}${noBreakSpace}${year}`, language);
};

const ordinals: Readonly<Record<Language, readonly string[]>> = {
  fa: ['اول', 'دوم', 'سوم', 'چهارم'],
  en: ['First', 'Second', 'Third', 'Fourth'],
};

/** A Jalali quarter (1405-Q3): سه‌ماههٔ سوم ۱۴۰۵. */
export const quarterName = (period: string, language: Language): string => {
  const year = inDigits(period.slice(0, 4), language);
  const ordinal = ordinals[language][Number(period.slice(6)) - 1] ?? '';
  return language === 'fa' ? `سه‌ماههٔ ${ordinal} ${year}` : `${ordinal} quarter of ${year}`;
};

/** First and last day of a Jalali quarter in both calendars. */
export const quarterDays = (period: string, language: Language): string => {
  const { first, last } = daysOfPeriod(period);
  const to = language === 'fa' ? ' تا ' : ' to ';
  const inJalali = [first, last].map((day) => jalaliDay(day, language)).join(to);
  const inGregorian = [first, last].map((day) => gregorianDay(day, language)).join(to);
  return language === 'fa' ? `${inJalali} (${inGregorian})` : `${inGregorian} (${inJalali})`;
};
