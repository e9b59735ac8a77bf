import { Entry, maxLeafBytes, Receipt } from '../contract/entry.ts';
import { deltasOf } from '../domain/cells.ts';
import { entryKey } from '../domain/keys.ts';
import { labelsOf } from '../domain/labels.ts';
import type { Home, Item } from '../domain/ports.ts';
import { isEndorsed, matchesLeaf } from '../domain/receipt.ts';
import { encodeBase64, encodeUtf8 } from '../log/bytes.ts';
import { canonical, parseCanonical } from '../log/canonical.ts';
import type { Ed25519Verify } from '../log/ed25519.ts';
import { leafHash } from '../log/merkle.ts';
import { keyText } from './attributes.ts';

/** An entry that may be sealed, with the bytes of its leaf. */
export interface Admitted {
  readonly entry: Entry;
  readonly leaf: Uint8Array;
}

export type Admission =
  | ({ readonly ok: true } & Admitted)
  | { readonly ok: false; readonly reason: string };

export type Admit = (item: Item) => Promise<Admission>;

/** Endorsements of receipt keys that are remembered, at most: one function instance makes one key. */
const maxKeys = 1_000;

/**
 * The checks before an entry is sealed: its form, that it stands where it says, that its figures can be
 * counted, and that a receipt was given for just these bytes. Whoever can write the table but not use the
 * receipts key can't get an entry through.
 */
export function makeAdmission(
  home: Pick<Home, 'origin' | 'sha256'>,
  receiptsVkey: string,
  verify: Ed25519Verify,
): Admit {
  const endorsed = new Map<string, Promise<boolean>>();

  const isOfficeKey = (receipt: Receipt): Promise<boolean> => {
    const { publicKey, madeAt, endorsement } = receipt.key;
    const name = JSON.stringify([publicKey, madeAt, endorsement]);
    const known = endorsed.get(name);
    if (known) return known;
    if (endorsed.size >= maxKeys) endorsed.clear();
    const answer = isEndorsed(receipt, receiptsVkey, { sha256: home.sha256, verify });
    endorsed.set(name, answer);
    return answer;
  };

  return async (item) => {
    const read = readLeaf(item);
    if (!read.ok) return read;
    const hash = leafHash(home.sha256, read.leaf);
    if (item.leafHash !== encodeBase64(hash)) return refused('leaf-hash');
    const receipt = readReceipt(item.receipt);
    if (!receipt) return refused('receipt-malformed');
    if (receipt.origin !== home.origin) return refused('receipt-of-another-log');
    if (!(await isOfficeKey(receipt))) return refused('receipt-key-not-endorsed');
    const verdict = await matchesLeaf(receipt, { leafHash: hash, entry: read.entry }, verify);
    return verdict.ok ? read : refused(`receipt-${verdict.reason}`);
  };
}

const refused = (reason: string) => ({ ok: false, reason }) as const;

function readLeaf(item: Item): Admission {
  const text = item.leaf;
  if (typeof text !== 'string') return refused('no-leaf');
  let entry: Entry;
  let leaf: Uint8Array;
  try {
    entry = Entry.parse(parseCanonical(text));
    leaf = encodeUtf8(text);
  } catch {
    return refused('not-an-entry');
  }
  if (leaf.length > maxLeafBytes) return refused('leaf-too-long');
  if (keyText(item) !== keyText(entryKey(entry.aggregate, entry.seq))) return refused('other-key');
  if (entry.id !== `${entry.aggregate}:${entry.seq}`) return refused('other-id');
  // Equal amounts leave and arrive, so every commodity sums to zero; to go nowhere is no movement.
  if (entry.transfers.some(({ from, to }) => from === to)) return refused('transfer-to-itself');
  if (!isCountable(entry)) return refused('figures');
  return { ok: true, entry, leaf };
}

/** The figures are read from free-form data: what they can't be read from would stop every sealer. */
function isCountable(entry: Entry): boolean {
  try {
    deltasOf(entry);
    for (const { label } of labelsOf(entry)) canonical(label);
    return true;
  } catch {
    return false;
  }
}

function readReceipt(text: unknown): Receipt | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return Receipt.parse(parseCanonical(text));
  } catch {
    return undefined;
  }
}
