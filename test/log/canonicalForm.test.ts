import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonical, MAX_DEPTH, parseCanonical } from '../../shared/log/canonical.ts';
import { isPlainlyCanonical } from '../../shared/log/canonicalForm.ts';
import { oneCharacterOff } from './mutations.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return text.isWellFormed();
  } catch {
    return false;
  }
};
const isCanonical = (text: string): boolean => {
  try {
    parseCanonical(text);
    return true;
  } catch {
    return false;
  }
};
/** What it must tell of a text: nothing of one with escapes, else the truth. */
const truth = (text: string) => !text.includes('\\') && isCanonical(text);

const sample = canonical({
  '': [],
  10: 1,
  9: -20,
  a: { a: null, ab: [true, {}, 'گاز، ۳ عدد'], b: 0 },
  نام: 'پ',
  '😀': [9_007_199_254_740_991, 'e1.0'],
  ﬁ: '',
});

describe('a text is told to be in RFC 8785 form by one pass', () => {
  test('as writing it again tells, whatever one character is changed', () => {
    expect(isPlainlyCanonical(sample)).toBe(true);
    let compared = 0;
    for (const text of oneCharacterOff(sample)) {
      if (!isJson(text)) continue;
      compared += 1;
      expect([text, isPlainlyCanonical(text)]).toEqual([text, truth(text)]);
    }
    expect(compared).toBeGreaterThan(300);
  });

  test('as writing it again tells, for any JSON in any order of keys and white space', () => {
    const value = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        if (text.isWellFormed()) expect(isPlainlyCanonical(text)).toBe(truth(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['{"a":1,"a":1}', false],
    ['{"b":1,"a":2}', false],
    ['{"b":{"z":1},"a":2}', false],
    ['[{"b":1},{"a":1}]', true],
    ['{"a":[{"z":1}],"b":{"a":1}}', true],
    ['{"😀":1,"ﬁ":1}', true], // by UTF-16 code units, not by code points
    ['{"":1,"a":1}', true],
    ['{"a":1,"":1}', false],
    ['-0', false],
    ['0', true],
    ['[1.0]', false],
    ['[1e2]', false],
    ['[0e0]', false],
    ['9007199254740991', true],
    ['9007199254740992', false],
    ['-9007199254740991', true],
    ['"\\u0041"', false],
    ['["a" ]', false],
    ['{"a" :1}', false],
    [' 1', false],
    ['1\n', false],
  ])('%s: %p', (text, expected) => {
    expect(isPlainlyCanonical(text)).toBe(expected);
  });

  test('no deeper than what is read', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(isPlainlyCanonical(nested(MAX_DEPTH))).toBe(true);
    expect(isPlainlyCanonical(nested(MAX_DEPTH + 1))).toBe(false);
  });
});
