import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { concat, equalBytes } from '../log/bytes.ts';
import { ED25519_KEY_LENGTH, type Ed25519Sign, type Ed25519Verify } from '../log/ed25519.ts';

/** What stands before the key in the DER of an Ed25519 SubjectPublicKeyInfo (RFC 8410, section 4). */
const spkiPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0);

export const generateEd25519 = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

/** Signs with a private key of node:crypto. */
export const ed25519Sign =
  (privateKey: KeyObject): Ed25519Sign =>
  async (message) =>
    new Uint8Array(sign(null, message, privateKey));

/**
 * RFC 8032 by node:crypto; false for a malformed key or signature too. The work is done on other threads:
 * of many calls at once, several run side by side.
 */
export const ed25519Verify: Ed25519Verify = async (publicKey, message, signature) => {
  if (publicKey.length !== ED25519_KEY_LENGTH) return false;
  const key = keyObjectOf(publicKey);
  return new Promise((resolve, reject) => {
    verify(null, message, key, signature, (error, isGood) => {
      if (error) reject(error);
      else resolve(isGood);
    });
  });
};

const maxKeys = 1_000;
const keyObjects = new Map<string, KeyObject>();

/** Making one takes as long as a third of a verification, and few keys sign most of what is verified. */
function keyObjectOf(publicKey: Uint8Array): KeyObject {
  const spki = Buffer.from(spkiOfRaw(publicKey));
  const name = spki.toString('latin1');
  const known = keyObjects.get(name);
  if (known) return known;
  if (keyObjects.size >= maxKeys) keyObjects.clear();
  const made = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  keyObjects.set(name, made);
  return made;
}

/** The 32 bytes of the public key. */
export const rawPublicKey = (privateKey: KeyObject): Uint8Array =>
  rawOfSpki(publicSpki(privateKey));

/** DER of the public key. */
export const publicSpki = (privateKey: KeyObject): Uint8Array =>
  new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }));

export const spkiOfRaw = (publicKey: Uint8Array): Uint8Array => concat(spkiPrefix, publicKey);

/** Throws a RangeError for anything but an Ed25519 public key. */
export function rawOfSpki(spki: Uint8Array): Uint8Array {
  const raw = spki.slice(spkiPrefix.length);
  if (raw.length !== ED25519_KEY_LENGTH || !equalBytes(spki, spkiOfRaw(raw))) {
    throw new RangeError('not an Ed25519 public key');
  }
  return raw;
}
