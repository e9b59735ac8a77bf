import { concat, decodeBase64, decodeHex, encodeBase64, encodeHex, encodeUtf8 } from './bytes.ts';
import { ED25519_SIGNATURE_LENGTH, type Ed25519Sign, type Ed25519Verify } from './ed25519.ts';
import { LogFormatError } from './logFormatError.ts';
import { fails, type Verdict } from './verdict.ts';
import { checkKeyName, SIGNATURE_TYPE, type VerifierKey } from './verifierKey.ts';

// C2SP signed-note: a text and the signatures under it.

export type NoteSignature = {
  readonly name: string;
  /** Four bytes in hex. */
  readonly keyId: string;
  readonly signature: Uint8Array;
};

export type Note = {
  /** The signed text with its final newline, without the blank line after it. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
};

/** Knows one key. `verify` gets the note's text and the signature bytes after the key ID. */
export type NoteVerifier = {
  readonly name: string;
  readonly keyId: string;
  readonly verify: (text: string, signature: Uint8Array) => Promise<boolean>;
};

/** Holds one key. */
export type NoteSigner = {
  readonly name: string;
  readonly keyId: string;
  readonly sign: (text: string) => Promise<Uint8Array>;
};

export type NoteReason = 'bad-signature' | 'no-known-signature';

/** More signatures than this are refused unread, as in Go's note package; the standard asks for 16 at least. */
export const MAX_SIGNATURES = 100;

/** Throws `bad-note`, `bad-key-name`, `bad-base64`. Accepts nothing that `formatNote` would write differently. */
export function parseNote(source: string): Note {
  checkText(source);
  // A text may have blank lines of its own: the last one separates.
  const blank = source.lastIndexOf('\n\n');
  if (blank < 0) throw new LogFormatError('bad-note', 'no blank line before the signatures');
  return {
    text: source.slice(0, blank + 1),
    signatures: parseSignatureLines(source.slice(blank + 2)),
  };
}

/** Throws `bad-note` or `bad-key-name` for a note that couldn't be read back. */
export function formatNote({ text, signatures }: Note): string {
  checkText(text);
  if (!text.endsWith('\n')) throw new LogFormatError('bad-note', 'the text must end in a newline');
  checkNumber(signatures.length);
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`;
}

/** One or more signature lines, as under a note or in a witness's answer. Throws as `parseNote` does. */
export function parseSignatureLines(source: string): NoteSignature[] {
  checkText(source);
  const lines = source.split('\n');
  if (lines.pop() !== '') throw new LogFormatError('bad-note', 'the last line has no newline');
  checkNumber(lines.length);
  return lines.map(parseSignatureLine);
}

export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  checkKeyName(name);
  const id = decodeHex(keyId);
  if (id.length !== KEY_ID_LENGTH || signature.length === 0) {
    throw new LogFormatError('bad-note', 'a signature has a key ID of four bytes and a value');
  }
  return `— ${name} ${encodeBase64(concat(id, signature))}\n`;
}

/**
 * Holds if at least one known key signed the note and no signature under a known key's name and ID is false.
 * Signatures of other keys are ignored. `verified` has the first signature of each known key that signed.
 */
export async function verifyNote(
  note: Note,
  known: readonly NoteVerifier[],
): Promise<Verdict<NoteReason, { verified: NoteSignature[] }>> {
  const verified = new Map<string, NoteSignature>();
  for (const signature of note.signatures) {
    for (const verifier of known.filter((candidate) => isOf(candidate, signature))) {
      if (!(await verifier.verify(note.text, signature.signature))) return fails('bad-signature');
      const key = `${signature.name}+${signature.keyId}`;
      if (!verified.has(key)) verified.set(key, signature);
    }
  }
  if (verified.size === 0) return fails('no-known-signature');
  return { ok: true, verified: [...verified.values()] };
}

/** The note with one more signature, in place of an earlier one by the same key. */
export async function signNote(note: Note, signer: NoteSigner): Promise<Note> {
  const { name, keyId } = signer;
  const others = note.signatures.filter((signature) => !isOf(signer, signature));
  const signature = await signer.sign(note.text);
  return { text: note.text, signatures: [...others, { name, keyId, signature }] };
}

/** Does the signature claim to be by this key? */
export function isOf(key: { name: string; keyId: string }, signature: NoteSignature): boolean {
  return key.name === signature.name && key.keyId === signature.keyId;
}

/** Verifies signatures of type 0x01: Ed25519 over the text. Throws `bad-verifier-key` for another type. */
export function ed25519Verifier(key: VerifierKey, verify: Ed25519Verify): NoteVerifier {
  checkType(key);
  return {
    name: key.name,
    keyId: key.keyId,
    verify: async (text, signature) =>
      signature.length === ED25519_SIGNATURE_LENGTH &&
      verify(key.publicKey, encodeUtf8(text), signature),
  };
}

/** Signs with type 0x01; `sign` must be with the private key of `key`. */
export function ed25519Signer(key: VerifierKey, sign: Ed25519Sign): NoteSigner {
  checkType(key);
  return { name: key.name, keyId: key.keyId, sign: (text) => sign(encodeUtf8(text)) };
}

const KEY_ID_LENGTH = 4;
const SIGNATURE_LINE = /^— ([^ ]+) ([^ ]+)$/;

function parseSignatureLine(line: string): NoteSignature {
  const [, name, encoded] = SIGNATURE_LINE.exec(line) ?? [];
  if (name === undefined || encoded === undefined) {
    throw new LogFormatError('bad-note', 'not a signature line');
  }
  checkKeyName(name);
  const bytes = decodeBase64(encoded);
  if (bytes.length <= KEY_ID_LENGTH) throw new LogFormatError('bad-note', 'signature too short');
  return {
    name,
    keyId: encodeHex(bytes.subarray(0, KEY_ID_LENGTH)),
    signature: bytes.subarray(KEY_ID_LENGTH),
  };
}

function checkNumber(signatures: number): void {
  if (signatures < 1 || signatures > MAX_SIGNATURES) {
    throw new LogFormatError('bad-note', `a note has 1 to ${MAX_SIGNATURES} signatures`);
  }
}

function checkText(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (!text.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(text)) {
    throw new LogFormatError('bad-note', 'a control character or lone surrogate');
  }
}

function checkType(key: VerifierKey): void {
  if (key.type !== SIGNATURE_TYPE.ed25519) {
    throw new LogFormatError('bad-verifier-key', 'not a key for signing notes');
  }
}
