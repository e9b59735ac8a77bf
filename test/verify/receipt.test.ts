import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Receipt } from '../../shared/contract/entry.ts';
import { endorsementBytes, receiptBytes } from '../../shared/domain/receipt.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { verifyJson } from '../../shared/domain/verify/json.ts';
import { findingsOf } from '../../shared/domain/verify/statements.ts';
import { encodeBase64 } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { leafHash } from '../../shared/log/merkle.ts';
import { ed25519Pair, sha256 } from '../log/crypto.ts';
import { anchors, certificateEntry, crypto, keyOf, origin, receiptsKey } from './smallLog.ts';

const entry = certificateEntry();
const short = ed25519Pair(new Uint8Array(32).fill(7));

const receiptFor = async (office = receiptsKey): Promise<Receipt> => {
  const made = {
    publicKey: encodeBase64(short.publicKey),
    madeAt: '2026-11-22T06:00:00.000Z',
  };
  const promise = {
    origin,
    entry: entry.id,
    leafHash: encodeBase64(leafHash(sha256, canonicalBytes(entry))),
    recordedAt: entry.recordedAt,
  };
  return {
    ...promise,
    key: { ...made, endorsement: encodeBase64(await office.sign(endorsementBytes(made, origin))) },
    signature: encodeBase64(await short.sign(receiptBytes(promise))),
  };
};

const verify = (file: unknown, trusted = anchors) =>
  verifyJson(Buffer.from(JSON.stringify(file)), trusted, crypto);
const reason = async (file: unknown, trusted = anchors) => {
  const verdict = await verify(file, trusted);
  return verdict.ok ? 'accepted' : verdict.reason;
};

let receipt: Receipt;
beforeAll(async () => {
  receipt = await receiptFor();
});

describe('a receipt', () => {
  test('is accepted by itself and in the answer to the write', async () => {
    expect(await reason(receipt)).toBe('accepted');
    const written = { id: entry.aggregate, version: 1, entry: entry.id, receipt };
    expect(await reason(written)).toBe('accepted');
  });

  test('does not prove that the promise was kept', async () => {
    const verdict = await verify(receipt);
    const findings = verdict.ok ? findingsOf(verdict.proved, 'en') : undefined;
    expect(findings?.notProved.map(({ code }) => code)).toEqual(['in-the-log']);
  });

  test('in the answer to another write is refused', async () => {
    const written = { id: entry.aggregate, version: 1, entry: `${entry.aggregate}:2`, receipt };
    expect(await reason(written)).toBe('receipt-of-another-entry');
    expect(await reason({ ...written, id: 'partner-1', entry: entry.id })).toBe(
      'receipt-of-another-entry',
    );
  });

  test.each([
    ['entry', 'certificate-two:1'],
    ['leafHash', encodeBase64(new Uint8Array(32))],
    ['leafHash', 'AA=='],
    ['leafHash', '!'],
    ['recordedAt', '2026-11-22T07:00:00.001Z'],
    ['signature', encodeBase64(new Uint8Array(64))],
    ['signature', 'no base64'],
  ])('with another %s is refused', async (member, value) => {
    expect(await reason({ ...receipt, [member]: value })).toBe('receipt-not-signed');
  });

  test('whose time is no time is refused', async () => {
    expect(await reason({ ...receipt, recordedAt: 'yesterday' })).toBe('form-unknown');
  });

  test('whose key the office does not vouch for is refused', async () => {
    const other = keyOf(`${origin}/receipts`, 8);
    expect(await reason(await receiptFor(other))).toBe('receipt-key-not-endorsed');
    const key = { ...receipt.key, madeAt: '2026-11-22T06:00:00.001Z' };
    expect(await reason({ ...receipt, key })).toBe('receipt-key-not-endorsed');
  });

  test('that the receipts key of another log vouches for is refused', async () => {
    const neighbour = keyOf('neighbour.example/receipts', 8);
    const forged = await receiptFor(neighbour);
    const both = anchorsOf(sha256, [receiptsKey.vkey, neighbour.vkey]);
    expect(await reason(forged, both)).toBe('receipt-key-not-endorsed');
  });

  test('of a log without a trusted receipts key is refused, though its log key be trusted', async () => {
    const onlyLog = anchorsOf(sha256, [keyOf(origin, 1).vkey]);
    expect(await verify(receipt, onlyLog)).toEqual({
      ok: false,
      reason: 'receipts-key-unknown',
      detail: origin,
    });
  });
});
