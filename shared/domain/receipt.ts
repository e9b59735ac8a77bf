import { type Entry, Entry as EntryForm, type Receipt } from '../contract/entry.ts';
import { decodeBase64, encodeBase64 } from '../log/bytes.ts';
import { canonicalBytes, parseCanonicalBytes } from '../log/canonical.ts';
import type { Ed25519Verify } from '../log/ed25519.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { leafHash } from '../log/merkle.ts';
import type { Sha256 } from '../log/sha256.ts';
import { fails, holds, type Verdict } from '../log/verdict.ts';
import { parseVerifierKey, SIGNATURE_TYPE } from '../log/verifierKey.ts';

/** What a receipt promises: this entry, as these bytes, will stand in the log of this origin. */
export type Promised = Pick<Receipt, 'origin' | 'entry' | 'leafHash' | 'recordedAt'>;

export type ReceiptReason =
  | 'malformed-leaf'
  | 'other-leaf'
  | 'other-entry'
  | 'other-time'
  | 'key-not-endorsed'
  | 'bad-signature';

export interface Crypto {
  readonly sha256: Sha256;
  readonly verify: Ed25519Verify;
}

/** The bytes that a receipt's key signs. */
export const receiptBytes = ({ origin, entry, leafHash, recordedAt }: Promised): Uint8Array =>
  canonicalBytes({ entry, leafHash, origin, recordedAt });

/** The bytes by which the office's receipts key vouches for a short-lived key. */
export const endorsementBytes = (
  { publicKey, madeAt }: Pick<Receipt['key'], 'publicKey' | 'madeAt'>,
  origin: string,
): Uint8Array => canonicalBytes({ madeAt, origin, publicKey });

/** Whether the receipts key (a C2SP verifier key) vouches for a receipt's key. Throws for a malformed vkey. */
export const isEndorsed = (
  { key, origin }: Pick<Receipt, 'key' | 'origin'>,
  receiptsVkey: string,
  { sha256, verify }: Crypto,
): Promise<boolean> => {
  const office = parseVerifierKey(sha256, receiptsVkey);
  if (office.type !== SIGNATURE_TYPE.ed25519) throw new RangeError('not a signing key');
  return signed(verify, () => ({
    publicKey: office.publicKey,
    message: endorsementBytes(key, origin),
    signature: decodeBase64(key.endorsement),
  }));
};

/** Whether the receipt speaks of this leaf, and its own key signed it. Who vouches for the key is not asked. */
export const matchesLeaf = async (
  receipt: Receipt,
  { leafHash, entry }: { leafHash: Uint8Array; entry: Pick<Entry, 'id' | 'recordedAt'> },
  verify: Ed25519Verify,
): Promise<Verdict<ReceiptReason>> => {
  if (receipt.leafHash !== encodeBase64(leafHash)) return fails('other-leaf');
  if (receipt.entry !== entry.id) return fails('other-entry');
  if (receipt.recordedAt !== entry.recordedAt) return fails('other-time');
  const good = await signed(verify, () => ({
    publicKey: decodeBase64(receipt.key.publicKey),
    message: receiptBytes(receipt),
    signature: decodeBase64(receipt.signature),
  }));
  return good ? holds : fails('bad-signature');
};

/** A receipt against the canonical bytes of the leaf that it promises, and the office's receipts key. */
export const verifyReceipt = async (
  receipt: Receipt,
  leaf: Uint8Array,
  receiptsVkey: string,
  crypto: Crypto,
): Promise<Verdict<ReceiptReason>> => {
  const entry = entryOf(leaf);
  if (entry === undefined) return fails('malformed-leaf');
  if (!(await isEndorsed(receipt, receiptsVkey, crypto))) return fails('key-not-endorsed');
  const hash = leafHash(crypto.sha256, leaf);
  return matchesLeaf(receipt, { leafHash: hash, entry }, crypto.verify);
};

const entryOf = (leaf: Uint8Array): Entry | undefined => {
  try {
    return EntryForm.parse(parseCanonicalBytes(leaf));
  } catch {
    return undefined;
  }
};

interface Signed {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/** A signature over what can't be decoded or written canonically is no signature. */
const signed = async (verify: Ed25519Verify, parts: () => Signed): Promise<boolean> => {
  let decoded: Signed;
  try {
    decoded = parts();
  } catch (error) {
    if (error instanceof LogFormatError) return false;
    throw error;
  }
  return verify(decoded.publicKey, decoded.message, decoded.signature);
};
