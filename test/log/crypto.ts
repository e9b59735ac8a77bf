import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { Ed25519Sign, Ed25519Verify } from '../../shared/log/ed25519.ts';
import type { Sha256 } from '../../shared/log/sha256.ts';

export const sha256: Sha256 = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

export const ed25519Verify: Ed25519Verify = async (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, signature);
};

/** The key pair of an RFC 8032 seed. */
export function ed25519Pair(seed: Uint8Array): { publicKey: Uint8Array; sign: Ed25519Sign } {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: new Uint8Array(Buffer.from(x, 'base64url')),
    sign: async (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
