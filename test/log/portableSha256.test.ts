import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { encodeHex, encodeUtf8 } from '../../shared/log/bytes.ts';
import { portableSha256 } from '../../shared/log/portableSha256.ts';

describe('SHA-256 without a platform', () => {
  // NIST, Examples with Intermediate Values for FIPS 180-4: one block, two blocks.
  test.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('hashes the example “%s”', (text, hash) => {
    expect(encodeHex(portableSha256(encodeUtf8(text)))).toBe(hash);
  });

  test('agrees with the platform’s for every length around a block', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
      expect(encodeHex(portableSha256(bytes))).toBe(encodeHex(sha256(bytes)));
    }
  });

  test('agrees with the platform’s for any bytes, also a part of a larger buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.nat(20), (bytes, from) => {
        const part = bytes.subarray(from);
        expect(encodeHex(portableSha256(part))).toBe(encodeHex(sha256(part)));
      }),
    );
  });
});
