import { ProblemError } from '../../../shared/contract/calling.ts';
import type { Trust } from '../../../shared/contract/papers.ts';
import { encodeHex, encodeUtf8 } from '../../../shared/log/bytes.ts';
import type { Cosigned } from '../../../shared/log/checkpoint.ts';
import { cosignatureVerifier } from '../../../shared/log/cosignature.ts';
import { LogFormatError } from '../../../shared/log/logFormatError.ts';
import { leafHash } from '../../../shared/log/merkle.ts';
import { ed25519Verifier } from '../../../shared/log/note.ts';
import { parseProof, verifyProof } from '../../../shared/log/proof.ts';
import type { Ledger } from '../ledger/ledger.tsx';
import { browserCrypto, isUnable } from './browserCrypto.ts';
import { anchorsIn, knownTrust } from './trust.ts';

/** Where an entry stands in the log, as this browser proved it. */
export interface Place {
  /** Counted from 0. */
  readonly index: number;
  readonly size: number;
  /** SHA-256 of the leaf as RFC 6962 makes it, recomputed here. */
  readonly leafHash: string;
  readonly cosigned: readonly Cosigned[];
}

export type EntryProof =
  | { readonly is: 'holds'; readonly leaf: string; readonly proof: string; readonly place: Place }
  | { readonly is: 'fails' | 'cannotCheck'; readonly leaf: string; readonly proof: string }
  | { readonly is: 'notSealed' };

/** Asks for an entry with its proof and checks it by the keys that this browser knows. Throws what asking throws. */
export const provedEntry = async (
  ledger: Ledger,
  entry: string,
  signal?: AbortSignal,
): Promise<EntryProof> => {
  try {
    const { trust } = await knownTrust(ledger);
    const file = await ledger('getProof', { params: { entry }, ...(signal && { signal }) });
    return await checked(file, entry, trust);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'not-sealed-yet')
      return { is: 'notSealed' };
    throw error;
  }
};

const checked = async (
  { leaf, proof: text }: { readonly leaf: string; readonly proof: string },
  entry: string,
  trust: Trust,
): Promise<EntryProof> => {
  const file = { leaf, proof: text };
  const { sha256, verify } = browserCrypto;
  try {
    const { logs, witnesses } = anchorsIn(trust);
    const proof = parseProof(text);
    const bytes = encodeUtf8(leaf);
    const verdict = await verifyProof(sha256, proof, {
      leaf: bytes,
      origin: trust.origin,
      logKeys: logs.map((key) => ed25519Verifier(key, verify)),
      witnesses: witnesses.map((key) => cosignatureVerifier(key, verify)),
    });
    // A good proof of another entry proves nothing of this one.
    if (!verdict.ok || (JSON.parse(leaf) as { id?: unknown }).id !== entry)
      return { is: 'fails', ...file };
    const { index, checkpoint } = proof;
    const hash = encodeHex(leafHash(sha256, bytes));
    const { cosigned } = verdict;
    return {
      is: 'holds',
      ...file,
      place: { index, size: checkpoint.size, leafHash: hash, cosigned },
    };
  } catch (error) {
    if (isUnable(error)) return { is: 'cannotCheck', ...file };
    if (error instanceof LogFormatError || error instanceof SyntaxError)
      return { is: 'fails', ...file };
    throw error;
  }
};
