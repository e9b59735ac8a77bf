import { describe, expect, test } from '@jest/globals';
import { encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { signCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureVerifier, cosigner } from '../../shared/log/cosignature.ts';
import { leafHash, rootOf } from '../../shared/log/merkle.ts';
import { inclusionProof, subtreesOf } from '../../shared/log/merkleProof.ts';
import { ed25519Signer, ed25519Verifier, signNote } from '../../shared/log/note.ts';
import { formatProof, type Proof, parseProof, verifyProof } from '../../shared/log/proof.ts';
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
const logKeys = [ed25519Verifier(logKey, ed25519Verify)];
const witnessKey = keyOf('witness.example/w1', SIGNATURE_TYPE.cosignature, 2);
const witnesses = [cosignatureVerifier(witnessKey, ed25519Verify)];

const leaves = Array.from({ length: 11 }, (_, at) => encodeUtf8(`{"id":${at}}`));
const hashes = leaves.map((leaf) => leafHash(sha256, leaf));
const leafAt = (index: number) => leaves[index] ?? new Uint8Array();

async function prove(index: number, size = leaves.length): Promise<Proof> {
  const root = rootOf(sha256, hashes.slice(0, size));
  const signer = ed25519Signer(logKey, pair(1).sign);
  const checkpoint = await signCheckpoint({ origin: ORIGIN, size, root }, signer);
  const proof = await inclusionProof(sha256, subtreesOf(sha256, hashes), index, size);
  return { index, hashes: proof, checkpoint };
}

const trust = (leaf: Uint8Array) => ({ leaf, origin: ORIGIN, logKeys, witnesses });

describe('the file', () => {
  test('has the lines of C2SP tlog-proof', async () => {
    const proof = { ...(await prove(6, 7)), extra: encodeUtf8('extra') };
    const [checkpointText = ''] = formatProof(proof).split('\n\n').slice(1);
    expect(formatProof(proof).split('\n').slice(0, 7)).toEqual([
      'c2sp.org/tlog-proof@v1',
      'extra ZXh0cmE=',
      'index 6',
      ...proof.hashes.map(encodeBase64),
      '',
      ORIGIN,
    ]);
    expect(checkpointText).toMatch(/^ledger.example\/office\n7\n[^\n]{44}$/);
  });

  test('is read back, with and without extra data, even of a tree of one', async () => {
    for (const [index, size] of [
      [0, 1],
      [3, 4],
      [10, 11],
    ] as const) {
      const proof = await prove(index, size);
      expect(parseProof(formatProof(proof))).toEqual(proof);
      const more = { ...proof, extra: Uint8Array.of(0, 255) };
      expect(parseProof(formatProof(more))).toEqual(more);
    }
  });

  test('one character off is malformed or proves nothing', async () => {
    const source = formatProof(await prove(5));
    let refused = 0;
    for (const other of oneCharacterOff(source)) {
      if (other === source) continue;
      const proof = attempt(other);
      if (proof) expect((await verifyProof(sha256, proof, trust(leafAt(5)))).ok).toBe(false);
      else refused++;
    }
    expect(refused).toBeGreaterThan(100);
  });

  const edits: [string, (source: string) => string, string][] = [
    ['another header', (source) => source.replace('@v1', '@v2'), 'bad-proof'],
    ['no header', (source) => source.slice(source.indexOf('\n') + 1), 'bad-proof'],
    ['no index', (source) => source.replace(/index .*\n/, ''), 'bad-proof'],
    ['a leading zero', (source) => source.replace('index 5', 'index 05'), 'bad-number'],
    ['a negative index', (source) => source.replace('index 5', 'index -5'), 'bad-number'],
    [
      'an index of no number',
      (source) => source.replace('index 5', 'index notanumber'),
      'bad-number',
    ],
    ['two indices', (source) => source.replace('index 5', 'index 5\nindex 5'), 'bad-base64'],
    ['empty extra data', (source) => source.replace('index', 'extra \nindex'), 'bad-proof'],
    [
      'extra data that is not base64',
      (source) => source.replace('index', 'extra !!\nindex'),
      'bad-base64',
    ],
    [
      'extra data after the index',
      (source) => source.replace('index 5', 'index 5\nextra AA=='),
      'bad-base64',
    ],
    ['a short hash', (source) => source.replace('index 5', 'index 5\nAA=='), 'bad-hash'],
    [
      '64 hashes',
      (source) =>
        source.replace(
          /index 5\n(.*\n)+?\n/,
          `index 5\n${`${encodeBase64(new Uint8Array(32))}\n`.repeat(64)}\n`,
        ),
      'bad-proof',
    ],
    ['no blank line', (source) => source.replaceAll('\n\n', '\n'), 'bad-proof'],
    ['no checkpoint', (source) => source.slice(0, source.indexOf('\n\n') + 2), 'bad-note'],
    ['no signature', (source) => source.slice(0, source.lastIndexOf('\n\n') + 1), 'bad-note'],
    ['garbage after the signature', (source) => `${source}x`, 'bad-note'],
    ['carriage returns', (source) => source.replaceAll('\n', '\r\n'), 'bad-proof'],
  ];
  test.each(edits)('with %s is refused', async (_, edit, reason) => {
    const source = formatProof(await prove(5));
    expect(() => parseProof(edit(source))).toThrow(code(reason));
  });

  test('that could not be read back is not written', async () => {
    const proof = await prove(5);
    expect(() => formatProof({ ...proof, extra: new Uint8Array() })).toThrow(code('bad-proof'));
    expect(() => formatProof({ ...proof, index: -1 })).toThrow(code('bad-number'));
    expect(() => formatProof({ ...proof, hashes: [new Uint8Array(31)] })).toThrow(code('bad-hash'));
    const many = Array(64).fill(new Uint8Array(32));
    expect(() => formatProof({ ...proof, hashes: many })).toThrow(code('bad-proof'));
  });
});

describe('the proof', () => {
  test('holds for each leaf, and for no other', async () => {
    for (const index of leaves.keys()) {
      const proof = await prove(index);
      expect(await verifyProof(sha256, proof, trust(leafAt(index)))).toEqual({
        ok: true,
        cosigned: [],
      });
      const other = trust(leafAt((index + 1) % leaves.length));
      expect(await verifyProof(sha256, proof, other)).toEqual({
        ok: false,
        reason: 'root-mismatch',
      });
    }
  });

  test('fails for any flipped bit of the leaf', async () => {
    const proof = await prove(7);
    for (const bent of oneBitOff(leafAt(7))) {
      expect(await verifyProof(sha256, proof, trust(bent))).toEqual({
        ok: false,
        reason: 'root-mismatch',
      });
    }
  });

  test('fails under another index, origin or key, or with the checkpoint of another tree', async () => {
    const proof = await prove(7);
    const { checkpoint } = await prove(7, 9);
    const reason = async (given: Proof, trusted = trust(leafAt(7))) => {
      const verdict = await verifyProof(sha256, given, trusted);
      return verdict.ok ? 'holds' : verdict.reason;
    };
    expect(await reason({ ...proof, index: 6 })).toBe('root-mismatch');
    expect(await reason({ ...proof, index: 11 })).toBe('out-of-range');
    expect(await reason({ ...proof, checkpoint })).toBe('root-mismatch');
    expect(await reason(proof, { ...trust(leafAt(7)), origin: 'other.example' })).toBe(
      'other-origin',
    );
    const stranger = ed25519Verifier(keyOf(ORIGIN, SIGNATURE_TYPE.ed25519, 3), ed25519Verify);
    expect(await reason(proof, { ...trust(leafAt(7)), logKeys: [stranger] })).toBe(
      'no-known-signature',
    );
  });

  test('names the witnesses that saw the checkpoint', async () => {
    const proof = await prove(7);
    const note = await signNote(proof.checkpoint.note, cosigner(witnessKey, pair(2).sign, 1234));
    const seen = { ...proof, checkpoint: { ...proof.checkpoint, note } };
    expect(await verifyProof(sha256, parseProof(formatProof(seen)), trust(leafAt(7)))).toEqual({
      ok: true,
      cosigned: [{ name: 'witness.example/w1', keyId: witnessKey.keyId, time: 1234 }],
    });
  });
});

function attempt(source: string): Proof | undefined {
  try {
    const proof = parseProof(source);
    expect(formatProof(proof)).toBe(source);
    return proof;
  } catch (error) {
    expect(error).toEqual(malformed);
    return undefined;
  }
}
