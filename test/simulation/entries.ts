import type { Entry } from '../../shared/contract/entry.ts';
import { entryKey, pendingShard } from '../../shared/domain/keys.ts';
import type { Home, Item } from '../../shared/domain/ports.ts';
import { receiptBytes } from '../../shared/domain/receipt.ts';
import { encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { leafHash } from '../../shared/log/merkle.ts';

export type Draft = Pick<Entry, 'aggregate' | 'seq' | 'kind'> & Partial<Entry>;

/** An entry of the contract's form from what matters to a test. */
export function entryOf(draft: Draft): Entry {
  return {
    v: 1,
    id: `${draft.aggregate}:${draft.seq}`,
    nonce: 'AAAAAAAAAAAAAAAAAAAAAA',
    recordedAt: '2026-11-22T08:00:00.000Z',
    period: '1405-Q3',
    by: { actor: 'actor-1', role: 'officer' },
    dims: {},
    touches: [],
    causes: [],
    transfers: [],
    data: {},
    evidence: [],
    commitments: [],
    ...draft,
  };
}

/** The item of an acknowledged entry, with the receipt that its writer was given. */
export async function itemOf(home: Home, entry: Entry): Promise<Item> {
  const leaf = canonical(entry);
  const hash = leafHash(home.sha256, encodeUtf8(leaf));
  const signer = await home.receiptSigner();
  const promised = {
    origin: home.origin,
    entry: entry.id,
    leafHash: encodeBase64(hash),
    recordedAt: entry.recordedAt,
  };
  const signature = encodeBase64(await signer.sign(receiptBytes(promised)));
  return {
    ...entryKey(entry.aggregate, entry.seq),
    leaf,
    leafHash: promised.leafHash,
    receipt: canonical({ ...promised, key: signer.key, signature }),
    pending: pendingShard(hash),
    pendingAt: `${entry.recordedAt}#${entry.id}`,
  };
}

const dims = { partner: 'partner-1', region: 'IR-23.tehran.06', programme: 'livelihood' } as const;

export const partner = (name: string): Entry =>
  entryOf({
    aggregate: `partner-${name}`,
    seq: 1,
    kind: 'partner-registered',
    data: { name: { fa: 'شرکت', en: name }, demonstration: true },
  });

/** A contribution of so many heaters, claimed. */
export const submitted = (aggregate: string, claimed: string, more: Partial<Entry> = {}): Entry =>
  entryOf({
    aggregate,
    seq: 1,
    kind: 'contribution-submitted',
    dims,
    data: { lines: [{ item: 'heater-7000', claimed }] },
    ...more,
  });

/** Its verification: goods and value move. */
export const verified = (aggregate: string, amount: string, more: Partial<Entry> = {}): Entry =>
  entryOf({
    aggregate,
    seq: 2,
    kind: 'contribution-verified',
    dims,
    causes: [`${aggregate}:1`],
    transfers: [
      {
        from: 'partner/partner-1',
        to: `held/${aggregate}`,
        commodity: 'item/heater-7000',
        amount,
      },
      {
        from: 'value/partner/partner-1',
        to: 'value/fair-market/heater-7000',
        commodity: 'IRR',
        amount: '25000000',
      },
    ],
    data: { lines: [{ item: 'heater-7000', claimed: amount, basis: 'fair-market' }] },
    ...more,
  });

export const closed = (period: string, seq = 1): Entry =>
  entryOf({
    aggregate: `quarter-${period}`,
    seq,
    kind: 'quarter-closed',
    period,
    data: { period, interim: true },
  });
