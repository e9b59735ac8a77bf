import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { download } from '../../scripts/audit/download.ts';
import { recomputing } from '../../scripts/audit/recomputing.ts';
import { folderLog } from '../../scripts/audit/source.ts';
import { checkpointOf, writeLog } from '../../scripts/audit/synthetic.ts';
import { verifyExport } from '../../scripts/audit/verifyExport.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';

/** More bundles than one thread takes at a time. */
const size = 5 * 256 + 10;
let work: string;
let folder: string;
let vkey: string;
let checkpoint: SignedCheckpoint;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'csr-ledger-threads-'));
  folder = join(work, 'export');
  ({ vkey } = await writeLog(join(work, 'log'), size));
  checkpoint = checkpointOf(new Uint8Array(await readFile(join(work, 'log', 'checkpoint'))));
});
beforeEach(async () => {
  await download({ source: folderLog(join(work, 'log')), folder, checkpoint, now: new Date() });
});
afterAll(() => rm(work, { recursive: true, force: true }));

const verified = (threads: number) => {
  const told: number[] = [];
  const progress = (done: number) => void told.push(done);
  return verifyExport({ folder, anchors: anchorsOf(sha256, [vkey]), threads, progress }).then(
    (outcome) => ({ ...outcome, told }),
  );
};
const recomputed = (threads: number) =>
  recomputing({ folder, checkpoint, threads }, { period: '1405-Q1', size: size - 300 });

const spoil = async (path: string) => {
  const bytes = await readFile(join(folder, path));
  bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99);
  await writeFile(join(folder, path), bytes);
};
const names = ({ findings }: { findings: readonly { name: string }[] }) =>
  findings.map(({ name }) => name);

describe('one thread and several', () => {
  test('prove the same of a whole export, and show the same progress', async () => {
    const one = await verified(1);
    expect(one.findings).toEqual([]);
    expect(one.told.at(-1)).toBe(size);
    expect(await verified(2)).toEqual(one);
  });

  test('find the same in the same order', async () => {
    for (const path of ['tile/entries/001', 'tile/0/003', 'tile/entries/005.p/10'])
      await spoil(path);
    await rm(join(folder, 'tile/entries/004'));
    const one = await verified(1);
    expect(new Set(names(one))).toEqual(
      new Set([
        'file-differs',
        'file-missing',
        'tile-altered',
        'tile-missing',
        'bundle-altered',
        'sequence-gap',
        'cause-after-effect',
        'balance-negative',
      ]),
    );
    expect(await verified(2)).toEqual(one);
  });

  test('make the same report', async () => {
    const one = await recomputed(1);
    expect(one.last?.reports.full.cells?.length).toBeGreaterThan(100);
    expect(await recomputed(2)).toEqual(one);
  });

  test('say the same of leaves that are not those that were signed', async () => {
    await spoil('tile/entries/004');
    const one = await recomputed(1);
    expect(names(one)).toEqual(['bundle-altered']);
    expect(await recomputed(2)).toEqual(one);
  });

  test('say the same of a bundle that is missing or cut short', async () => {
    await writeFile(join(folder, 'tile/entries/005.p/10'), new Uint8Array(2));
    for (const threads of [1, 2])
      await expect(recomputed(threads)).rejects.toMatchObject({
        name: 'LogFormatError',
        code: 'bad-bundle',
      });
    await rm(join(folder, 'tile/entries/005.p/10'));
    for (const threads of [1, 2])
      await expect(recomputed(threads)).rejects.toMatchObject({
        name: 'Misuse',
        message: expect.stringContaining('is missing: export the log again'),
      });
  });
});
