import { makeWitness } from '../../scripts/witness/witness.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { cosigner } from '../../shared/log/cosignature.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import {
  formatVerifierKey,
  parseVerifierKey,
  SIGNATURE_TYPE,
  verifierKey,
} from '../../shared/log/verifierKey.ts';
import type { Witness } from '../../shared/sealer/cosign.ts';
import { cheapSign, cheapVerify, logVkey, sha256 } from './cheapHome.ts';

/** The witness that anybody can run, with cheap signatures, a memory of its own and no network. */
export function memoryWitness(
  name: string,
  suspect: (what: string) => void = () => undefined,
): Witness & { readonly seen: Map<string, Checkpoint> } {
  const publicKey = sha256(new TextEncoder().encode(name));
  const key = verifierKey(sha256, { name, type: SIGNATURE_TYPE.cosignature, publicKey });
  const seen = new Map<string, Checkpoint>();
  const addCheckpoint = makeWitness({
    logs: [ed25519Verifier(parseVerifierKey(sha256, logVkey), cheapVerify)],
    memory: {
      read: async (origin) => seen.get(origin),
      write: async (checkpoint) => void seen.set(checkpoint.origin, checkpoint),
    },
    signer: () => cosigner(key, cheapSign(publicKey), 1_795_000_000),
    sha256,
    suspect,
  });
  return { vkey: formatVerifierKey(key), seen, addCheckpoint };
}
