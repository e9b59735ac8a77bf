import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  canonical,
  canonicalBytes,
  MAX_DEPTH,
  parseCanonical,
  parseCanonicalBytes,
} from '../../shared/log/canonical.ts';

const code = (code: string) => expect.objectContaining({ name: 'LogFormatError', code });

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => n + 0),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('keys are sorted by UTF-16 code units (RFC 8785 §3.2.3)', () => {
  const text = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
  expect(Object.values(JSON.parse(canonical(JSON.parse(text))))).toHaveLength(7);
  const order = [...canonical(JSON.parse(text)).matchAll(/:"([^"]*)"/g)].map(([, name]) => name);
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ]);
});

test('strings and literals are written as in RFC 8785 §3.2.2', () => {
  const text = String.raw`{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
  const written = String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
  expect(canonical(JSON.parse(text))).toBe(written);
});

test('any plain value is read back from its canonical form, whatever the order of its keys', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value);
      expect(canonical(parseCanonical(text))).toBe(text);
      expect(parseCanonicalBytes(canonicalBytes(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(withKeysReversed(value))).toBe(text);
    }),
  );
});

describe('what canonical JSON refuses to write', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  const hidden = Object.defineProperty({ a: 1 }, 'toJSON', { value: () => 2 });
  test.each<[string, unknown]>([
    ['a fraction', 0.1],
    ['an unsafe integer', 2 ** 53],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a key', { '\udfff': 1 }],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole', new Array(1)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['a symbol key', { [Symbol('s')]: 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
    ['a boxed string', Object('s')],
    ['an instance of a class', new (class Money {})()],
    ['a hidden toJSON', hidden],
    ['an array with toJSON', Object.assign([1], { toJSON: () => 2 })],
    ['a cycle', cycle],
    ['too deep nesting', nested(MAX_DEPTH + 1)],
  ])('%s', (_, value) => {
    expect(() => canonical(value)).toThrow(code('bad-json'));
    expect(() => canonical({ within: [value] })).toThrow(code('bad-json'));
  });
});

test('nesting is allowed up to its limit', () => {
  const text = '['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH);
  expect(canonical(nested(MAX_DEPTH))).toBe(text);
  expect(parseCanonical(text)).toEqual(nested(MAX_DEPTH));
});

test.each([
  ['{"b":1,"a":2}'],
  ['{"a":1,"a":1}'],
  ['{"a":1,"a":2}'],
  ['{"__proto__":1,"__proto__":1}'],
  ['{"a": 1}'],
  ['[1,2]\n'],
  [' 1'],
  ['"\\u0041"'],
  ['"\\/"'],
  ['"\\u000A"'],
  ['1.0'],
  ['1e2'],
  ['-0'],
])('%j is JSON but not canonical', (text) => {
  expect(() => parseCanonical(text)).toThrow(code('not-canonical'));
});

test.each([
  '',
  '{',
  '01',
  '[1,]',
  'nul',
  '"\ud800"',
  '"\\ud800"',
  '9007199254740993',
  '0.5',
  '\ufeff1',
  '['.repeat(1e5),
])('text %# is no JSON that is kept here', (text) => {
  expect(() => parseCanonical(text)).toThrow(code('bad-json'));
});

test('bytes that are not UTF-8 are refused', () => {
  expect(() => parseCanonicalBytes(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(code('bad-text'));
});

test('a member called __proto__ is an ordinary member', () => {
  const text = '{"__proto__":{"a":1}}';
  expect(canonical(parseCanonical(text))).toBe(text);
});

function nested(depth: number): unknown {
  let value: unknown[] = [];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
}

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, withKeysReversed(member)]));
}
