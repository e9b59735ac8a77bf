import { beforeAll, describe, expect, test } from '@jest/globals';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { certificateBundle, reportBundle } from '../../shared/domain/verify/bundle.ts';
import { verifyJson } from '../../shared/domain/verify/json.ts';
import { findingsOf } from '../../shared/domain/verify/statements.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosigner } from '../../shared/log/cosignature.ts';
import { ed25519Signer, signNote } from '../../shared/log/note.ts';
import { formatProof, parseProof } from '../../shared/log/proof.ts';
import { SIGNATURE_TYPE } from '../../shared/log/verifierKey.ts';
import { sha256 } from '../log/crypto.ts';
import { certificateContent, quarterReport } from './samples.ts';
import { anchors, at, crypto, keyOf, logKey, logWith, origin, prove } from './smallLog.ts';

const leaves = logWith();
const bytesOf = async (sealed = prove(leaves, at.certificate), as = origin) =>
  certificateBundle(await sealed, as);
const verify = (bytes: Uint8Array, trusted = anchors) => verifyJson(bytes, trusted, crypto);
const reason = async (bytes: Uint8Array, trusted = anchors) => {
  const verdict = await verify(bytes, trusted);
  return verdict.ok ? 'accepted' : verdict.reason;
};
/** The bundle with some of its members changed, written canonically. */
const edited = (bytes: Uint8Array, change: (bundle: Record<string, never>) => object) => {
  const bundle = JSON.parse(Buffer.from(bytes).toString());
  return canonicalBytes({ ...bundle, ...change(bundle) });
};

/** Which of some thousand bits, in every part of the file and at every place in a byte, can be flipped. */
const acceptedFlips = async (bytes: Uint8Array): Promise<number[]> => {
  const accepted: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit += 61) {
    const copy = Uint8Array.from(bytes);
    const at = Math.floor(bit / 8);
    copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
    if ((await verify(copy)).ok) accepted.push(bit);
  }
  return accepted;
};

let certificate: Uint8Array;
let report: Uint8Array;
beforeAll(async () => {
  certificate = await bytesOf();
  report = reportBundle(await prove(leaves, at.report), quarterReport);
});

