import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { MAX_ENTRY_LENGTH } from '../../shared/log/bundle.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { parseTilePath } from '../../shared/log/tilePath.ts';
import { readManifest } from './download.ts';
import { checkpointFile, Manifest, manifestFile } from './manifest.ts';
import { Misuse } from './misuse.ts';

/** What is said of every file: an archive tells of the log, not of who made it, where or when. */
const plain = { mtime: new Date(0), mode: 0o644, uid: 0, gid: 0, uname: '', gname: '' };

/**
 * Packs a finished export as ustar, gzipped if the name says so: the manifest, then its files in its order.
 * The same export gives the same bytes. Whole or not at all.
 */
export const packExport = async (folder: string, file: string): Promise<void> => {
  const isZipped = /\.(tar\.gz|tgz)$/.test(file);
  if (!isZipped && !file.endsWith('.tar'))
    throw new Misuse(`${file}: an archive's name ends with .tar.gz, .tgz or .tar`);
  const text = await readManifest(folder);
  if (text === undefined) throw new Misuse(`${folder} is no finished export`);
  const paths = [manifestFile, ...Object.keys(Manifest.parse(JSON.parse(text)).files)];
  const tar = pack();
  const unfinished = `${file}.unfinished`;
  await mkdir(dirname(file), { recursive: true });
  const writing = isZipped
    ? pipeline(tar, createGzip(), createWriteStream(unfinished))
    : pipeline(tar, createWriteStream(unfinished));
  const putting = (async () => {
    for (const path of paths) await putInto(tar, path, await readFile(join(folder, path)));
    tar.finalize();
  })().catch((error: unknown) => void tar.destroy(error as Error));
  await Promise.all([writing, putting]);
  await rename(unfinished, file);
};

const putInto = (tar: ReturnType<typeof pack>, name: string, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    limitOf(name); // Nothing is packed that would be refused when it is unpacked.
    tar.entry({ ...plain, name, size: bytes.length }, bytes, (error) =>
      error ? reject(error) : resolve(),
    );
  });

const kibibyte = 1024;

/** Longest file that an export can have under a name. Throws Misuse for a name that no export has. */
const limitOf = (name: string): number => {
  if (name === manifestFile) return 64 * kibibyte * kibibyte;
  if (name === checkpointFile) return 64 * kibibyte;
  try {
    const { level, width } = parseTilePath(name);
    return width * (level === 'entries' ? 2 + MAX_ENTRY_LENGTH : 32);
  } catch (error) {
    if (!(error instanceof LogFormatError)) throw error;
    throw new Misuse(`the archive holds ${JSON.stringify(name)}, which is no file of an export`);
  }
};

/** Entries of a log shrink to about a fifth: what shrinks so much more is made to fill a disk. */
const mostExpansion = 100;
const always = 16 * kibibyte * kibibyte;
const headerLength = 512;

/**
 * Unpacks the archive of an export into an empty folder. Only regular files with the names of an export are
 * written, none twice, none longer than it can be. Throws Misuse for anything else.
 */
export const unpackExport = async (file: string, folder: string): Promise<void> => {
  const most = Math.max(always, (await stat(file)).size * mostExpansion);
  const tar = extract();
  const raw = createReadStream(file);
  const reading = (await isGzip(file)) ? pipeline(raw, createGunzip(), tar) : pipeline(raw, tar);
  reading.catch(() => {}); // Reading the entries fails with it.
  let total = 0;
  const seen = new Set<string>();
  try {
    for await (const entry of tar) {
      const { type, size = 0 } = entry.header;
      const name = entry.header.name.replace(/^\.\//, '');
      total += headerLength + size;
      if (total > most) throw new Misuse(`${file} unpacks to far more than an export would`);
      if (type === 'directory') entry.resume();
      else {
        if (type !== 'file' || size > limitOf(name) || seen.has(name))
          throw new Misuse(`${file}: ${JSON.stringify(name)} is not as an export would hold it`);
        seen.add(name);
        await writeTo(join(folder, name), entry);
      }
    }
    await reading;
  } catch (error) {
    raw.destroy();
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${file} can't be unpacked: ${(error as Error).message}`);
  }
};

const writeTo = async (place: string, bytes: AsyncIterable<unknown>): Promise<void> => {
  await mkdir(dirname(place), { recursive: true });
  await pipeline(bytes, createWriteStream(place, { flags: 'wx' }));
};

const startOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerLength), 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const isGzip = async (file: string): Promise<boolean> =>
  (await startOf(file)).subarray(0, 2).toString('hex') === '1f8b';

/** Whether a path is a tar file, gzipped or not; told from its content. */
export const isArchive = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return false;
  return (await isGzip(path)) || (await startOf(path)).toString('latin1', 257, 262) === 'ustar';
};

/**
 * Does something with an export that is a folder or an archive; an archive is unpacked into a temporary
 * folder (TMPDIR), which is gone afterwards, also if the command is interrupted.
 */
export const withExport = async <T>(
  path: string,
  run: (folder: string) => Promise<T>,
): Promise<T> =>
  (await isArchive(path))
    ? withTemporary(join(tmpdir(), 'csr-ledger-export-'), async (folder) => {
        await unpackExport(path, folder);
        return run(folder);
      })
    : run(path);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Gives a new folder whose name begins so, for as long as something is done with it. */
export const withTemporary = async <T>(
  prefix: string,
  run: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(prefix);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stop = () => process.exit(1);
  process.once('exit', remove);
  for (const signal of signals) process.once(signal, stop);
  try {
    return await run(folder);
  } finally {
    process.off('exit', remove);
    for (const signal of signals) process.off(signal, stop);
    await rm(folder, { recursive: true, force: true });
  }
};
