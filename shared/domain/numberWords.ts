import type { Language } from '../contract/papers.ts';

/** Thirteen groups of three digits have names: every whole number under 10^39. */
export const wordsLimit = 10n ** 39n;

interface Words {
  readonly zero: string;
  readonly minus: string;
  /** 0 to 19; the first is never said inside a group. */
  readonly small: readonly string[];
  readonly tens: readonly string[];
  readonly hundreds: readonly string[];
  /** Names of 10^0, 10^3, 10^6 … */
  readonly scales: readonly string[];
  /** Between the parts of a group, between tens and units, and between groups. */
  readonly and: string;
  readonly hyphen: string;
  readonly comma: string;
}

/** As on Iranian cheques and official papers: «یک هزار», never a bare «هزار» that a word could be put before. */
const persian: Words = {
  zero: 'صفر',
  minus: 'منفی',
  small: [
    '',
    ...['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده', 'یازده', 'دوازده'],
    ...['سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده'],
  ],
  tens: ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'],
  hundreds: ['', ...['یکصد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد']],
  scales: [
    '',
    ...['هزار', 'میلیون', 'میلیارد', 'تریلیون', 'کوادریلیون', 'کوینتیلیون', 'سکستیلیون'],
    ...['سپتیلیون', 'اکتیلیون', 'نونیلیون', 'دسیلیون', 'آندسیلیون'],
  ],
  and: ' و ',
  hyphen: ' و ',
  comma: ' و ',
};

const englishSmall = [
  '',
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];

const english: Words = {
  zero: 'zero',
  minus: 'minus',
  small: englishSmall,
  tens: [...['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']],
  hundreds: englishSmall.slice(0, 10).map((digit) => digit && `${digit} hundred`),
  scales: [
    '',
    ...['thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion', 'sextillion'],
    ...['septillion', 'octillion', 'nonillion', 'decillion', 'undecillion'],
  ],
  and: ' and ',
  hyphen: '-',
  comma: ', ',
};

const wordsOf: Readonly<Record<Language, Words>> = { fa: persian, en: english };

/**
 * A whole number in words (عدد به حروف), short scale with «میلیارد» for 10^9 as it is used in Iran.
 * @throws RangeError for numbers of 10^39 or more, which have no name here
 */
export const numberWords = (number: bigint, language: Language): string => {
  const words = wordsOf[language];
  if (number < 0n) return `${words.minus} ${numberWords(-number, language)}`;
  if (number >= wordsLimit) throw new RangeError('no name for so large a number');
  if (number === 0n) return words.zero;
  const groups = words.scales.flatMap((scale, power) => {
    const group = Number((number / 1000n ** BigInt(power)) % 1000n);
    if (group === 0) return [];
    return [scale === '' ? groupWords(group, words) : `${groupWords(group, words)} ${scale}`];
  });
  return groups.reverse().join(words.comma);
};

/** 1 to 999. */
const groupWords = (group: number, words: Words): string => {
  const rest = group % 100;
  const under100 =
    rest < 20
      ? words.small[rest]
      : [words.tens[Math.floor(rest / 10)], words.small[rest % 10]]
          .filter((part) => part !== '')
          .join(words.hyphen);
  return [words.hundreds[Math.floor(group / 100)], under100]
    .filter((part) => part !== '')
    .join(words.and);
};
