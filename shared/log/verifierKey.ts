import { concat, decodeBase64, encodeBase64, encodeHex, encodeUtf8 } from './bytes.ts';
import { ED25519_KEY_LENGTH } from './ed25519.ts';
import { LogFormatError } from './logFormatError.ts';
import type { Sha256 } from './sha256.ts';

/** Signature type identifier bytes of C2SP signed-note that are used here; both are over an Ed25519 key. */
export const SIGNATURE_TYPE = { ed25519: 0x01, cosignature: 0x04 } as const;

export type SignatureType = (typeof SIGNATURE_TYPE)[keyof typeof SIGNATURE_TYPE];

export type VerifierKey = {
  readonly name: string;
  /** First four bytes of the key's hash, in hex. Names the key on signature lines; proves nothing. */
  readonly keyId: string;
  readonly type: SignatureType;
  readonly publicKey: Uint8Array;
};

/** Completes a key with its ID. Throws `bad-key-name`, or `bad-verifier-key` for a wrong key length. */
export function verifierKey(
  sha256: Sha256,
  key: { name: string; type: SignatureType; publicKey: Uint8Array },
): VerifierKey {
  const { name, type, publicKey } = key;
  checkKeyName(name);
  if (publicKey.length !== ED25519_KEY_LENGTH) {
    throw new LogFormatError('bad-verifier-key', 'an Ed25519 public key is 32 bytes');
  }
  const hash = sha256(concat(encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey));
  return { name, type, publicKey, keyId: encodeHex(hash.subarray(0, 4)) };
}

/** The vkey: `<name>+<key ID in hex>+<base64 of type byte and public key>`. */
export function formatVerifierKey({ name, keyId, type, publicKey }: VerifierKey): string {
  return `${name}+${keyId}+${encodeBase64(concat(Uint8Array.of(type), publicKey))}`;
}

/** Throws `bad-verifier-key` for anything that `formatVerifierKey` would not have written. */
export function parseVerifierKey(sha256: Sha256, vkey: string): VerifierKey {
  // The name has no plus sign, the base64 may.
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  if (name === undefined || encoded === undefined) {
    throw new LogFormatError('bad-verifier-key', 'not name+id+key');
  }
  const [type, ...publicKey] = decodeBase64(encoded);
  if (type !== SIGNATURE_TYPE.ed25519 && type !== SIGNATURE_TYPE.cosignature) {
    throw new LogFormatError('bad-verifier-key', 'not an Ed25519 or cosignature key');
  }
  const key = verifierKey(sha256, { name, type, publicKey: Uint8Array.from(publicKey) });
  if (key.keyId !== keyId) throw new LogFormatError('bad-verifier-key', "the ID isn't the key's");
  return key;
}

/** Non-empty, no Unicode space, no plus sign, no control character that a note refuses (C2SP signed-note). */
export function checkKeyName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (!/^[^\p{White_Space}\0-\x1f+]+$/u.test(name) || !name.isWellFormed()) {
    throw new LogFormatError('bad-key-name', 'not a key name');
  }
}
