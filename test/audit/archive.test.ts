import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Header, pack } from 'tar-stream';
import { isArchive, packExport, unpackExport, withExport } from '../../scripts/audit/archive.ts';
import { download } from '../../scripts/audit/download.ts';
import { recompute } from '../../scripts/audit/recomputing.ts';
import { folderLog } from '../../scripts/audit/source.ts';
import { checkpointOf, writeLog } from '../../scripts/audit/synthetic.ts';
import { verifyExport } from '../../scripts/audit/verifyExport.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';

const size = 600;
let work: string;
let vkey: string;
let checkpoint: SignedCheckpoint;
const at = (...names: string[]) => join(work, ...names);
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'csr-ledger-archive-'));
  ({ vkey } = await writeLog(at('log'), size));
  checkpoint = checkpointOf(new Uint8Array(await readFile(at('log', 'checkpoint'))));
  const now = new Date('2026-11-22T00:00:00Z');
  await download({ source: folderLog(at('log')), folder: at('export'), checkpoint, now });
  await packExport(at('export'), at('export.tar.gz'));
  await packExport(at('export'), at('export.tar'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

const verify = (path: string) =>
  withExport(path, async (folder) => {
    const { findings } = await verifyExport({ folder, anchors: anchorsOf(sha256, [vkey]) });
    return { folder, names: findings.map(({ name }) => name) };
  });

describe('the archive of an export', () => {
  test.each(['export.tar', 'export.tar.gz'])('%s is verified as the folder is', async (name) => {
    expect(await isArchive(at(name))).toBe(true);
    const { folder, names } = await verify(at(name));
    expect(names).toEqual([]);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await verify(at('export'))).toEqual({ folder: at('export'), names: [] });
  });

  test('gives the same report', async () => {
    const reportOf = (folder: string) => recompute({ folder, checkpoint }, '1405-Q1', 500);
    expect(await withExport(at('export.tar.gz'), reportOf)).toEqual(await reportOf(at('export')));
  });

  test('is the same, byte for byte, for the same export', async () => {
    await packExport(at('export'), at('again.tgz'));
    expect(await readFile(at('again.tgz'))).toEqual(await readFile(at('export.tar.gz')));
    expect(gunzipSync(await readFile(at('again.tgz')))).toEqual(await readFile(at('export.tar')));
  });

  test('holds every file of the folder, and the manifest first', async () => {
    const text = (await readFile(at('export.tar'))).toString('latin1');
    const names = [...text.matchAll(/(?:manifest\.json|checkpoint|tile\/[\w./]+)(?=\0)/g)];
    const { files } = JSON.parse(await readFile(at('export', 'manifest.json'), 'utf8'));
    expect(names.map(([name]) => name)).toEqual(['manifest.json', ...Object.keys(files)]);
  });

  test('is not made of a folder that is not finished, nor under another name', async () => {
    await mkdir(at('unfinished'));
    await expect(packExport(at('unfinished'), at('x.tar'))).rejects.toThrow('no finished export');
    await expect(packExport(at('export'), at('x.zip'))).rejects.toThrow('.tar.gz');
  });

  test('leaves nothing behind when what is done with it fails', async () => {
    let used = '';
    const failing = withExport(at('export.tar.gz'), async (folder) => {
      used = folder;
      throw new Error('failed');
    });
    await expect(failing).rejects.toThrow('failed');
    await expect(readdir(used)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

type Given = Partial<Header> & { name: string; text?: string };

describe('an archive made by somebody else', () => {
  const made = async (...files: Given[]): Promise<string> => {
    const tar = pack();
    for (const { text = '', ...header } of files) tar.entry(header, text);
    tar.finalize();
    await writeFile(at('made.tar'), await buffer(tar));
    return at('made.tar');
  };
  const unpacked = async (path: string) => {
    const folder = await mkdtemp(at('unpacked-'));
    await unpackExport(path, folder);
    return readdir(folder, { recursive: true });
  };

  test('may have folders, and names as `tar` gives them', async () => {
    const path = await made(
      { name: './', type: 'directory' },
      { name: './tile/0/', type: 'directory' },
      { name: './checkpoint', text: 'x' },
      { name: './tile/0/000.p/3', text: 'y' },
    );
    expect(await unpacked(path)).toEqual(
      expect.arrayContaining(['checkpoint', join('tile', '0', '000.p', '3')]),
    );
  });

  test.each<[string, Given]>([
    ['a name above the folder', { name: '../checkpoint', text: 'x' }],
    ['a name that climbs back', { name: 'tile/../../checkpoint', text: 'x' }],
    ['an absolute name', { name: '/tmp/checkpoint', text: 'x' }],
    ['a name with a backslash', { name: 'tile\\0\\000', text: 'x' }],
    ['another file', { name: 'tile/more', text: 'x' }],
    ['a symbolic link', { name: 'checkpoint', type: 'symlink', linkname: '/etc/passwd' }],
    ['a hard link', { name: 'checkpoint', type: 'link', linkname: '/etc/passwd' }],
    ['a device', { name: 'checkpoint', type: 'character-device' }],
    ['a tile that is too long', { name: 'tile/0/000.p/3', text: 'x'.repeat(97) }],
    ['a checkpoint that is too long', { name: 'checkpoint', text: 'x'.repeat(65_537) }],
  ])('is refused for %s', async (_, header) => {
    await expect(unpacked(await made(header))).rejects.toMatchObject({ name: 'Misuse' });
  });

  test('is refused for a file that stands twice', async () => {
    const twice = made({ name: 'checkpoint', text: 'x' }, { name: './checkpoint', text: 'y' });
    await expect(unpacked(await twice)).rejects.toThrow('checkpoint');
  });

  test('is refused when it is cut off, or no archive within', async () => {
    const whole = await readFile(at('export.tar.gz'));
    await writeFile(at('cut.tar.gz'), whole.subarray(0, whole.length / 2));
    await expect(unpacked(at('cut.tar.gz'))).rejects.toThrow("can't be unpacked");
    await writeFile(at('text.tar.gz'), gzipSync('hello'.repeat(500)));
    await expect(unpacked(at('text.tar.gz'))).rejects.toMatchObject({ name: 'Misuse' });
  });

  test('is refused when it unpacks to far more than it is', async () => {
    const text = '\0'.repeat(256 * 65_000);
    const bomb = await made({ name: 'tile/entries/000', text }, { name: 'tile/entries/001', text });
    await writeFile(at('bomb.tar.gz'), gzipSync(await readFile(bomb)));
    await expect(unpacked(at('bomb.tar.gz'))).rejects.toThrow('far more than an export');
  });
});
