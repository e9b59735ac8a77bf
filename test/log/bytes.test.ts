import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  concat,
  decodeBase64,
  decodeHex,
  decodeUtf8,
  encodeBase64,
  encodeHex,
  encodeUtf8,
  equalBytes,
  utf8Length,
} from '../../shared/log/bytes.ts';
import { parseCount, parseHash } from '../../shared/log/fields.ts';

const code = (code: string) => expect.objectContaining({ name: 'LogFormatError', code });

test('base64 and hex give back any bytes, and agree with Node', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(encodeHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
      expect(decodeHex(encodeHex(bytes))).toEqual(bytes);
    }),
  );
});

test('base64 of RFC 4648 §10', () => {
  const vectors = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
  vectors.forEach((encoded, length) => {
    expect(encodeBase64(encodeUtf8('foobar'.slice(0, length)))).toBe(encoded);
    expect(decodeUtf8(decodeBase64(encoded))).toBe('foobar'.slice(0, length));
  });
});

test.each([
  'Zg',
  'Zg=',
  'Zh==',
  'Zm9=',
  'Zg== ',
  '\nZg==',
  'Z g==',
  '_-8=',
  'Zg===',
  '====',
  'Zé==',
])('base64 %j is refused: another text writes the same bytes, or none does', (text) => {
  expect(() => decodeBase64(text)).toThrow(code('bad-base64'));
});

test.each(['a', 'AB', '0g', ' 00', '0x00'])('hex %j is refused', (text) => {
  expect(() => decodeHex(text)).toThrow(code('bad-hex'));
});

test('text that UTF-8 cannot carry is refused, not replaced', () => {
  expect(() => encodeUtf8('\ud800')).toThrow(code('bad-text'));
  expect(() => decodeUtf8(Uint8Array.of(0xff))).toThrow(code('bad-text'));
  expect(() => decodeUtf8(Uint8Array.of(0xc0, 0x80))).toThrow(code('bad-text'));
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\ufeffA');
});

test('concatenation and comparison look at every byte', () => {
  expect(concat(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).toEqual(
    Uint8Array.of(1, 2, 3),
  );
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
});

test('a count is a decimal number up to 2^53 − 1 without leading zeros', () => {
  expect(parseCount('0')).toBe(0);
  expect(parseCount('9007199254740991')).toBe(Number.MAX_SAFE_INTEGER);
  for (const text of [
    '',
    '00',
    '01',
    '-1',
    '+1',
    '1.0',
    '1e3',
    '0x1',
    ' 1',
    '1\n',
    '١',
    '9007199254740992',
    '99999999999999999999',
  ]) {
    expect(() => parseCount(text)).toThrow(code('bad-number'));
  }
});

test('a hash line holds 32 bytes', () => {
  expect(parseHash(encodeBase64(new Uint8Array(32)))).toEqual(new Uint8Array(32));
  expect(() => parseHash(encodeBase64(new Uint8Array(31)))).toThrow(code('bad-hash'));
  expect(() => parseHash(encodeBase64(new Uint8Array(33)))).toThrow(code('bad-hash'));
});

test('the length of a text in UTF-8 is known without encoding it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(text.isWellFormed());
      expect(utf8Length(text)).toBe(encodeUtf8(text).length);
    }),
  );
  expect(utf8Length('پ𝄞a')).toBe(7);
  expect(() => utf8Length('\ud800')).toThrow('lone surrogate');
});
