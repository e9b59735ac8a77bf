import { describe, expect, test } from '@jest/globals';
import { entryKey } from '../../shared/domain/keys.ts';
import type { Item } from '../../shared/domain/ports.ts';
import { receiptBytes } from '../../shared/domain/receipt.ts';
import { encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { canonical } from '../../shared/log/canonical.ts';
import { leafHash } from '../../shared/log/merkle.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { readmit } from '../../shared/sealer/readmit.ts';
import { seal } from '../../shared/sealer/seal.ts';
import type { Alarm } from '../../shared/sealer/sealing.ts';
import { cheapHome, cheapSign, keys, sha256 } from '../simulation/cheapHome.ts';
import { closed, entryOf, itemOf, submitted, verified } from '../simulation/entries.ts';
import { memoryFiles } from '../simulation/memoryFiles.ts';
import { memoryTable } from '../simulation/memoryTable.ts';
import { office, sealing } from './office.ts';

const victim = 'contribution-500';
const good = Array.from({ length: 999 }, (_, at) => `contribution-${at < 500 ? at : at + 1}`);

/** The item with another leaf, its hash made to fit: but nobody gave a receipt for it. */
const withLeaf = (item: Item, leaf: string): Item => ({
  ...item,
  leaf,
  leafHash: encodeBase64(leafHash(sha256, encodeUtf8(leaf))),
});
const edited = (item: Item, from: string, to: string) =>
  withLeaf(item, String(item.leaf).replace(from, to));

/** The item with another entry's leaf, rightly hashed and receipted: what a writer with the key could do. */
const receipted = async (item: Item, change: Partial<Parameters<typeof entryOf>[0]>) => ({
  ...(await itemOf(
    cheapHome(memoryTable(), memoryFiles()),
    entryOf({ ...submitted(victim, '5'), ...change }),
  )),
  pk: item.pk,
  sk: item.sk,
});

const withReceipt = (item: Item, change: object): Item => ({
  ...item,
  receipt: canonical({ ...JSON.parse(String(item.receipt)), ...change }),
});

/** A receipt whose own signature is right, under a key for which the office never vouched. */
async function underForeignKey(item: Item): Promise<Item> {
  const receipt = JSON.parse(String(item.receipt));
  const signature = encodeBase64(await cheapSign(keys.foreign)(receiptBytes(receipt)));
  const key = { ...receipt.key, publicKey: encodeBase64(keys.foreign) };
  return withReceipt(item, { key, signature });
}

const poisons: Record<string, { spoil: (item: Item) => Item | Promise<Item>; reason: string }> = {
  'bad JSON': { spoil: (item) => withLeaf(item, '{"v":1'), reason: 'not-an-entry' },
  'JSON that is not canonical': {
    spoil: (item) => edited(item, '"kind":', '"kind": '),
    reason: 'not-an-entry',
  },
  'a field that the contract does not know': {
    spoil: (item) => edited(item, '"v":1', '"v":1,"w":1'),
    reason: 'not-an-entry',
  },
  'no leaf at all': {
    spoil: ({ leaf: _, ...item }) => item as Item,
    reason: 'no-leaf',
  },
  'a wrong leaf hash': {
    spoil: (item) => ({ ...item, leafHash: encodeBase64(new Uint8Array(32)) }),
    reason: 'leaf-hash',
  },
  'an amount changed after the receipt': {
    spoil: (item) => edited(item, '"claimed":"5"', '"claimed":"9"'),
    reason: 'receipt-other-leaf',
  },
  'no receipt': { spoil: (item) => ({ ...item, receipt: '{}' }), reason: 'receipt-malformed' },
  'a receipt under a key that the office never vouched for': {
    spoil: underForeignKey,
    reason: 'receipt-key-not-endorsed',
  },
  'a receipt with a forged signature': {
    spoil: (item) => withReceipt(item, { signature: encodeBase64(new Uint8Array(64)) }),
    reason: 'receipt-bad-signature',
  },
  'a receipt of another log': {
    spoil: (item) => withReceipt(item, { origin: 'elsewhere.example' }),
    reason: 'receipt-of-another-log',
  },
  'a receipt for another time': {
    spoil: (item) => withReceipt(item, { recordedAt: '2026-11-22T07:00:00.000Z' }),
    reason: 'receipt-other-time',
  },
  'a key that is not the entry’s': {
    spoil: (item) => receipted(item, { aggregate: 'contribution-7' }),
    reason: 'other-key',
  },
  'an id that is not the entry’s': {
    spoil: (item) => receipted(item, { id: 'contribution-7:1' }),
    reason: 'other-id',
  },
  'a transfer to where it came from': {
    spoil: (item) =>
      receipted(item, { transfers: [{ from: 'a', to: 'a', commodity: 'IRR', amount: '1' }] }),
    reason: 'transfer-to-itself',
  },
  'lines that can not be counted': {
    spoil: (item) => receipted(item, { data: { lines: 'none' } }),
    reason: 'figures',
  },
};

const home = cheapHome(memoryTable(), memoryFiles());
const goodItems = await Promise.all(good.map((id) => itemOf(home, submitted(id, '5'))));

describe('one poisoned entry among a thousand', () => {
  test.each(Object.entries(poisons))(
    '%s: is quarantined, the others are sealed',
    async (_, poison) => {
      const { home, table } = await office([]);
      for (const item of goodItems) table.force(item);
      const item = await itemOf(home, submitted(victim, '5'));
      table.force(await poison.spoil(item));
      const alarms: Alarm[] = [];
      const result = await seal(home, { ...sealing, alarm: (alarm) => alarms.push(alarm) });
      expect(result).toEqual({ sealed: 999, size: 999, quarantined: 1, blocked: 0, more: false });
      expect(alarms).toEqual([{ kind: 'quarantined', detail: `${victim}:1: ${poison.reason}` }]);
      const aside = await table.get(entryKey(victim, 1));
      expect(aside).toMatchObject({ quarantined: poison.reason, pending: 'P#quarantined' });
      expect(aside?.index).toBeUndefined();
    },
  );
});

describe('what rests on a poisoned entry', () => {
  test('is blocked, directly or not, and the rest goes on', async () => {
    const { home, table } = await office([
      verified('contribution-1', '5'),
      verified('contribution-1', '5', { seq: 3, causes: [] }),
      entryOf({
        aggregate: 'certificate-1',
        seq: 1,
        kind: 'certificate-issued',
        causes: ['contribution-1:3'],
      }),
      submitted('contribution-2', '5'),
      closed('1405-Q3'),
    ]);
    const item = await itemOf(home, submitted('contribution-1', '5'));
    table.force({ ...item, receipt: '' });
    const alarms: string[] = [];
    const alarm = ({ kind, detail }: Alarm) => void alarms.push(`${kind} ${detail}`);
    const result = await seal(home, { ...sealing, alarm });
    expect(result).toEqual({ sealed: 2, size: 2, quarantined: 1, blocked: 3, more: false });
    expect(alarms.sort()).toEqual([
      'blocked certificate-1:1: contribution-1:3',
      'blocked contribution-1:2: contribution-1:1',
      'blocked contribution-1:3: contribution-1:2',
      'quarantined contribution-1:1: receipt-malformed',
    ]);
    expect(await fsck(home, sealing)).toEqual({ size: 2, findings: [] });
  });

  test('stays blocked when it is written later, and never holds up the inbox', async () => {
    const { home, table } = await office([submitted('contribution-2', '5')]);
    table.force({ ...(await itemOf(home, submitted('contribution-1', '5'))), receipt: '' });
    await seal(home, sealing);
    table.force(await itemOf(home, verified('contribution-1', '5')));
    const result = await seal(home, sealing);
    expect(result).toEqual({ sealed: 0, size: 1, quarantined: 0, blocked: 1, more: false });
  });

  test('is sealed after all once the poison is removed and all is readmitted', async () => {
    const { home, table } = await office([verified('contribution-1', '5')]);
    const item = await itemOf(home, submitted('contribution-1', '5'));
    table.force({ ...item, receipt: '' });
    expect(await seal(home, sealing)).toMatchObject({ sealed: 0, quarantined: 1, blocked: 1 });
    expect(await readmit(home, sealing)).toBe(2);
    expect(await seal(home, sealing)).toMatchObject({ sealed: 0, quarantined: 1, blocked: 1 });
    const aside = await table.get(entryKey('contribution-1', 1));
    if (aside) table.force({ ...aside, receipt: String(item.receipt) });
    expect(await readmit(home, sealing)).toBe(2);
    expect(await seal(home, sealing)).toMatchObject({ sealed: 2, quarantined: 0, blocked: 0 });
    expect(await readmit(home, sealing)).toBe(0);
    expect(await fsck(home, sealing)).toEqual({ size: 2, findings: [] });
  });

  test('entries that rest on each other in a circle, or on nothing that exists, are blocked', async () => {
    const { home } = await office([
      submitted('contribution-1', '5', { causes: ['contribution-2:1'] }),
      submitted('contribution-2', '5', { causes: ['contribution-1:1'] }),
      submitted('contribution-3', '5', { causes: ['contribution-3:1'] }),
      submitted('contribution-4', '5', { causes: ['contribution-9:1'] }),
      submitted('contribution-5', '5'),
    ]);
    const result = await seal(home, sealing);
    expect(result).toEqual({ sealed: 1, size: 1, quarantined: 0, blocked: 4, more: false });
  });
});
