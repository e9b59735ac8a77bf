import { describe, expect, test } from '@jest/globals';
import type { Receipt } from '../../shared/contract/entry.ts';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import { endorsementBytes, receiptBytes, verifyReceipt } from '../../shared/domain/receipt.ts';
import { decodeUtf8, encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { leafHash } from '../../shared/log/merkle.ts';
import { formatVerifierKey, SIGNATURE_TYPE, verifierKey } from '../../shared/log/verifierKey.ts';
import { ed25519Pair } from '../log/crypto.ts';
import { origin, sha256 } from '../simulation/cheapHome.ts';
import { partner } from '../simulation/entries.ts';

const crypto = { sha256, verify: ed25519Verify };
const office = ed25519Pair(new Uint8Array(32).fill(1));
const fresh = ed25519Pair(new Uint8Array(32).fill(2));
const vkey = formatVerifierKey(
  verifierKey(sha256, { name: origin, type: SIGNATURE_TYPE.ed25519, publicKey: office.publicKey }),
);
const entry = partner('1');
const leaf = encodeUtf8(canonical(entry));

async function given(): Promise<Receipt> {
  const made = { publicKey: encodeBase64(fresh.publicKey), madeAt: '2026-11-22T00:00:00.000Z' };
  const endorsement = encodeBase64(await office.sign(endorsementBytes(made, origin)));
  const promised = {
    origin,
    entry: entry.id,
    leafHash: encodeBase64(leafHash(sha256, leaf)),
    recordedAt: entry.recordedAt,
  };
  const signature = encodeBase64(await fresh.sign(receiptBytes(promised)));
  return { ...promised, key: { ...made, endorsement }, signature };
}

describe('a receipt', () => {
  test('is signed over canonical JSON of what it promises', async () => {
    const receipt = await given();
    expect(decodeUtf8(receiptBytes(receipt))).toBe(
      `{"entry":"partner-1:1","leafHash":"${receipt.leafHash}","origin":"${origin}","recordedAt":"${entry.recordedAt}"}`,
    );
    expect(decodeUtf8(endorsementBytes(receipt.key, origin))).toBe(
      `{"madeAt":"2026-11-22T00:00:00.000Z","origin":"${origin}","publicKey":"${receipt.key.publicKey}"}`,
    );
  });

  test('holds for its leaf under the office’s key', async () => {
    expect(await verifyReceipt(await given(), leaf, vkey, crypto)).toEqual({ ok: true });
  });

  const other = encodeBase64(new Uint8Array(64));
  const changes: readonly [string, (receipt: Receipt) => Receipt, string][] = [
    ['another leaf hash', (r) => ({ ...r, leafHash: encodeBase64(sha256(leaf)) }), 'other-leaf'],
    ['another entry', (r) => ({ ...r, entry: 'partner-2:1' }), 'other-entry'],
    ['another time', (r) => ({ ...r, recordedAt: '2026-11-22T08:00:00.001Z' }), 'other-time'],
    ['another origin', (r) => ({ ...r, origin: 'elsewhere.example' }), 'key-not-endorsed'],
    ['a signature by nobody', (r) => ({ ...r, signature: other }), 'bad-signature'],
    ['a signature that is not base64', (r) => ({ ...r, signature: '?' }), 'bad-signature'],
    [
      'a key made at another time',
      (r) => ({ ...r, key: { ...r.key, madeAt: '2027-01-01T00:00:00.000Z' } }),
      'key-not-endorsed',
    ],
    [
      'an endorsement by nobody',
      (r) => ({ ...r, key: { ...r.key, endorsement: other } }),
      'key-not-endorsed',
    ],
  ];
  test.each(changes)('is refused with %s', async (_, change, reason) => {
    const receipt = change(await given());
    expect(await verifyReceipt(receipt, leaf, vkey, crypto)).toEqual({ ok: false, reason });
  });

  test('is refused for a leaf that is no entry in canonical form', async () => {
    const spaced = encodeUtf8(` ${canonical(entry)}`);
    expect(await verifyReceipt(await given(), spaced, vkey, crypto)).toEqual({
      ok: false,
      reason: 'malformed-leaf',
    });
  });
});
