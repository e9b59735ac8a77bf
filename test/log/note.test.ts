import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBase64, encodeHex } from '../../shared/log/bytes.ts';
import {
  ed25519Signer,
  ed25519Verifier,
  formatNote,
  MAX_SIGNATURES,
  type Note,
  parseNote,
  parseSignatureLines,
  signNote,
  verifyNote,
} from '../../shared/log/note.ts';
import {
  formatVerifierKey,
  parseVerifierKey,
  SIGNATURE_TYPE,
  verifierKey,
} from '../../shared/log/verifierKey.ts';
import { ed25519Pair, ed25519Verify, sha256 } from './crypto.ts';
import { oneCharacterOff } from './mutations.ts';

const code = (code: string) => expect.objectContaining({ name: 'LogFormatError', code });
const malformed = expect.objectContaining({ name: 'LogFormatError' });

const verifier = (vkey: string) => ed25519Verifier(parseVerifierKey(sha256, vkey), ed25519Verify);

// From golang.org/x/mod/sumdb/note, note_test.go.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETER_SEED = decodeBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').slice(1);
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const ENOCH_LINE =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const BOTH = `${TEXT}\n${PETER_LINE}${ENOCH_LINE}`;

const verified = async (source: string, ...vkeys: string[]) => {
  const verdict = await verifyNote(parseNote(source), vkeys.map(verifier));
  return verdict.ok ? verdict.verified.map(({ name }) => name) : verdict.reason;
};

