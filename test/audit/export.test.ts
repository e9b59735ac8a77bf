import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { download } from '../../scripts/audit/download.ts';
import { folderLog } from '../../scripts/audit/source.ts';
import { checkpointOf, writeLog } from '../../scripts/audit/synthetic.ts';
import { verifyExport } from '../../scripts/audit/verifyExport.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';

const size = 600;
let work: string;
let vkey: string;
const at = (...names: string[]) => join(work, ...names);

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'csr-ledger-export-'));
  ({ vkey } = await writeLog(at('log'), size));
});
afterAll(() => rm(work, { recursive: true, force: true }));

const take = async (read = folderLog(at('log')).read, folder = at('export')) => {
  const checkpoint = checkpointOf(new Uint8Array(await readFile(at('log', 'checkpoint'))));
  return download({ source: { read }, folder, checkpoint, now: new Date('2026-11-22T00:00:00Z') });
};
const verify = async (folder = at('export'), key = vkey) =>
  (await verifyExport({ folder, anchors: anchorsOf(sha256, [key]) })).findings.map(
    ({ name }) => name,
  );

const spoil = async (path: string, change: (bytes: Buffer) => Buffer) =>
  writeFile(at('export', path), change(await readFile(at('export', path))));
const flipped = (bytes: Buffer) =>
  Buffer.from(bytes.map((byte, place) => (place === 99 ? byte ^ 1 : byte)));

describe('an export', () => {
  beforeEach(async () => {
    await rm(at('export'), { recursive: true, force: true });
    await take();
  });

  test('holds the whole log, and nothing is found against it', async () => {
    expect(await verify()).toEqual([]);
    const { files } = JSON.parse(await readFile(at('export', 'manifest.json'), 'utf8'));
    expect(Object.keys(files)).toEqual([
      'checkpoint',
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/88',
      'tile/1/000.p/2',
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/88',
    ]);
  });

  test.each([1, 255, 256, 257, 512])('of %i leaves is whole', async (leaves) => {
    const [log, folder] = [at(`log-${leaves}`), at(`export-${leaves}`)];
    const { vkey: key } = await writeLog(log, leaves);
    const checkpoint = checkpointOf(new Uint8Array(await readFile(join(log, 'checkpoint'))));
    await download({ source: folderLog(log), folder, checkpoint, now: new Date() });
    expect(await verify(folder, key)).toEqual([]);
  });

  test('that was cut off goes on where it ended', async () => {
    await rm(at('export'), { recursive: true });
    let reads = 0;
    const failing = async (path: string) => {
      if (++reads > 5) throw new Error('the network is gone');
      return folderLog(at('log')).read(path);
    };
    await expect(take(failing)).rejects.toThrow('the network is gone');
    expect(await verify()).toContain('manifest-missing');
    const { kept } = await take();
    expect(kept).toBeGreaterThan(0);
    expect(await verify()).toEqual([]);
  });

  test('taken again fetches only what was spoilt, and the right edge', async () => {
    await spoil('tile/entries/001', flipped);
    expect(await take()).toEqual({ fetched: 3, kept: 4 });
    expect(await verify()).toEqual([]);
  });

  test('takes nothing that does not hash to the signed root', async () => {
    for (const bad of ['tile/0/000', 'tile/0/002.p/88', 'tile/entries/001']) {
      await rm(at('export'), { recursive: true, force: true });
      const lying = async (path: string) => {
        const bytes = await folderLog(at('log')).read(path);
        return path === bad && bytes ? flipped(Buffer.from(bytes)) : bytes;
      };
      await expect(take(lying)).rejects.toMatchObject({ name: 'NotOfTheLog' });
    }
  });

  test('takes the beginning of a full tile where the partial one is gone', async () => {
    await writeLog(at('grown'), 768, undefined);
    // The same entries, so the same leaves: the larger log has only the full third tile.
    const source = folderLog(at('grown'));
    const read = async (path: string) =>
      path.startsWith('tile/1/') ? folderLog(at('log')).read(path) : source.read(path);
    await take(read, at('other'));
    expect(await verify(at('other'))).toEqual([]);
  });

  test.each([
    ['a bundle', 'tile/entries/001', ['bundle-altered', 'file-differs']],
    ['a tile of leaf hashes', 'tile/0/001', ['tile-altered', 'bundle-altered', 'file-differs']],
    ['the right edge', 'tile/0/002.p/88', ['tile-altered', 'bundle-altered', 'file-differs']],
  ])('shows that %s was changed', async (_, path, expected) => {
    await spoil(path, flipped);
    expect(await verify()).toEqual(expect.arrayContaining(expected));
  });

  test('shows that a file is missing or not listed, and whose key is not trusted', async () => {
    await writeFile(at('export', 'tile', 'more'), '');
    expect(await verify()).toEqual(['file-unlisted']);
    await rm(at('export', 'tile', 'more'));
    await rm(at('export', 'tile/0/000'));
    expect(await verify()).toEqual(expect.arrayContaining(['file-missing', 'tile-missing']));
    const { vkey: other } = await writeLog(at('another'), 1);
    expect(await verify(at('export'), other)).toEqual(['checkpoint-not-signed']);
  });
});
