import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberWords, wordsLimit } from '../../shared/domain/numberWords.ts';

/** The grammars of both languages, read back word by word: an oracle that shares nothing with the writer. */
const persianValues = new Map<string, bigint>([
  ...['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'].map(
    (word, index) => [word, BigInt(index + 1)] as const,
  ),
  ...['یازده', 'دوازده', 'سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده'].map(
    (word, index) => [word, BigInt(index + 11)] as const,
  ),
  ...['بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'].map(
    (word, index) => [word, BigInt(index + 2) * 10n] as const,
  ),
  ...['یکصد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'].map(
    (word, index) => [word, BigInt(index + 1) * 100n] as const,
  ),
]);
const scalesOf = (names: string): Map<string, bigint> =>
  new Map(names.split(' ').map((name, index) => [name, 1000n ** BigInt(index + 1)]));
const persianScales = scalesOf(
  'هزار میلیون میلیارد تریلیون کوادریلیون کوینتیلیون سکستیلیون سپتیلیون اکتیلیون نونیلیون دسیلیون آندسیلیون',
);
const englishValues = new Map<string, bigint>([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, BigInt(index + 1)] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, BigInt(index + 2) * 10n] as const),
]);
const englishScales = scalesOf(
  'thousand million billion trillion quadrillion quintillion sextillion septillion octillion nonillion decillion undecillion',
);

function readBack(
  words: readonly string[],
  values: ReadonlyMap<string, bigint>,
  scales: ReadonlyMap<string, bigint>,
): bigint {
  let total = 0n;
  let group = 0n;
  for (const word of words) {
    const scale = scales.get(word);
    if (scale !== undefined) {
      if (group === 0n) throw new Error(`${word} counts nothing`);
      total += group * scale;
      group = 0n;
    } else if (word === 'hundred') group *= 100n;
    else {
      const value = values.get(word);
      if (value === undefined) throw new Error(`no word for a number: ${word}`);
      group += value;
    }
  }
  return total + group;
}

const readPersian = (text: string): bigint =>
  readBack(
    text.split(' ').filter((word) => word !== 'و'),
    persianValues,
    persianScales,
  );
const readEnglish = (text: string): bigint =>
  readBack(
    text.split(/[ ,-]+/).filter((word) => word !== 'and'),
    englishValues,
    englishScales,
  );

const anyNumber = fc
  .tuple(fc.integer({ min: 1, max: 39 }), fc.bigInt({ min: 1n, max: wordsLimit - 1n }))
  .map(([digits, number]) => (number % 10n ** BigInt(digits)) + 1n)
  .filter((number) => number < wordsLimit);

describe('a number in words', () => {
  test.each([
    [0n, 'صفر', 'zero'],
    [1000n, 'یک هزار', 'one thousand'],
    [19n, 'نوزده', 'nineteen'],
    [121n, 'یکصد و بیست و یک', 'one hundred and twenty-one'],
    [1_250_000n, 'یک میلیون و دویست و پنجاه هزار', 'one million, two hundred and fifty thousand'],
    [2_000_000_003n, 'دو میلیارد و سه', 'two billion, three'],
    [-5n, 'منفی پنج', 'minus five'],
    [10n ** 36n, 'یک آندسیلیون', 'one undecillion'],
  ])('%s is written as on a cheque', (number, persian, english) => {
    expect(numberWords(number, 'fa')).toBe(persian);
    expect(numberWords(number, 'en')).toBe(english);
  });

  test('reads back as the same number in both languages', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(readPersian(numberWords(number, 'fa'))).toBe(number);
        expect(readEnglish(numberWords(number, 'en'))).toBe(number);
      }),
    );
  });

  test('has no stray spaces, joiners or empty parts', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        for (const language of ['fa', 'en'] as const) {
          expect(numberWords(number, language)).not.toMatch(/ {2}|^ | $|-$|, ,| و$|undefined/);
        }
      }),
    );
  });

  test('is refused where the names of numbers end', () => {
    expect(readPersian(numberWords(wordsLimit - 1n, 'fa'))).toBe(wordsLimit - 1n);
    expect(() => numberWords(wordsLimit, 'fa')).toThrow(RangeError);
  });
});
