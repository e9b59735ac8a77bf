import { encodeBase64 } from './bytes.ts';
import { cosignatureTime } from './cosignature.ts';
import { checkCount, checkHash, parseCount, parseHash } from './fields.ts';
import { LogFormatError } from './logFormatError.ts';
import {
  formatNote,
  isOf,
  type Note,
  type NoteReason,
  type NoteSigner,
  type NoteVerifier,
  parseNote,
  signNote,
  verifyNote,
} from './note.ts';
import { fails, type Verdict } from './verdict.ts';

/** C2SP tlog-checkpoint: which log, how many leaves, and the root of the tree over them. */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
};

/** A checkpoint as published, with the note that carries it. */
export type SignedCheckpoint = Checkpoint & { readonly note: Note };

export type Cosigned = { readonly name: string; readonly keyId: string; readonly time: number };

export type CheckpointReason =
  | NoteReason
  | 'other-origin'
  | 'text-mismatch'
  | 'not-signed-by-the-log';

/** The note text: three lines. Throws `bad-checkpoint` for an origin that is no line of text. */
export function formatCheckpointText({ origin, size, root }: Checkpoint): string {
  checkOrigin(origin);
  return `${origin}\n${checkCount(size)}\n${encodeBase64(checkHash(root))}\n`;
}

/**
 * Throws `bad-checkpoint`, `bad-number`, `bad-base64`, `bad-hash`. Extension lines are refused: this log
 * writes none, and nobody audits what would stand there under its signature.
 */
export function parseCheckpointText(text: string): Checkpoint {
  const [origin, size, root, end, ...more] = text.split('\n');
  if (origin === undefined || size === undefined || root === undefined) {
    throw new LogFormatError('bad-checkpoint', 'fewer than three lines');
  }
  if (end !== '' || more.length > 0) {
    throw new LogFormatError('bad-checkpoint', 'the third line must be the last');
  }
  checkOrigin(origin);
  return { origin, size: parseCount(size), root: parseHash(root) };
}

export function formatCheckpoint({ note }: SignedCheckpoint): string {
  return formatNote(note);
}

/** Throws what `parseNote` and `parseCheckpointText` throw. The signatures are not verified yet. */
export function parseCheckpoint(source: string): SignedCheckpoint {
  const note = parseNote(source);
  return { ...parseCheckpointText(note.text), note };
}

/** The signer's name should be the origin, or others can't tell whose key to ask for. */
export async function signCheckpoint(
  checkpoint: Checkpoint,
  signer: NoteSigner,
): Promise<SignedCheckpoint> {
  const text = formatCheckpointText(checkpoint);
  return { ...parseCheckpointText(text), note: await signNote({ text, signatures: [] }, signer) };
}

/**
 * Holds if the log at `origin` signed the checkpoint with one of its keys, and every signature by one of
 * these keys or witnesses is good. `cosigned` names the witnesses; how many are enough is the caller's policy.
 */
export async function verifyCheckpoint(
  checkpoint: SignedCheckpoint,
  trust: { origin: string; logKeys: readonly NoteVerifier[]; witnesses?: readonly NoteVerifier[] },
): Promise<Verdict<CheckpointReason, { cosigned: Cosigned[] }>> {
  const { origin, logKeys, witnesses = [] } = trust;
  if (checkpoint.origin !== origin) return fails('other-origin');
  // What was signed is the text: the fields beside it must say the same.
  if (formatCheckpointText(checkpoint) !== checkpoint.note.text) return fails('text-mismatch');
  const verdict = await verifyNote(checkpoint.note, [...logKeys, ...witnesses]);
  if (!verdict.ok) return verdict;
  const { verified } = verdict;
  if (!verified.some((signature) => logKeys.some((key) => isOf(key, signature)))) {
    return fails('not-signed-by-the-log');
  }
  const cosigned = verified
    .filter((signature) => witnesses.some((key) => isOf(key, signature)))
    .map(({ name, keyId, signature }) => ({ name, keyId, time: cosignatureTime(signature) }));
  return { ok: true, cosigned };
}

function checkOrigin(origin: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (!/^[^\0-\x1f]+$/.test(origin) || !origin.isWellFormed()) {
    throw new LogFormatError('bad-checkpoint', 'the origin is one line of text');
  }
}
