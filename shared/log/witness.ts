import { encodeBase64 } from './bytes.ts';
import { formatCheckpoint, parseCheckpoint, type SignedCheckpoint } from './checkpoint.ts';
import { checkCount, checkHash, parseCount, parseHash } from './fields.ts';
import { LogFormatError } from './logFormatError.ts';
import { isOf, type NoteSignature, type NoteVerifier, parseSignatureLines } from './note.ts';

// Messages of the C2SP tlog-witness protocol; sending them is others' affair.

/** Body of `POST add-checkpoint`: the new checkpoint, consistent with the one of `oldSize` that the witness knows. */
export type AddCheckpoint = {
  readonly oldSize: number;
  /** Consistency proof from `oldSize` to the checkpoint; empty from 0. */
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: SignedCheckpoint;
};

/** The standard's limit on consistency proof lines. */
export const MAX_CONSISTENCY_LENGTH = 63;

/** Throws `bad-witness-message`, `bad-number`, `bad-hash`, and what `formatNote` throws. */
export function formatAddCheckpoint(request: AddCheckpoint): string {
  checkRequest(request);
  const lines = [
    `old ${checkCount(request.oldSize)}`,
    ...request.proof.map((hash) => encodeBase64(checkHash(hash))),
  ];
  return `${lines.join('\n')}\n\n${formatCheckpoint(request.checkpoint)}`;
}

/** Throws `bad-witness-message`, `bad-number`, `bad-base64`, `bad-hash`, and what `parseCheckpoint` throws. */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const blank = body.indexOf('\n\n');
  if (blank < 0) refuse('no blank line before the checkpoint');
  const [old, ...lines] = body.slice(0, blank).split('\n');
  if (!old?.startsWith('old ')) refuse('no old size');
  const request: AddCheckpoint = {
    oldSize: parseCount(old.slice('old '.length)),
    proof: lines.map(parseHash),
    checkpoint: parseCheckpoint(body.slice(blank + 2)),
  };
  checkRequest(request);
  return request;
}

/** Body of a 409 answer (`text/x.tlog.size`): the size that the witness cosigned last. */
export function parseTreeSize(body: string): number {
  if (!body.endsWith('\n')) refuse('no newline after the size');
  return parseCount(body.slice(0, -1));
}

/**
 * The checkpoint with the signatures of a 200 answer that verify under a trusted witness's key, each in place
 * of an earlier one by that key; lines of other keys and false ones are dropped. Throws what
 * `parseSignatureLines` throws.
 */
export async function addCosignatures(
  checkpoint: SignedCheckpoint,
  body: string,
  witnesses: readonly NoteVerifier[],
): Promise<SignedCheckpoint> {
  const { text } = checkpoint.note;
  let signatures: readonly NoteSignature[] = checkpoint.note.signatures;
  for (const line of parseSignatureLines(body)) {
    const witness = witnesses.find((key) => isOf(key, line));
    if (!witness || !(await witness.verify(text, line.signature))) continue;
    signatures = [...signatures.filter((earlier) => !isOf(witness, earlier)), line];
  }
  return { ...checkpoint, note: { text, signatures } };
}

function checkRequest({ oldSize, proof, checkpoint }: AddCheckpoint): void {
  if (proof.length > MAX_CONSISTENCY_LENGTH) refuse('more than 63 consistency proof lines');
  if (oldSize > checkpoint.size) refuse('the old size is larger than the checkpoint');
}

function refuse(what: string): never {
  throw new LogFormatError('bad-witness-message', what);
}
