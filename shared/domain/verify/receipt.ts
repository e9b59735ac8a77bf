import { Receipt } from '../../contract/entry.ts';
import { Written } from '../../contract/papers.ts';
import { decodeBase64 } from '../../log/bytes.ts';
import { LogFormatError } from '../../log/logFormatError.ts';
import { HASH_LENGTH } from '../../log/sha256.ts';
import { formatVerifierKey } from '../../log/verifierKey.ts';
import { type Crypto, isEndorsed, matchesLeaf } from '../receipt.ts';
import { placeOf } from '../sealed.ts';
import type { Anchors } from './anchors.ts';
import { type ProvedReceipt, refused, type Verified } from './verdict.ts';

/** A receipt by itself, or in the answer to a write. */
export const ReceiptFile = Receipt.or(Written);
export type ReceiptFile = Receipt | Written;

/**
 * Whether the office promised what a receipt says. That it kept the promise, only the log can tell.
 * Throws nothing for any file of the type.
 */
export const verifyReceiptFile = async (
  file: ReceiptFile,
  { receipts }: Anchors,
  crypto: Crypto,
): Promise<Verified<ProvedReceipt>> => {
  const receipt = 'receipt' in file ? file.receipt : file;
  const { origin, entry, recordedAt } = receipt;
  if ('receipt' in file && (file.entry !== entry || file.id !== placeOf(entry).aggregate))
    return refused('receipt-of-another-entry', file.entry);
  if (Number.isNaN(Date.parse(recordedAt))) return refused('form-unknown', 'recordedAt');
  const offices = receipts.filter(({ name }) => name === `${origin}/receipts`);
  if (offices.length === 0) return refused('receipts-key-unknown', origin);
  const endorsed = await Promise.all(
    offices.map((key) => isEndorsed(receipt, formatVerifierKey(key), crypto)),
  );
  if (!endorsed.includes(true)) return refused('receipt-key-not-endorsed');
  const leafHash = hashOf(receipt);
  if (leafHash === undefined) return refused('receipt-not-signed', 'leafHash');
  const signed = await matchesLeaf(
    receipt,
    { leafHash, entry: { id: entry, recordedAt } },
    crypto.verify,
  );
  return signed.ok
    ? { ok: true, proved: { kind: 'receipt', receipt } }
    : refused('receipt-not-signed');
};

const hashOf = ({ leafHash }: Receipt): Uint8Array | undefined => {
  try {
    const bytes = decodeBase64(leafHash);
    return bytes.length === HASH_LENGTH ? bytes : undefined;
  } catch (error) {
    if (error instanceof LogFormatError) return undefined;
    throw error;
  }
};
