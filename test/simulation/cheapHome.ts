import { hash } from 'node:crypto';
import type { Files, Home, Table } from '../../shared/domain/ports.ts';
import { endorsementBytes } from '../../shared/domain/receipt.ts';
import { concat, encodeBase64, equalBytes } from '../../shared/log/bytes.ts';
import type { Ed25519Sign, Ed25519Verify } from '../../shared/log/ed25519.ts';
import type { Sha256 } from '../../shared/log/sha256.ts';
import { formatVerifierKey, SIGNATURE_TYPE, verifierKey } from '../../shared/log/verifierKey.ts';

export const origin = 'ledger.example/office';
export const sha256: Sha256 = (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer'));

/**
 * Stands in for Ed25519 where a run needs thousands of signatures: a hash over key and message. Anybody
 * can sign so; but a signature fits one key and one message only, which is what the code relies on.
 */
export const cheapSign =
  (publicKey: Uint8Array): Ed25519Sign =>
  async (message) => {
    const half = sha256(concat(publicKey, message));
    return concat(half, half);
  };

export const cheapVerify: Ed25519Verify = async (publicKey, message, signature) =>
  equalBytes(signature, await cheapSign(publicKey)(message));

const publicKeyOf = (name: string) => sha256(new TextEncoder().encode(name));

const vkeyOf = (name: string, publicKey: Uint8Array) =>
  formatVerifierKey(verifierKey(sha256, { name, type: SIGNATURE_TYPE.ed25519, publicKey }));

export const keys = {
  log: publicKeyOf('log'),
  receipts: publicKeyOf('receipts'),
  receipt: publicKeyOf('a short-lived receipt key'),
  foreign: publicKeyOf('somebody else'),
} as const;

const receiptKey = {
  publicKey: encodeBase64(keys.receipt),
  madeAt: '2026-11-22T00:00:00.000Z',
};

export const logVkey = vkeyOf(origin, keys.log);
const receiptsVkey = vkeyOf(`${origin}/receipts`, keys.receipts);
const endorsement = await cheapSign(keys.receipts)(endorsementBytes(receiptKey, origin));
const signer = {
  key: { ...receiptKey, endorsement: encodeBase64(endorsement) },
  sign: cheapSign(keys.receipt),
};

const absent = () => {
  throw new Error('the sealer has no use for it');
};

/** A home over any table and files, with cheap signatures, a clock that stands still and no waiting. */
export function cheapHome(
  table: Table,
  files: Files,
  { random = (length: number) => new Uint8Array(length), pause = async () => {} } = {},
): Home {
  return {
    origin,
    publicUrl: 'https://ledger.example',
    table,
    personal: table,
    files,
    directory: { find: absent, assign: absent },
    logSigner: { vkey: async () => logVkey, sign: cheapSign(keys.log) },
    receiptSigner: async () => signer,
    documentSigner: absent,
    receiptsVkey: async () => receiptsVkey,
    clock: () => new Date('2026-11-22T00:00:00.000Z'),
    pause,
    random,
    sha256,
    mac: absent,
    ring: () => undefined,
  };
}
