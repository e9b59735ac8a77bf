import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import {
  type Checkpoint,
  formatCheckpoint,
  formatCheckpointText,
  parseCheckpoint,
  parseCheckpointText,
  signCheckpoint,
  verifyCheckpoint,
} from '../../shared/log/checkpoint.ts';
import { cosignatureTime, cosignatureVerifier, cosigner } from '../../shared/log/cosignature.ts';
import { ed25519Signer, ed25519Verifier, signNote } from '../../shared/log/note.ts';
import { SIGNATURE_TYPE, type SignatureType, verifierKey } from '../../shared/log/verifierKey.ts';
import { ed25519Pair, ed25519Verify, sha256 } from './crypto.ts';
import { oneBitOff, oneCharacterOff } from './mutations.ts';

const code = (code: string) => expect.objectContaining({ name: 'LogFormatError', code });
const malformed = expect.objectContaining({ name: 'LogFormatError' });

const pair = (seed: number) => ed25519Pair(new Uint8Array(32).fill(seed));
const keyOf = (name: string, type: SignatureType, seed: number) =>
  verifierKey(sha256, { name, type, publicKey: pair(seed).publicKey });

const ORIGIN = 'ledger.example/office';
const logKey = keyOf(ORIGIN, SIGNATURE_TYPE.ed25519, 1);
const logSigner = ed25519Signer(logKey, pair(1).sign);
const logKeys = [ed25519Verifier(logKey, ed25519Verify)];
const witnessKey = keyOf('witness.example/w1', SIGNATURE_TYPE.cosignature, 2);
const witnesses = [cosignatureVerifier(witnessKey, ed25519Verify)];
const TIME = 1_679_315_147;

const checkpoint: Checkpoint = {
  origin: ORIGIN,
  size: 20_852_163,
  root: sha256(encodeUtf8('root')),
};

