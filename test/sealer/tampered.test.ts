import { describe, expect, test } from '@jest/globals';
import { headKey } from '../../shared/domain/keys.ts';
import type { Item } from '../../shared/domain/ports.ts';
import { decodeUtf8, encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { formatCheckpoint, parseCheckpoint, signCheckpoint } from '../../shared/log/checkpoint.ts';
import { ed25519Signer } from '../../shared/log/note.ts';
import { parseVerifierKey } from '../../shared/log/verifierKey.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { seal } from '../../shared/sealer/seal.ts';
import type { Alarm } from '../../shared/sealer/sealing.ts';
import { origin, sha256 } from '../simulation/cheapHome.ts';
import { closed, itemOf, partner, submitted, verified } from '../simulation/entries.ts';
import { makeRandom } from '../simulation/random.ts';
import { office, sealing } from './office.ts';

type Ledger = Awaited<ReturnType<typeof office>>;

/** A sealed log of seven leaves, and one more entry that waits. */
async function sealed(): Promise<Ledger> {
  const ledger = await office([
    partner('1'),
    ...['contribution-0', 'contribution-1'].flatMap((id) => [
      submitted(id, '5'),
      verified(id, '5'),
    ]),
    closed('1405-Q3'),
    partner('2'),
  ]);
  await seal(ledger.home, sealing);
  ledger.table.force(await itemOf(ledger.home, partner('3')));
  return ledger;
}

function rewrite({ files }: Ledger, path: string, change: (bytes: Uint8Array) => Uint8Array): void {
  const file = files.stored.get(path);
  if (!file) throw new Error(`no ${path}`);
  files.stored.set(path, { ...file, bytes: change(file.bytes.slice()) });
}

const flipped = (bytes: Uint8Array, at: number, mask: number): Uint8Array =>
  bytes.map((byte, index) => (index === at ? byte ^ mask : byte));

async function rewriteHead({ table }: Ledger, change: (head: Item) => Item): Promise<void> {
  const head = await table.get(headKey(origin));
  if (head) table.force(change(head));
}

/** A checkpoint that the log's own key signed. */
async function signedNote(ledger: Ledger, size: number, root: Uint8Array): Promise<string> {
  const key = parseVerifierKey(sha256, await ledger.home.logSigner.vkey());
  const signer = ed25519Signer(key, ledger.home.logSigner.sign);
  return formatCheckpoint(await signCheckpoint({ origin, size, root }, signer));
}

/** The sealer must stop, say so, and leave everything as it is. */
async function expectHalt(ledger: Ledger, reason: string): Promise<void> {
  const head = await ledger.table.get(headKey(origin));
  const alarms: Alarm[] = [];
  const alarm = (each: Alarm) => void alarms.push(each);
  const result = await seal(ledger.home, { ...sealing, alarm });
  expect(result.halted).toBe(reason);
  expect(alarms).toEqual([{ kind: 'halted', detail: expect.stringMatching(`^${reason}: `) }]);
  expect(await ledger.table.get(headKey(origin))).toEqual(head);
}

describe('the sealer halts', () => {
  test('for any bit flip at the right edge that it would build on', async () => {
    const edge = ['log/tile/entries/001.p/3', 'log/tile/0/001.p/3', 'log/tile/1/000.p/1'];
    const random = makeRandom(1);
    for (const path of edge) {
      for (let flip = 0; flip < 20; flip++) {
        const ledger = await sealed();
        const mask = 1 << random.below(8);
        rewrite(ledger, path, (bytes) => flipped(bytes, random.below(bytes.length), mask));
        await expectHalt(ledger, 'right-edge');
      }
    }
  });

  test('for a missing tile at the right edge', async () => {
    const ledger = await sealed();
    ledger.files.stored.delete('log/tile/0/001.p/3');
    await expectHalt(ledger, 'right-edge');
  });

  test('for a published checkpoint that is ahead of HEAD', async () => {
    const ledger = await sealed();
    const note = await signedNote(ledger, 8, sha256(encodeUtf8('another history')));
    rewrite(ledger, 'log/checkpoint', () => encodeUtf8(note));
    await expectHalt(ledger, 'checkpoint-ahead');
  });

  test('for HEAD rolled back behind what was published, or deleted', async () => {
    const ledger = await sealed();
    const before = await ledger.table.get(headKey(origin));
    await seal(ledger.home, sealing);
    if (before) ledger.table.force(before);
    await expectHalt(ledger, 'checkpoint-ahead');
    await ledger.table.commit([{ remove: headKey(origin) }]);
    await expectHalt(ledger, 'checkpoint-ahead');
  });

  test('for a published checkpoint of HEAD’s size with another root', async () => {
    const ledger = await sealed();
    const note = await signedNote(ledger, 7, sha256(encodeUtf8('another history')));
    rewrite(ledger, 'log/checkpoint', () => encodeUtf8(note));
    await expectHalt(ledger, 'checkpoint-other-root');
  });

  test('for a published checkpoint that the log’s key did not sign', async () => {
    const ledger = await sealed();
    rewrite(ledger, 'log/checkpoint', (bytes) =>
      encodeUtf8(decodeUtf8(bytes).replace(`${origin}\n7\n`, `${origin}\n6\n`)),
    );
    await expectHalt(ledger, 'checkpoint-signature');
    rewrite(ledger, 'log/checkpoint', () => encodeUtf8('nothing of the kind\n'));
    await expectHalt(ledger, 'checkpoint-malformed');
  });

  test('for a HEAD that the log’s key did not sign', async () => {
    const ledger = await sealed();
    await rewriteHead(ledger, (head) => {
      const { root } = parseCheckpoint(String(head.note));
      const forged = String(head.note).replace(encodeBase64(root), encodeBase64(sha256(root)));
      return { ...head, note: forged, root: encodeBase64(sha256(root)) };
    });
    await expectHalt(ledger, 'head-signature');
  });

  test('for a HEAD whose size is not the signed one', async () => {
    const ledger = await sealed();
    await rewriteHead(ledger, (head) => ({ ...head, size: 8 }));
    await expectHalt(ledger, 'head-signature');
  });

  test('for a staging object that was altered, or is gone before its batch was applied', async () => {
    const ledger = await office([partner('1'), partner('2')]);
    await seal(ledger.home, { ...sealing, maxRounds: 1 });
    const [path = ''] = [...ledger.files.stored.keys()];
    expect(path).toMatch(/^staging\/1-[0-9a-f]{64}$/);
    const file = ledger.files.stored.get(path);
    rewrite(ledger, path, (bytes) => flipped(bytes, bytes.length - 1, 1));
    await expectHalt(ledger, 'staging-altered');
    ledger.files.stored.delete(path);
    await expectHalt(ledger, 'staging-lost');
    if (file) ledger.files.stored.set(path, file);
    expect(await seal(ledger.home, sealing)).toMatchObject({ sealed: 2, size: 2 });
  });

  test('for a tile that stands already with other bytes', async () => {
    const ledger = await sealed();
    await ledger.files.write('log/tile/0/001', new Uint8Array(128), { type: 'x' });
    await seal(ledger.home, { ...sealing, maxRounds: 1 });
    await expectHalt(ledger, 'tile-altered');
  });

  test('for an entry that is gone, or has another index, by the time it gets its own', async () => {
    const ledger = await sealed();
    await seal(ledger.home, { ...sealing, maxRounds: 1 });
    const waiting = ledger.table.all().find(({ pk }) => pk === 'A#partner-3');
    if (!waiting) throw new Error('no such entry');
    ledger.table.force({ ...waiting, index: 3 });
    await expectHalt(ledger, 'entry-at-two-indices');
    await ledger.table.commit([{ remove: { pk: waiting.pk, sk: waiting.sk } }]);
    await expectHalt(ledger, 'entry-lost');
  });

  test('when its key is that of another log', async () => {
    const ledger = await sealed();
    const result = await seal({ ...ledger.home, origin: 'elsewhere.example' }, sealing);
    expect(result.halted).toBe('wrong-log-key');
  });
});

describe('fsck', () => {
  const resting = async () => {
    const ledger = await sealed();
    await seal(ledger.home, sealing);
    expect(await fsck(ledger.home, sealing)).toEqual({ size: 8, findings: [] });
    return ledger;
  };
  const kindsFound = async ({ home }: Ledger) => [
    ...new Set((await fsck(home, sealing)).findings.map(({ kind }) => kind)),
  ];

  test('finds every bit flip in tiles and bundles', async () => {
    const ledger = await resting();
    const random = makeRandom(2);
    // Partial tiles that a full one has replaced are read by nobody.
    const live = /^log\/tile\/(entries|0)\/00[01]$|^log\/tile\/1\/000\.p\/2$/;
    const paths = [...ledger.files.stored.keys()].filter((path) => live.test(path));
    expect(paths).toHaveLength(5);
    for (let flip = 0; flip < 300; flip++) {
      const path = random.pick(paths);
      const before = ledger.files.stored.get(path);
      const mask = 1 << random.below(8);
      rewrite(ledger, path, (bytes) => flipped(bytes, random.below(bytes.length), mask));
      expect(await kindsFound(ledger)).toContain('tiles');
      if (before) ledger.files.stored.set(path, before);
    }
  });

  const tampering: readonly [string, string, (item: Item) => Item | undefined][] = [
    ['a total', 'figures', (item) => (item.sum && item.asOf ? { ...item, sum: '1' } : undefined)],
    ['a count', 'figures', (item) => (item.sum ? { ...item, count: 99 } : undefined)],
    ['a cell row', 'figures', (item) => (item.indices ? { ...item, indices: '[6]' } : undefined)],
    ['a label', 'figures', (item) => (item.label ? { ...item, label: '{"a":1}' } : undefined)],
    ['a leaf', 'entry', (item) => (item.leaf ? { ...item, leaf: `${item.leaf} ` } : undefined)],
    ['an index', 'entry', (item) => (item.index === 2 ? { ...item, index: 3 } : undefined)],
    [
      'a sealed entry put back into the inbox',
      'inbox',
      (item) => (item.leaf ? { ...item, pending: 'P#01', pendingAt: 'x' } : undefined),
    ],
  ];

  test.each(tampering)('finds that %s was changed', async (_, kind, change) => {
    const ledger = await resting();
    const changed = ledger.table
      .all()
      .map(change)
      .find((item) => item !== undefined);
    if (!changed) throw new Error('nothing to change');
    ledger.table.force(changed);
    expect(await kindsFound(ledger)).toContain(kind);
  });

  test('finds a total that is missing, one too many, and a snapshot that was changed', async () => {
    const ledger = await resting();
    const total = ledger.table.all().find(({ sum }) => sum !== undefined);
    if (!total) throw new Error('no total');
    await ledger.table.commit([{ remove: { pk: total.pk, sk: total.sk } }]);
    expect(await kindsFound(ledger)).toEqual(['figures']);
    ledger.table.force(total);
    expect(await kindsFound(ledger)).toEqual([]);
    ledger.table.force({ ...total, sk: 'delivered|item/nothing|all' });
    expect(await kindsFound(ledger)).toEqual(['figures']);
    const other = await resting();
    rewrite(other, 'snapshots/1405-Q3/7.json', (bytes) => flipped(bytes, 20, 1));
    expect(await kindsFound(other)).toEqual(['figures']);
  });

  test('finds a batch that is not applied yet', async () => {
    const ledger = await sealed();
    await seal(ledger.home, { ...sealing, maxRounds: 1 });
    expect(await kindsFound(ledger)).toContain('head');
  });
});
