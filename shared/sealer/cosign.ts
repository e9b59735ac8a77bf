import type { SignedCheckpoint } from '../log/checkpoint.ts';
import { cosignatureVerifier } from '../log/cosignature.ts';
import type { Ed25519Verify } from '../log/ed25519.ts';
import { consistencyProof } from '../log/merkleProof.ts';
import { isOf, type NoteSignature, type NoteVerifier } from '../log/note.ts';
import { subtreesFromTiles } from '../log/tileReader.ts';
import { parseVerifierKey } from '../log/verifierKey.ts';
import { addCosignatures, formatAddCheckpoint, parseTreeSize } from '../log/witness.ts';
import { readLogFile } from './logFiles.ts';
import type { Sealing } from './sealing.ts';

/** Somebody else who has seen the log only ever grow (C2SP tlog-witness), and says so under a key of theirs. */
export interface Witness {
  /** C2SP verifier key, of the type for cosigning. */
  readonly vkey: string;
  /** Sends the body of `add-checkpoint`. Settles within seconds; throws if there was no answer. */
  readonly addCheckpoint: (body: string) => Promise<WitnessAnswer>;
}

export interface WitnessAnswer {
  /** Of HTTP. */
  readonly status: number;
  readonly body: string;
}

/** Who is asked before a checkpoint is published, and how many of them must have cosigned it. */
export interface Witnesses {
  readonly threshold: number;
  readonly all: readonly Witness[];
}

export interface Cosigned {
  /** With the cosignatures that were given. */
  readonly checkpoint: SignedCheckpoint;
  readonly isEnough: boolean;
  /** Why a witness didn't cosign, one text each. */
  readonly refusals: readonly string[];
}

/** `lastSize`: the size of the checkpoint that the witnesses are likely to know. */
export type Cosign = (checkpoint: SignedCheckpoint, lastSize: number) => Promise<Cosigned>;

/** Milliseconds that the others have once as many as must have cosigned. */
const grace = 300;

/**
 * Asks all witnesses side by side, at most twice each. The tiles of the checkpoint must be written. Throws
 * a RangeError for a threshold that can't be met.
 */
export function makeCosigning(
  { home, width, attempt }: Pick<Sealing, 'home' | 'width' | 'attempt'>,
  { threshold, all }: Witnesses,
  verify: Ed25519Verify,
): Cosign {
  const read = readLogFile({ home, attempt });
  const known = all.map((witness) => ({
    ...witness,
    key: cosignatureVerifier(parseVerifierKey(home.sha256, witness.vkey), verify),
  }));
  checkThreshold(threshold, known);

  return async (checkpoint, lastSize) => {
    const subtrees = subtreesFromTiles(home.sha256, read, checkpoint.size, width);
    const proofFrom: Proofs = (from) =>
      consistencyProof(home.sha256, subtrees, from, checkpoint.size);
    const given: NoteSignature[] = [];
    const refusals: string[] = [];
    const enough = Promise.withResolvers<void>();
    const asked = known.map(async (witness) => {
      const answer = await ask(witness, checkpoint, lastSize, proofFrom);
      if (typeof answer === 'string') refusals.push(`${witness.key.name}: ${answer}`);
      else given.push(answer);
      if (given.length >= threshold) enough.resolve();
    });
    await Promise.race([Promise.all(asked), enough.promise.then(() => home.pause(grace))]);
    const { text, signatures } = checkpoint.note;
    return {
      checkpoint: { ...checkpoint, note: { text, signatures: [...signatures, ...given] } },
      isEnough: given.length >= threshold,
      refusals,
    };
  };
}

/** Consistency proofs to the checkpoint. */
type Proofs = (oldSize: number) => Promise<readonly Uint8Array[]>;

/** The witness's cosignature, or why there is none. Never throws: no witness may stop the log. */
async function ask(
  witness: Witness & { readonly key: NoteVerifier },
  checkpoint: SignedCheckpoint,
  lastSize: number,
  proofFrom: Proofs,
): Promise<NoteSignature | string> {
  const send = async (oldSize: number): Promise<WitnessAnswer> => {
    const proof = await proofFrom(oldSize);
    return witness.addCheckpoint(formatAddCheckpoint({ oldSize, proof, checkpoint }));
  };
  try {
    const first = await send(lastSize);
    if (first.status !== 409) return await cosignatureIn(first, checkpoint, witness.key);
    const itsSize = parseTreeSize(first.body);
    if (itsSize > checkpoint.size)
      return `has seen ${itsSize} leaves, more than ${checkpoint.size}`;
    if (itsSize === lastSize) return `has seen another tree of ${itsSize} leaves`;
    return await cosignatureIn(await send(itsSize), checkpoint, witness.key);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function cosignatureIn(
  { status, body }: WitnessAnswer,
  checkpoint: SignedCheckpoint,
  key: NoteVerifier,
): Promise<NoteSignature | string> {
  if (status !== 200) return `answered ${status}`;
  const { note } = await addCosignatures(checkpoint, body, [key]);
  return note.signatures.find((line) => isOf(key, line)) ?? 'no cosignature by its key';
}

function checkThreshold(
  threshold: number,
  known: readonly { readonly vkey: string; readonly key: NoteVerifier }[],
): void {
  const keys = new Set(known.map(({ key }) => `${key.name}+${key.keyId}`));
  if (keys.size < known.length) throw new RangeError('a witness is listed twice');
  if (!Number.isSafeInteger(threshold) || threshold < 1 || threshold > known.length) {
    throw new RangeError(`${threshold} of ${known.length} witnesses is no threshold`);
  }
}