// The example of C2SP tlog-cosignature; its keys are not published.
const SOFA =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
const SOFA_COSIGNED = `${SOFA}
— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe('checkpoints', () => {
  test('the example of C2SP tlog-cosignature is read and written back', () => {
    const read = parseCheckpoint(SOFA_COSIGNED);
    expect([read.origin, read.size]).toEqual(['example.com/behind-the-sofa', 20852163]);
    expect(formatCheckpointText(read)).toBe(SOFA);
    expect(formatCheckpoint(read)).toBe(SOFA_COSIGNED);
  });

  test('any checkpoint is read back', () => {
    const any = fc.record({
      origin: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text)),
      size: fc.maxSafeNat(),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    });
    fc.assert(
      fc.property(any, (it) => {
        expect(parseCheckpointText(formatCheckpointText(it))).toEqual(it);
      }),
    );
  });

  const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
  test.each([
    ['no origin', `\n1\n${ROOT}\n`, 'bad-checkpoint'],
    ['a leading zero', `o\n01\n${ROOT}\n`, 'bad-number'],
    ['a negative size', `o\n-1\n${ROOT}\n`, 'bad-number'],
    ['no size', `o\n\n${ROOT}\n`, 'bad-number'],
    ['a hexadecimal size', `o\n0xabcdef\n${ROOT}\n`, 'bad-number'],
    ['a size above 2^53 − 1', `o\n9007199254740992\n${ROOT}\n`, 'bad-number'],
    ['a root that is not base64', `o\n1\n${ROOT.slice(1)}\n`, 'bad-base64'],
    ['a root with loose bits', `o\n1\n${ROOT.replace('2I=', '2J=')}\n`, 'bad-base64'],
    ['a root of 33 bytes', `o\n1\n${'A'.repeat(44)}\n`, 'bad-hash'],
    ['no final newline', `o\n1\n${ROOT}`, 'bad-checkpoint'],
    ['an extension line', `o\n1\n${ROOT}\nextension\n`, 'bad-checkpoint'],
    ['a blank line at the end', `o\n1\n${ROOT}\n\n`, 'bad-checkpoint'],
    ['bytes after the end', `o\n1\n${ROOT}\nx`, 'bad-checkpoint'],
    ['two lines', 'o\n1\n', 'bad-checkpoint'],
    ['one line', 'o\n', 'bad-checkpoint'],
    ['nothing', '', 'bad-checkpoint'],
  ])('a text with %s is refused', (_, text, reason) => {
    expect(() => parseCheckpointText(text)).toThrow(code(reason));
  });

  test('a checkpoint without the blank line or with garbage after the signatures is refused', () => {
    expect(() => parseCheckpoint(SOFA_COSIGNED.replace('\n\n', '\n'))).toThrow(code('bad-note'));
    expect(() => parseCheckpoint(`${SOFA_COSIGNED}x`)).toThrow(code('bad-note'));
    expect(() => parseCheckpoint(`${SOFA_COSIGNED}\n`)).toThrow(malformed);
  });

  test('what could not be read back is not written', () => {
    expect(() => formatCheckpointText({ ...checkpoint, origin: 'a\nb' })).toThrow(malformed);
    expect(() => formatCheckpointText({ ...checkpoint, origin: '' })).toThrow(malformed);
    expect(() => formatCheckpointText({ ...checkpoint, size: -1 })).toThrow(malformed);
    expect(() => formatCheckpointText({ ...checkpoint, size: 2 ** 53 })).toThrow(malformed);
    expect(() => formatCheckpointText({ ...checkpoint, root: new Uint8Array(31) })).toThrow(
      malformed,
    );
  });
});

describe('signed by the log', () => {
  const trust = { origin: ORIGIN, logKeys };

  test('holds under its key, and only for its origin', async () => {
    const signed = await signCheckpoint(checkpoint, logSigner);
    expect(parseCheckpoint(formatCheckpoint(signed))).toEqual(signed);
    expect(await verifyCheckpoint(signed, trust)).toEqual({ ok: true, cosigned: [] });
    const elsewhere = { origin: 'other.example', logKeys };
    expect(await verifyCheckpoint(signed, elsewhere)).toEqual({
      ok: false,
      reason: 'other-origin',
    });
    const stranger = { origin: ORIGIN, logKeys: [] };
    expect(await verifyCheckpoint(signed, stranger)).toEqual({
      ok: false,
      reason: 'no-known-signature',
    });
  });

  test('fields changed beside the signed text do not pass', async () => {
    const signed = await signCheckpoint(checkpoint, logSigner);
    for (const change of [{ size: 1 }, { root: new Uint8Array(32) }]) {
      const verdict = await verifyCheckpoint({ ...signed, ...change }, trust);
      expect(verdict).toEqual({ ok: false, reason: 'text-mismatch' });
    }
  });

  test('one character off is malformed or not signed', async () => {
    const source = formatCheckpoint(await signCheckpoint({ ...checkpoint, size: 10 }, logSigner));
    for (const other of oneCharacterOff(source)) {
      if (other === source) continue;
      const read = attempt(() => parseCheckpoint(other));
      if (!read) continue;
      expect(formatCheckpoint(read)).toBe(other);
      expect((await verifyCheckpoint(read, trust)).ok).toBe(false);
    }
  });
});

describe('cosigned by witnesses', () => {
  test('the example of C2SP tlog-cosignature states its time', () => {
    const [, cosignature] = parseCheckpoint(SOFA_COSIGNED).note.signatures;
    expect(cosignatureTime(cosignature?.signature ?? new Uint8Array())).toBe(1679315147);
  });

  test('the signed message is the one of C2SP tlog-cosignature, after eight bytes of time', async () => {
    const messages: string[] = [];
    const spy = async (message: Uint8Array) => {
      messages.push(Buffer.from(message).toString());
      return new Uint8Array(64);
    };
    const signature = await cosigner(witnessKey, spy, 1679315147).sign(SOFA);
    expect(messages).toEqual([`cosignature/v1\ntime 1679315147\n${SOFA}`]);
    expect(Buffer.from(signature.slice(0, 8)).toString('hex')).toBe('00000000641850cb');
    expect(signature).toHaveLength(72);
  });

  test('the key ID is over type byte 0x04', () => {
    const input = Buffer.concat([Buffer.from('witness.example/w1\n\x04'), pair(2).publicKey]);
    expect(witnessKey.keyId).toBe(Buffer.from(sha256(input)).toString('hex').slice(0, 8));
  });

  test('the witness and its time are named, strangers are not', async () => {
    const signed = await cosigned();
    const trust = { origin: ORIGIN, logKeys, witnesses };
    const seen = [{ name: 'witness.example/w1', keyId: witnessKey.keyId, time: TIME }];
    expect(await verifyCheckpoint(signed, trust)).toEqual({ ok: true, cosigned: seen });
    expect(await verifyCheckpoint(signed, { origin: ORIGIN, logKeys })).toEqual({
      ok: true,
      cosigned: [],
    });
  });

  test('a witness that signed twice is named once, with its first time', async () => {
    const { note, ...fields } = await cosigned();
    const { sign } = cosigner(witnessKey, pair(2).sign, TIME + 60);
    const again = { ...witnessKey, signature: await sign(note.text) };
    const twice = { ...fields, note: { ...note, signatures: [...note.signatures, again] } };
    const verdict = await verifyCheckpoint(twice, { origin: ORIGIN, logKeys, witnesses });
    const seen = [{ name: 'witness.example/w1', keyId: witnessKey.keyId, time: TIME }];
    expect(verdict).toEqual({ ok: true, cosigned: seen });
  });

  test('a witness alone does not make a checkpoint of the log', async () => {
    const signed = await cosigned();
    const [, cosignature] = signed.note.signatures;
    if (!cosignature) throw new Error('no cosignature');
    const alone = { ...signed, note: { text: signed.note.text, signatures: [cosignature] } };
    const verdict = await verifyCheckpoint(alone, { origin: ORIGIN, logKeys, witnesses });
    expect(verdict).toEqual({ ok: false, reason: 'not-signed-by-the-log' });
  });

  test('any flipped bit of time or signature is a false signature', async () => {
    const { note } = await cosigned();
    const [, cosignature] = note.signatures;
    const [witness] = witnesses;
    if (!cosignature || !witness) throw new Error('no cosignature');
    expect(await witness.verify(note.text, cosignature.signature)).toBe(true);
    for (const bent of oneBitOff(cosignature.signature)) {
      expect(await witness.verify(note.text, bent)).toBe(false);
    }
    expect(await witness.verify(note.text, cosignature.signature.slice(0, 71))).toBe(false);
    expect(await witness.verify(note.text, new Uint8Array())).toBe(false);
  });

  test('a plain signature under the same key is no cosignature', async () => {
    const { sign } = pair(2);
    const plain = await sign(encodeUtf8(SOFA));
    expect(await witnesses[0]?.verify(SOFA, plain)).toBe(false);
    expect(() => cosignatureTime(plain)).toThrow(code('bad-cosignature'));
    expect(() => cosignatureVerifier(logKey, ed25519Verify)).toThrow(code('bad-verifier-key'));
    expect(() => cosigner(witnessKey, sign, -1)).toThrow(code('bad-number'));
    expect(() => cosigner(witnessKey, sign, 1.5)).toThrow(code('bad-number'));
  });

  async function cosigned() {
    const signed = await signCheckpoint(checkpoint, logSigner);
    const witness = cosigner(witnessKey, pair(2).sign, TIME);
    return { ...signed, note: await signNote(signed.note, witness) };
  }
});

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toEqual(malformed);
    return undefined;
  }
}
