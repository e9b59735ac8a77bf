import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry, Receipt } from '../../shared/contract/entry.ts';
import { ed25519Sign, generateEd25519, rawPublicKey } from '../../shared/crypto/ed25519.ts';
import { makeReceiptSigner } from '../../shared/crypto/receiptKey.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { ed25519Vkey } from '../../shared/crypto/vkey.ts';
import { account, commodity } from '../../shared/domain/accounts.ts';
import { receiptBytes } from '../../shared/domain/receipt.ts';
import { encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import { formatCheckpoint, parseCheckpoint, signCheckpoint } from '../../shared/log/checkpoint.ts';
import { leafHash as hashOfLeaf } from '../../shared/log/merkle.ts';
import { ed25519Signer } from '../../shared/log/note.ts';
import { appendEntries, emptyRightEdge, type RightEdge } from '../../shared/log/tileAppend.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';

const origin = 'synthetic.csr-ledger.example';
const period = '1405-Q1';
const regions = ['IR-23.tehran.06', 'IR-23.tehran.07', 'IR-10.kashan'];
const batch = 5_120;

const name = (of: string, at: number) => createHash('sha256').update(`${of} ${at}`).digest('hex');
const base64url = (of: string, at: number) =>
  Buffer.from(name(of, at), 'hex').subarray(0, 16).toString('base64url');

/** One step in the life of an invented contribution: submitted, verified, delivered. */
const entryAt = (index: number): Entry => {
  const [life, step] = [Math.floor(index / 3), index % 3];
  const aggregate = `contribution-${name('contribution', life).slice(0, 32)}`;
  const partner = `partner-${name('partner', life % 500).slice(0, 32)}`;
  const region = regions[life % regions.length] ?? '';
  const kind =
    ['contribution-submitted', 'contribution-verified', 'delivery-confirmed'][step] ?? '';
  const quantity = String((life % 90) + 1);
  const unit = commodity.item('wheelchair');
  const lines = [
    {
      item: 'wheelchair',
      claimed: quantity,
      verified: quantity,
      basis: 'cost-to-company',
      accepted: { is: 'amount', amount: `${quantity}000000`, currency: 'IRR' },
    },
  ];
  const transfers =
    [
      [],
      [
        {
          from: account.partner(partner),
          to: account.held(aggregate),
          commodity: unit,
          amount: quantity,
        },
        {
          from: account.valueOf(partner),
          to: account.value('cost-to-company/wheelchair'),
          commodity: commodity.rial,
          amount: `${quantity}000000`,
        },
      ],
      [
        {
          from: account.held(aggregate),
          to: account.delivered(region, 'people-with-disabilities'),
          commodity: unit,
          amount: quantity,
        },
      ],
    ][step] ?? [];
  return {
    v: 1,
    id: `${aggregate}:${step + 1}`,
    nonce: base64url('nonce', index),
    aggregate,
    seq: step + 1,
    kind,
    recordedAt: new Date(Date.UTC(2026, 4, 1) + index * 1000).toISOString(),
    occurredOn: '2026-04-30',
    period,
    by: {
      actor: `actor-${name('actor', life % 40).slice(0, 20)}`,
      role: step === 0 ? 'partner' : step === 1 ? 'officer' : 'district',
    },
    dims: {
      partner,
      region,
      programme: 'disability-support',
      targetGroup: 'people-with-disabilities',
      durability: 'lasting',
    },
    touches: [],
    causes: step === 0 ? [] : [`${aggregate}:${step}`],
    transfers,
    data:
      step === 2
        ? {
            region,
            recipients: life % 7,
            record: { number: `ت/${life}`, date: '2026-04-30' },
            lines: [{ line: 0, item: 'wheelchair', delivered: quantity, discrepancies: [] }],
          }
        : { lines },
    evidence: [
      {
        sha256: name('evidence', index),
        name: 'صورت‌جلسه.png',
        mediaType: 'image/png',
        showsBeneficiaries: false,
      },
    ],
    commitments: [],
  };
};

export interface Synthetic {
  readonly vkey: string;
  /** Of the key that vouches for the receipt's. */
  readonly receiptsVkey: string;
  /** Of an entry in the middle. */
  readonly receipt: Receipt;
  /** The signed checkpoint of about the first half, as an auditor may have kept it. */
  readonly earlier: string;
  /** Bytes of all leaves together. */
  readonly bytes: number;
}

/** Writes a signed log of invented entries in the layout of C2SP tlog-tiles, for measuring and tests. */
export const writeLog = async (
  folder: string,
  size: number,
  entry = entryAt,
): Promise<Synthetic> => {
  const pair = generateEd25519();
  const vkey = ed25519Vkey(origin, rawPublicKey(pair));
  const signer = ed25519Signer(parseVerifierKey(sha256, vkey), ed25519Sign(pair));
  const signed = async ({ size: at, root }: RightEdge) =>
    formatCheckpoint(await signCheckpoint({ origin, size: at, root }, signer));
  let earlier: string | undefined;
  let edge = emptyRightEdge(sha256);
  let bytes = 0;
  while (edge.size < size) {
    const first = edge.size;
    const leaves = Array.from({ length: Math.min(batch, size - first) }, (_, at) =>
      canonicalBytes(entry(first + at)),
    );
    bytes += leaves.reduce((sum, leaf) => sum + leaf.length, 0);
    const growth = appendEntries(sha256, edge, leaves);
    for (const file of [...growth.bundles, ...growth.tiles]) put(folder, file.path, file.bytes);
    edge = growth.edge;
    if (edge.size * 2 >= size) earlier ??= await signed(edge);
  }
  const note = await signed(edge);
  put(folder, 'checkpoint', encodeUtf8(note));
  const receipt = await receiptOf(entry(Math.floor(size / 2)));
  return { vkey, bytes, earlier: earlier ?? note, ...receipt };
};

/** A receipt as the office would have given it. */
const receiptOf = async (entry: Entry): Promise<Pick<Synthetic, 'receipt' | 'receiptsVkey'>> => {
  const office = generateEd25519();
  const recordedAt = entry.recordedAt;
  const { key, sign } = await makeReceiptSigner({
    origin,
    clock: () => new Date(recordedAt),
    endorse: ed25519Sign(office),
  });
  const leafHash = encodeBase64(hashOfLeaf(sha256, canonicalBytes(entry)));
  const promise = { origin, entry: entry.id, leafHash, recordedAt };
  const signature = encodeBase64(await sign(receiptBytes(promise)));
  return {
    receiptsVkey: ed25519Vkey(`${origin}/receipts`, rawPublicKey(office)),
    receipt: { ...promise, key, signature },
  };
};

export const checkpointOf = (bytes: Uint8Array) => parseCheckpoint(new TextDecoder().decode(bytes));

const put = (folder: string, path: string, bytes: Uint8Array): void => {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, bytes);
};