describe('the bundle of a certificate', () => {
  test('is accepted, with its place in the log', async () => {
    expect(await verify(certificate)).toMatchObject({
      ok: true,
      proved: {
        kind: 'certificate',
        content: { serial: certificateContent.serial },
        position: { origin, index: 6, size: 11, cosigned: [] },
      },
    });
  });

  test('says what it does not prove', async () => {
    const verdict = await verify(certificate);
    const findings = verdict.ok ? findingsOf(verdict.proved, 'en') : undefined;
    expect(findings?.demonstration).toBe(true);
    expect(findings?.proved.map(({ text }) => text).join()).toMatch(/entry 7 of 11 of the log/);
    expect(findings?.notProved.map(({ code }) => code)).toEqual([
      'demonstration',
      'not-revoked',
      'split-view',
    ]);
  });

  test('is refused, whichever bit is flipped', async () => {
    expect(await acceptedFlips(certificate)).toEqual([]);
  });

  test.each([
    ['a newline at its end', (text: string) => `${text}\n`],
    ['white space', (text: string) => text.replace(',', ', ')],
    [
      'another order',
      (text: string) => text.replace(/^\{("credential":.*),("form":"[^"]*")/, '{$2,$1'),
    ],
    ['a member twice', (text: string) => text.replace('{', '{"credential":{},')],
  ])('saved anew with %s is refused', async (_, change) => {
    const text = Buffer.from(certificate).toString();
    expect(change(text)).not.toBe(text);
    expect(await reason(Buffer.from(change(text)))).toBe('not-canonical');
  });

  test('with a member more, or of another form, is not known', async () => {
    expect(await reason(edited(certificate, () => ({ more: 1 })))).toBe('form-unknown');
    expect(await reason(edited(certificate, () => ({ form: 'csr-ledger/bundle@2' })))).toBe(
      'form-unknown',
    );
  });

  test('with the credential of another holder is refused', async () => {
    const other = logWith({ ...certificateContent, serial: 'CSR-1405-000128-2' });
    const { credential } = JSON.parse(
      Buffer.from(await bytesOf(prove(other, at.certificate))).toString(),
    );
    expect(await reason(edited(certificate, () => ({ credential })))).toBe('credential-differs');
  });

  test('whose leaf was never in the log is refused', async () => {
    const forged = logWith({ ...certificateContent, demonstration: false })[at.certificate] ?? '';
    const { proof } = await prove(leaves, at.certificate);
    const bytes = certificateBundle({ leaf: forged, proof }, origin);
    expect(await reason(bytes)).toBe('not-in-the-log');
  });

  test('with the proof of another entry is refused', async () => {
    const { proof } = await prove(leaves, at.certificate - 1);
    expect(await reason(edited(certificate, () => ({ proof })))).toBe('not-in-the-log');
  });

  test('with a leaf of another kind is refused', async () => {
    const { leaf, proof } = await prove(leaves, at.report);
    expect(await reason(edited(certificate, () => ({ leaf, proof })))).toBe('leaf-of-another-kind');
  });

  test('with data that nobody vouches for in its proof is refused', async () => {
    const { leaf, proof } = await prove(leaves, at.certificate);
    const more = formatProof({ ...parseProof(proof), extra: Uint8Array.of(1) });
    expect(await reason(certificateBundle({ leaf, proof: more }, origin))).toBe('proof-malformed');
  });
});

describe('a log', () => {
  const otherKey = keyOf(origin, 9);
  const bySomebody = { signer: ed25519Signer(otherKey.key, otherKey.sign) };

  test('that nobody trusts is refused by its name', async () => {
    const stranger = keyOf('other.example', 3);
    const sealed = prove(leaves, at.certificate, {
      as: 'other.example',
      signer: ed25519Signer(stranger.key, stranger.sign),
    });
    expect(await verify(await bytesOf(sealed, 'other.example'))).toEqual({
      ok: false,
      reason: 'unknown-log',
      detail: 'other.example',
    });
  });

  test('whose checkpoint is signed by a key of the same name that is not trusted is refused', async () => {
    const bytes = await bytesOf(prove(leaves, at.certificate, bySomebody));
    expect(await reason(bytes)).toBe('not-signed-by-the-log');
    expect(await reason(bytes, anchorsOf(sha256, [otherKey.vkey]))).toBe('accepted');
  });

  test('signs only for itself: another trusted log cannot sign its checkpoint', async () => {
    const neighbour = keyOf('neighbour.example', 4);
    const both = anchorsOf(sha256, [logKey.vkey, neighbour.vkey]);
    const signer = ed25519Signer(neighbour.key, neighbour.sign);
    const bytes = await bytesOf(prove(leaves, at.certificate, { signer }));
    expect(await reason(bytes, both)).toBe('not-signed-by-the-log');
  });

  test('is never trusted by the key of its receipts', async () => {
    const name = `${origin}/receipts`;
    const receipts = keyOf(name, 2);
    const signer = ed25519Signer(receipts.key, receipts.sign);
    const bytes = await bytesOf(prove(leaves, at.certificate, { as: name, signer }), name);
    expect(await reason(bytes, anchorsOf(sha256, [receipts.vkey]))).toBe('unknown-log');
  });

  test('is said to be cosigned only by witnesses that are trusted', async () => {
    const witness = keyOf('witness.example', 5, SIGNATURE_TYPE.cosignature);
    const { leaf, proof } = await prove(leaves, at.certificate);
    const parsed = parseProof(proof);
    const note = await signNote(
      parsed.checkpoint.note,
      cosigner(witness.key, witness.sign, 1_800_000_000),
    );
    const cosigned = formatProof({ ...parsed, checkpoint: { ...parsed.checkpoint, note } });
    expect(parseCheckpoint(cosigned.split('\n\n').slice(1).join('\n\n')).note).toEqual(note);
    const bytes = certificateBundle({ leaf, proof: cosigned }, origin);
    const codes = async (vkeys: string[]) => {
      const verdict = await verify(bytes, anchorsOf(sha256, vkeys));
      return verdict.ok ? findingsOf(verdict.proved, 'en').notProved.map(({ code }) => code) : [];
    };
    expect(await codes([logKey.vkey])).toContain('split-view');
    expect(await codes([logKey.vkey, witness.vkey])).not.toContain('split-view');
  });
});

describe('the bundle of a report', () => {
  test('is accepted, with its version and size', async () => {
    expect(await verify(report)).toMatchObject({
      ok: true,
      proved: { kind: 'report', version: 1, position: { index: 9 }, report: { size: 8 } },
    });
  });

  test('is refused, whichever bit is flipped', async () => {
    expect(await acceptedFlips(report)).toEqual([]);
  });

  test('with one figure changed is refused', async () => {
    const [item] = quarterReport.items;
    const report = { ...quarterReport, items: [{ ...item, delivered: '1101' }] };
    const bytes = edited(await reportBundle(await prove(leaves, at.report), quarterReport), () => ({
      report,
    }));
    expect(await reason(bytes)).toBe('report-differs');
  });

  test('passes for no other edition', async () => {
    const full = { ...quarterReport, edition: 'full' as const };
    const bytes = reportBundle(await prove(leaves, at.report), full);
    expect(await reason(bytes)).toBe('report-differs');
    const none = { ...quarterReport, edition: '__proto__' } as never;
    expect(await reason(reportBundle(await prove(leaves, at.report), none))).toBe('report-differs');
  });

  test.each([
    ['of another log', { origin: 'elsewhere.example' }],
    ['of another quarter', { period: '1405-Q2' }],
    ['of a size beyond its own place', { size: 10 }],
  ])('%s is refused even though the office recorded it', async (_, change) => {
    const wrong = { ...quarterReport, ...change };
    const entry = { ...wrong, period: quarterReport.period };
    const recorded = logWith(certificateContent, wrong).map((leaf) =>
      'period' in change ? leaf.replaceAll('"1405-Q2"', `"${entry.period}"`) : leaf,
    );
    const bytes = reportBundle(await prove(recorded, at.report), wrong);
    expect(await reason(bytes)).toBe('report-differs');
  });
});

describe('what is no paper', () => {
  test.each([
    ['an array', '[]', 'form-unknown'],
    ['a number', '1', 'form-unknown'],
    ['half a text', '{"leaf":', 'not-json'],
    ['bytes that are no text', '\xff\xfe', 'not-json'],
    [
      'nesting without end',
      `{"leaf":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'not-canonical',
    ],
  ])('%s is refused with a reason', async (_, text, expected) => {
    expect(await reason(Buffer.from(text, 'latin1'))).toBe(expected);
  });
});
