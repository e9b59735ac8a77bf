import type { Crypto } from '../../../shared/domain/receipt.ts';
import type { Ed25519Verify } from '../../../shared/log/ed25519.ts';
import { portableSha256 } from '../../../shared/log/portableSha256.ts';

/** By the browser. Rejects with NotSupportedError where it does not know Ed25519. */
const ed25519: Ed25519Verify = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
};

/** What this browser checks with. */
export const browserCrypto: Crypto = { sha256: portableSha256, verify: ed25519 };

/** Whether a check failed for want of Ed25519: that says nothing about what was checked. */
export const isUnable = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotSupportedError';
