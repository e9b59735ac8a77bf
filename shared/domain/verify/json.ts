import { decodeUtf8 } from '../../log/bytes.ts';
import { parseCanonicalBytes } from '../../log/canonical.ts';
import { LogFormatError } from '../../log/logFormatError.ts';
import type { Crypto } from '../receipt.ts';
import type { Anchors } from './anchors.ts';
import { Bundle } from './bundle.ts';
import { verifyPaper } from './paper.ts';
import { ReceiptFile, verifyReceiptFile } from './receipt.ts';
import { refused, type Verified } from './verdict.ts';

/** Any JSON file of this ledger, told by what it says: a paper with its proof, or a receipt. */
export const verifyJson = async (
  bytes: Uint8Array,
  anchors: Anchors,
  crypto: Crypto,
): Promise<Verified> => {
  const value = parsed(bytes);
  if (value === undefined) return refused('not-json');
  if (value instanceof Object && 'leaf' in value) return verifyBundle(bytes, anchors, crypto);
  const receipt = ReceiptFile.safeParse(value);
  return receipt.success
    ? verifyReceiptFile(receipt.data, anchors, crypto)
    : refused('form-unknown');
};

const verifyBundle = async (
  bytes: Uint8Array,
  anchors: Anchors,
  crypto: Crypto,
): Promise<Verified> => {
  let value: unknown;
  try {
    value = parseCanonicalBytes(bytes);
  } catch (error) {
    if (error instanceof LogFormatError) return refused('not-canonical');
    throw error;
  }
  const bundle = Bundle.safeParse(value);
  return bundle.success ? verifyPaper(bundle.data, anchors, crypto) : refused('form-unknown');
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(decodeUtf8(bytes));
  } catch {
    return undefined;
  }
};