describe('verifier keys', () => {
  test('the example of C2SP signed-note verifies its note', async () => {
    const vkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
    const note =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';
    expect(await verified(note, vkey)).toEqual(['example.com/foo']);
    expect(formatVerifierKey(parseVerifierKey(sha256, vkey))).toBe(vkey);
    expect(formatNote(parseNote(note))).toBe(note);
  });

  test('every part of a key and every key one character off is refused', () => {
    for (let start = 0; start <= PETER.length; start++) {
      for (let end = start; end <= PETER.length; end++) {
        const part = PETER.slice(start, end);
        if (part !== PETER) expect(() => parseVerifierKey(sha256, part)).toThrow(malformed);
      }
    }
    for (const other of oneCharacterOff(PETER)) {
      expect(() => parseVerifierKey(sha256, other)).toThrow(malformed);
    }
  });

  test('a key of wrong length or unknown type is refused, even with the right ID (note_test.go)', () => {
    for (const vkey of [
      'PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==',
      'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    ]) {
      expect(() => parseVerifierKey(sha256, vkey)).toThrow(malformed);
    }
    const { publicKey } = parseVerifierKey(sha256, PETER);
    const type = SIGNATURE_TYPE.ed25519;
    for (const short of [publicKey.slice(1), new Uint8Array(33), new Uint8Array()]) {
      const key = { name: 'a', type, publicKey: short };
      expect(() => verifierKey(sha256, key)).toThrow(code('bad-verifier-key'));
    }
  });

  test('any key is read back, its ID depends on name, type and key', () => {
    const key = fc.record({
      name: fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((name) => !/[\s+\p{Cc}]/u.test(name)),
      type: fc.constantFrom(...Object.values(SIGNATURE_TYPE)),
      publicKey: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(
      fc.property(key, (it) => {
        const whole = verifierKey(sha256, it);
        expect(parseVerifierKey(sha256, formatVerifierKey(whole))).toEqual(whole);
        expect(verifierKey(sha256, { ...it, name: `${it.name}x` }).keyId).not.toBe(whole.keyId);
        const type = it.type === 0x01 ? SIGNATURE_TYPE.cosignature : SIGNATURE_TYPE.ed25519;
        expect(verifierKey(sha256, { ...it, type }).keyId).not.toBe(whole.keyId);
      }),
    );
  });

  test.each([
    '',
    'a b',
    'a+b',
    'a\nb',
    'a\tb',
    'a\u00a0b',
    'a\u2003b',
    'a\u0085b',
    'a\0b',
    'a\ud800',
  ])('no key is called %j', (name) => {
    const key = { name, type: SIGNATURE_TYPE.ed25519, publicKey: new Uint8Array(32) };
    expect(() => verifierKey(sha256, key)).toThrow(code('bad-key-name'));
  });

  test('a witness key does not verify or sign notes', () => {
    const key = { name: 'w', type: SIGNATURE_TYPE.cosignature, publicKey: new Uint8Array(32) };
    const whole = verifierKey(sha256, key);
    expect(() => ed25519Verifier(whole, ed25519Verify)).toThrow(code('bad-verifier-key'));
    expect(() => ed25519Signer(whole, async (message) => message)).toThrow(
      code('bad-verifier-key'),
    );
  });
});

describe('the notes of golang.org/x/mod/sumdb/note', () => {
  test('signing gives the same bytes, and replaces an earlier signature by the key', async () => {
    const { publicKey, sign } = ed25519Pair(PETER_SEED);
    const signer = ed25519Signer(parseVerifierKey(sha256, PETER), sign);
    expect(publicKey).toEqual(parseVerifierKey(sha256, PETER).publicKey);
    const note = await signNote({ text: TEXT, signatures: [] }, signer);
    expect(formatNote(note)).toBe(`${TEXT}\n${PETER_LINE}`);
    const old = { name: 'PeterNeumann', keyId: 'c74f20a3', signature: Uint8Array.of(1) };
    expect(await signNote({ text: TEXT, signatures: [old] }, signer)).toEqual(note);
    const twice = await signNote(parseNote(`${TEXT}\n${PETER_LINE}${ENOCH_LINE}`), signer);
    expect(formatNote(twice)).toBe(`${TEXT}\n${ENOCH_LINE}${PETER_LINE}`);
  });

  test('known keys are verified, unknown ones ignored, none known is not enough', async () => {
    expect(await verified(BOTH, PETER)).toEqual(['PeterNeumann']);
    expect(await verified(BOTH, PETER, ENOCH)).toEqual(['PeterNeumann', 'EnochRoot']);
    expect(await verified(BOTH)).toBe('no-known-signature');
    const renamed = verifierKey(sha256, { ...parseVerifierKey(sha256, PETER), name: 'Other' });
    expect(await verified(BOTH, formatVerifierKey(renamed))).toBe('no-known-signature');
  });

  test('a repeated signature counts once, a false one beside a true one spoils the note', async () => {
    expect(await verified(`${TEXT}\n${PETER_LINE}${PETER_LINE}`, PETER)).toEqual(['PeterNeumann']);
    const bent = PETER_LINE.replace('ZJkuBS', 'ZJkuBT');
    expect(await verified(`${TEXT}\n${PETER_LINE}${bent}`, PETER)).toBe('bad-signature');
    expect(await verified(`${TEXT}\n${bent}${ENOCH_LINE}`, PETER, ENOCH)).toBe('bad-signature');
    expect(await verified(`${TEXT}\n${bent}${ENOCH_LINE}`, ENOCH)).toEqual(['EnochRoot']);
  });

  test('a signature of another length than 64 bytes is not even tried', async () => {
    const never = async () => {
      throw new Error('tried');
    };
    const { verify } = ed25519Verifier(parseVerifierKey(sha256, PETER), never);
    expect(await verify(TEXT, new Uint8Array(63))).toBe(false);
    expect(await verify(TEXT, new Uint8Array(65))).toBe(false);
    await expect(verify(TEXT, new Uint8Array(64))).rejects.toThrow('tried');
  });

  test.each([
    ['no signatures', TEXT],
    ['no signature lines', `${TEXT}\n`],
    ['no final newline', `${TEXT}\n${PETER_LINE.slice(0, -1)}`],
    ['a control character', `\x01${TEXT}\n${PETER_LINE}`],
    ['a carriage return', `${TEXT.replace('\n', '\r\n')}\n${PETER_LINE}`],
    ['a lone surrogate', `\ud800${TEXT}\n${PETER_LINE}`],
    ['a name with a space', `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Bad Name')}`],
    ['a name with a plus', `${TEXT}\n${PETER_LINE.replace('PeterNeumann', 'Bad+Name')}`],
    ['a line that is no signature', `${BOTH}Unexpected line.\n`],
    ['a hyphen for the dash', `${TEXT}\n${PETER_LINE.replace('—', '-')}`],
    ['a signature of four bytes', `${TEXT}\n— PeterNeumann x08gow==\n`],
    ['a text without its newline', `\n${PETER_LINE}`],
    ['too many signatures', `${TEXT}\n${PETER_LINE.repeat(MAX_SIGNATURES + 1)}`],
  ])('a note with %s is malformed', (_, source) => {
    expect(() => parseNote(source)).toThrow(malformed);
  });

  test('as many signatures as the limit are read', () => {
    const source = `${TEXT}\n${PETER_LINE.repeat(MAX_SIGNATURES)}`;
    expect(parseNote(source).signatures).toHaveLength(MAX_SIGNATURES);
  });

  test('one character off is malformed or not signed', async () => {
    const source = `${TEXT}\n${PETER_LINE}`;
    let refused = 0;
    for (const other of oneCharacterOff(source)) {
      if (other === source) continue;
      const note = read(other);
      if (note) expect((await verifyNote(note, [verifier(PETER)])).ok).toBe(false);
      else refused++;
    }
    expect(refused).toBeGreaterThan(100);
  });
});

test('a text may have blank lines: the last one separates', () => {
  const { text, signatures } = parseNote(`a\n\nb\n\n${PETER_LINE}`);
  expect(text).toBe('a\n\nb\n');
  expect(signatures).toHaveLength(1);
});

test('any note is read back as it was written', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
  const note = fc.record({
    text: fc.array(line, { minLength: 1 }).map((lines) => `${lines.join('\n')}\n`),
    signatures: fc.array(
      fc.record({
        name: fc.stringMatching(/^[a-z0-9./_-]{1,20}$/),
        keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }).map(encodeHex),
        signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  });
  fc.assert(
    fc.property(note, (it: Note) => {
      expect(parseNote(formatNote(it))).toEqual(it);
    }),
  );
});

test('a note that could not be read back is not written', () => {
  const [signature] = parseSignatureLines(PETER_LINE);
  if (!signature) throw new Error('no signature');
  const signatures = [signature];
  for (const note of [
    { text: 'abc', signatures },
    { text: TEXT, signatures: [] },
    { text: 'a\tb\n', signatures },
    { text: TEXT, signatures: [{ ...signature, name: 'a+b' }] },
    { text: TEXT, signatures: [{ ...signature, keyId: 'c74f20' }] },
    { text: TEXT, signatures: [{ ...signature, signature: new Uint8Array() }] },
    { text: TEXT, signatures: Array(MAX_SIGNATURES + 1).fill(signature) },
  ]) {
    expect(() => formatNote(note)).toThrow(malformed);
  }
});

function read(source: string): Note | undefined {
  try {
    const note = parseNote(source);
    expect(formatNote(note)).toBe(source);
    return note;
  } catch (error) {
    expect(error).toEqual(malformed);
    return undefined;
  }
}
