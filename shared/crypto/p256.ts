import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export const generateP256 = (): KeyObject =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** ECDSA with SHA-256; the signature is DER. */
export const ecdsaSign =
  (privateKey: KeyObject) =>
  async (message: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(sign('sha256', message, { key: privateKey, dsaEncoding: 'der' }));
