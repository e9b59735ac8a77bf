import { describe, expect, test } from '@jest/globals';
import { decodeHex, encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { formatCheckpoint, signCheckpoint, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureVerifier, cosigner } from '../../shared/log/cosignature.ts';
import { verifyConsistency } from '../../shared/log/merkleVerify.ts';
import { ed25519Signer, ed25519Verifier, formatSignatureLine } from '../../shared/log/note.ts';
import { SIGNATURE_TYPE, verifierKey } from '../../shared/log/verifierKey.ts';
import {
  addCosignatures,
  formatAddCheckpoint,
  parseAddCheckpoint,
  parseTreeSize,
} from '../../shared/log/witness.ts';
import { ed25519Pair, ed25519Verify, sha256 } from './crypto.ts';
import { oneCharacterOff } from './mutations.ts';

const code = (code: string) => expect.objectContaining({ name: 'LogFormatError', code });
const malformed = expect.objectContaining({ name: 'LogFormatError' });

// Requests from filippo.io/torchwood, cmd/litewitness/testdata/litewitness.txt.
const SIGSUM =
  'sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562';
const SIGSUM_KEY = verifierKey(sha256, {
  name: SIGSUM,
  type: SIGNATURE_TYPE.ed25519,
  publicKey: decodeHex('ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f'),
});
const FIRST = `old 0

${SIGSUM}
1
KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

— ${SIGSUM} UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=
`;
const SECOND = `old 1
KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

${SIGSUM}
3
RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=

— ${SIGSUM} UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=
`;

describe('add-checkpoint requests of the litewitness tests', () => {
  const trust = { origin: SIGSUM, logKeys: [ed25519Verifier(SIGSUM_KEY, ed25519Verify)] };

  test('are signed by the log, and the second is consistent with the first', async () => {
    const first = parseAddCheckpoint(FIRST);
    const second = parseAddCheckpoint(SECOND);
    expect((await verifyCheckpoint(first.checkpoint, trust)).ok).toBe(true);
    expect((await verifyCheckpoint(second.checkpoint, trust)).ok).toBe(true);
    const claim = {
      oldSize: second.oldSize,
      oldRoot: first.checkpoint.root,
      size: second.checkpoint.size,
      root: second.checkpoint.root,
      proof: second.proof,
    };
    expect(verifyConsistency(sha256, claim)).toEqual({ ok: true });
    expect(verifyConsistency(sha256, { ...claim, proof: [] }).ok).toBe(false);
  });

  test('are written back byte for byte', () => {
    expect(formatAddCheckpoint(parseAddCheckpoint(FIRST))).toBe(FIRST);
    expect(formatAddCheckpoint(parseAddCheckpoint(SECOND))).toBe(SECOND);
  });

  test('with a bent signature are not the log’s', async () => {
    const bent = parseAddCheckpoint(SECOND.replace('6go=', '6gw='));
    const verdict = await verifyCheckpoint(bent.checkpoint, trust);
    expect(verdict).toEqual({ ok: false, reason: 'bad-signature' });
  });
});

describe('a malformed request', () => {
  const hash = `${encodeBase64(new Uint8Array(32))}\n`;
  test.each([
    ['no old size', FIRST.replace('old 0\n', '\n'), 'bad-witness-message'],
    ['another word', FIRST.replace('old', 'new'), 'bad-witness-message'],
    ['a leading zero', FIRST.replace('old 0', 'old 00'), 'bad-number'],
    ['an old size above the new', FIRST.replace('old 0', 'old 2'), 'bad-witness-message'],
    ['a hash that is no base64', SECOND.replace('KgE', '*gE'), 'bad-base64'],
    ['a short hash', SECOND.replace('KgEA', ''), 'bad-hash'],
    ['64 hashes', FIRST.replace('old 0\n', `old 1\n${hash.repeat(64)}`), 'bad-witness-message'],
    ['no blank line', SECOND.replaceAll('\n\n', '\n'), 'bad-witness-message'],
    ['no checkpoint', 'old 0\n\n', 'bad-note'],
    ['nothing', '', 'bad-witness-message'],
  ])('with %s is refused', (_, body, reason) => {
    expect(() => parseAddCheckpoint(body)).toThrow(code(reason));
  });

  test('is not written', () => {
    const request = parseAddCheckpoint(SECOND);
    const many = Array(64).fill(new Uint8Array(32));
    expect(() => formatAddCheckpoint({ ...request, proof: many })).toThrow(malformed);
    expect(() => formatAddCheckpoint({ ...request, oldSize: 4 })).toThrow(malformed);
    expect(() => formatAddCheckpoint({ ...request, oldSize: -1 })).toThrow(malformed);
  });

  test('one character off is refused or another request', () => {
    for (const other of oneCharacterOff(SECOND)) {
      const read = attempt(() => parseAddCheckpoint(other));
      if (read) expect(formatAddCheckpoint(read)).toBe(other);
    }
  });
});

test('a conflict answers with the size that the witness knows', () => {
  expect(parseTreeSize('20852014\n')).toBe(20852014);
  for (const body of ['', '\n', '1', '01\n', '1\n\n', '1\r\n', '-1\n', ' 1\n']) {
    expect(() => parseTreeSize(body)).toThrow(malformed);
  }
});

describe('the witness’s answer', () => {
  const pair = (seed: number) => ed25519Pair(new Uint8Array(32).fill(seed));
  const { publicKey, sign } = pair(1);
  const name = 'ledger.example/office';
  const logKey = verifierKey(sha256, { name, type: SIGNATURE_TYPE.ed25519, publicKey });
  const witness = (seed: number) =>
    verifierKey(sha256, {
      name: `witness.example/w${seed}`,
      type: SIGNATURE_TYPE.cosignature,
      publicKey: pair(seed).publicKey,
    });
  const known = [2, 3].map((seed) => cosignatureVerifier(witness(seed), ed25519Verify));
  const signed = () =>
    signCheckpoint(
      { origin: name, size: 5, root: sha256(encodeUtf8('r')) },
      ed25519Signer(logKey, sign),
    );
  const answer = async (seed: number, text: string, time = 1000) => {
    const signer = cosigner(witness(seed), pair(seed).sign, time);
    return formatSignatureLine({ ...signer, signature: await signer.sign(text) });
  };

  test('adds the cosignatures of trusted witnesses and drops the rest', async () => {
    const checkpoint = await signed();
    const { text } = checkpoint.note;
    const stale = await answer(3, text.replace('\n5\n', '\n4\n'));
    const body = `${await answer(2, text)}${await answer(4, text)}${stale}`;
    const together = await addCosignatures(checkpoint, body, known);
    expect(formatCheckpoint(together)).toBe(formatCheckpoint(checkpoint) + (await answer(2, text)));
    const logKeys = [ed25519Verifier(logKey, ed25519Verify)];
    const verdict = await verifyCheckpoint(together, { origin: name, logKeys, witnesses: known });
    expect(verdict).toMatchObject({
      ok: true,
      cosigned: [{ name: 'witness.example/w2', time: 1000 }],
    });
  });

  test('takes the place of an earlier one by the same witness', async () => {
    const checkpoint = await signed();
    const { text } = checkpoint.note;
    const early = await addCosignatures(checkpoint, await answer(2, text, 1000), known);
    const late = await addCosignatures(early, await answer(2, text, 2000), known);
    expect(formatCheckpoint(late)).toBe(
      formatCheckpoint(checkpoint) + (await answer(2, text, 2000)),
    );
  });

  test('that is no signature line is refused', async () => {
    const checkpoint = await signed();
    for (const body of ['', '\n', 'ok\n', (await answer(2, checkpoint.note.text)).trimEnd()]) {
      await expect(addCosignatures(checkpoint, body, known)).rejects.toThrow(malformed);
    }
  });
});

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toEqual(malformed);
    return undefined;
  }
}
