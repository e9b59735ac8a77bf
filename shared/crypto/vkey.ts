import { formatVerifierKey, SIGNATURE_TYPE, verifierKey } from '../log/verifierKey.ts';
import { sha256 } from './sha256.ts';

/** C2SP verifier key of an Ed25519 key. */
export const ed25519Vkey = (name: string, publicKey: Uint8Array): string =>
  formatVerifierKey(verifierKey(sha256, { name, type: SIGNATURE_TYPE.ed25519, publicKey }));

/** Not the log's own name: no signature of the receipts key may pass for the log's. */
export const receiptsKeyName = (origin: string): string => `${origin}/receipts`;
