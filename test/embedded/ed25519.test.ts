import { createPrivateKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  ed25519Sign,
  ed25519Verify,
  generateEd25519,
  publicSpki,
  rawOfSpki,
  rawPublicKey,
  spkiOfRaw,
} from '../../shared/crypto/ed25519.ts';
import { generateP256 } from '../../shared/crypto/p256.ts';
import { decodeHex, encodeHex } from '../../shared/log/bytes.ts';

/** RFC 8032, section 7.1, test 2. */
const vector = {
  secretKey: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: '72',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
};
const publicKey = decodeHex(vector.publicKey);
const message = decodeHex(vector.message);
const signature = decodeHex(vector.signature);

describe('Ed25519 by node:crypto', () => {
  test('signs and verifies the vector of RFC 8032', async () => {
    const pkcs8 = Buffer.from(`302e020100300506032b657004220420${vector.secretKey}`, 'hex');
    const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    expect(encodeHex(rawPublicKey(key))).toBe(vector.publicKey);
    expect(encodeHex(await ed25519Sign(key)(message))).toBe(vector.signature);
    expect(await ed25519Verify(publicKey, message, signature)).toBe(true);
  });

  test('answers false for another message, key or signature, whole or malformed', async () => {
    const other = rawPublicKey(generateEd25519());
    expect(await ed25519Verify(publicKey, decodeHex('73'), signature)).toBe(false);
    expect(await ed25519Verify(other, message, signature)).toBe(false);
    expect(await ed25519Verify(publicKey.subarray(1), message, signature)).toBe(false);
    expect(await ed25519Verify(publicKey, message, signature.subarray(1))).toBe(false);
    expect(await ed25519Verify(new Uint8Array(32).fill(255), message, signature)).toBe(false);
  });

  test('a public key goes into its DER form and back; other keys are refused', () => {
    const key = generateEd25519();
    expect(spkiOfRaw(rawPublicKey(key))).toEqual(publicSpki(key));
    expect(() => rawOfSpki(publicSpki(generateP256()))).toThrow(RangeError);
    expect(() => rawOfSpki(publicSpki(key).subarray(1))).toThrow(RangeError);
  });
});
