import * as z from 'zod';
import { Entry } from '../../contract/entry.ts';
import { decodeUtf8 } from '../../log/bytes.ts';
import { parseCanonical } from '../../log/canonical.ts';
import { isPlainlyCanonical } from '../../log/canonicalForm.ts';
import type { FindingName } from './findings.ts';

type Read = Entry | Extract<FindingName, 'entry-malformed' | 'entry-not-canonical'>;

/** The entry of a leaf, or what is wrong with the leaf. The same answer as the schema's own, several times faster. */
export const entryOfLeaf = (leaf: Uint8Array): Read => {
  let value: unknown;
  try {
    const text = decodeUtf8(leaf);
    value = JSON.parse(text);
    if (!isPlainlyCanonical(text)) parseCanonical(text);
  } catch {
    return value === undefined ? 'entry-malformed' : 'entry-not-canonical';
  }
  return isEntry(value) ? value : 'entry-malformed';
};

/** `data` is any JSON object: what JSON.parse made needs no second look. */
const Checked = Entry.extend({
  data: z.custom<Entry['data']>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
});

/** As `Entry.parse`, which also must leave the value as it is: a ledger writes no text that it would normalise. */
const isEntry = (value: unknown): value is Entry => {
  const parsed = Checked.safeParse(value);
  return parsed.success && isSame(parsed.data, value);
};

/** Keys in any order: a parsed value has the schema's, a leaf the canonical one. */
const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [ofA, ofB] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(ofB); // for-in is three times as slow
  for (const key of keys) if (!isSame(ofA[key], ofB[key])) return false;
  return Object.keys(ofA).length === keys.length;
};
