import type { Trust } from '../../../shared/contract/papers.ts';
import { encodeUtf8 } from '../../../shared/log/bytes.ts';
import type { Ed25519Verify } from '../../../shared/log/ed25519.ts';
import { ed25519Verifier } from '../../../shared/log/note.ts';
import { type ProofReason, parseProof, verifyProof } from '../../../shared/log/proof.ts';
import type { Verdict } from '../../../shared/log/verdict.ts';
import { parseVerifierKey } from '../../../shared/log/verifierKey.ts';
import { withSha256 } from './browserHash.ts';

/** By the browser. Rejects with NotSupportedError where it does not know Ed25519. */
export const ed25519: Ed25519Verify = async (publicKey, message, signature) => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, [
    'verify',
  ]);
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
};

/**
 * Whether the leaf stands in the log that the keys are of. Throws LogFormatError for a proof or key that is
 * none, and what `ed25519` throws.
 */
export const checkProof = (
  { leaf, proof }: { readonly leaf: string; readonly proof: string },
  { origin, log }: Pick<Trust, 'origin' | 'log'>,
): Promise<Verdict<ProofReason>> =>
  withSha256((sha256) =>
    verifyProof(sha256, parseProof(proof), {
      leaf: encodeUtf8(leaf),
      origin,
      logKeys: [ed25519Verifier(parseVerifierKey(sha256, log), ed25519)],
    }),
  );
