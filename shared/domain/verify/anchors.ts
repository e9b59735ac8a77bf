import type { Sha256 } from '../../log/sha256.ts';
import { parseVerifierKey, SIGNATURE_TYPE, type VerifierKey } from '../../log/verifierKey.ts';

/** The keys that whoever verifies has from elsewhere. Nothing that a file brings along is among them. */
export interface Anchors {
  readonly logs: readonly VerifierKey[];
  /** Keys that vouch for the keys of receipts; each is named `<origin>/receipts`. */
  readonly receipts: readonly VerifierKey[];
  readonly witnesses: readonly VerifierKey[];
}

const receiptsName = /\/receipts$/;

/**
 * Sorts C2SP verifier keys by what they may sign: a witness by the type of its key, the receipts key by
 * its name, so that it never passes for a log's. Throws LogFormatError for a text that is no such key.
 */
export const anchorsOf = (sha256: Sha256, vkeys: readonly string[]): Anchors => {
  const keys = [...new Set(vkeys)].map((vkey) => parseVerifierKey(sha256, vkey));
  const signing = keys.filter(({ type }) => type === SIGNATURE_TYPE.ed25519);
  return {
    logs: signing.filter(({ name }) => !receiptsName.test(name)),
    receipts: signing.filter(({ name }) => receiptsName.test(name)),
    witnesses: keys.filter(({ type }) => type === SIGNATURE_TYPE.cosignature),
  };
};
