import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { sha256 } from '../../shared/crypto/sha256.ts';
import {
  edgeOf,
  families,
  isChild,
  isEdge,
  isOfTile,
  leafTiles,
} from '../../shared/domain/audit/tree.ts';
import { decodeBundle } from '../../shared/log/bundle.ts';
import { encodeBase64, encodeHex, encodeUtf8 } from '../../shared/log/bytes.ts';
import { formatCheckpoint, type SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { formatTilePath, parseTilePath, type Tile } from '../../shared/log/tilePath.ts';
import { readTile, tilesOf } from '../../shared/log/tiles.ts';
import { checkpointFile, type Manifest, manifestFile } from './manifest.ts';
import { inParallel } from './parallel.ts';
import { partOf } from './part.ts';
import { folderLog, type LogSource } from './source.ts';

/** The source gave something that isn't of the signed tree. */
export class NotOfTheLog extends Error {
  override readonly name = 'NotOfTheLog';
  readonly path: string;
  constructor(path: string) {
    super(`${path} does not belong to the signed tree`);
    this.path = path;
  }
}

export interface Downloaded {
  readonly fetched: number;
  readonly kept: number;
}

interface Options {
  readonly source: LogSource;
  readonly folder: string;
  readonly checkpoint: SignedCheckpoint;
  readonly now: Date;
  readonly progress?: (done: number, of: number) => void;
}

const atOnce = 8;

/**
 * Copies the tiles and bundles under a checkpoint whose signature was checked into a folder, from the top
 * of the tree down, and writes only what hashes to the signed root. What is there and right is kept, so
 * that a download that was cut off goes on. Throws NotOfTheLog, and `missing-tile` for what isn't there.
 */
export const download = async (options: Options): Promise<Downloaded> => {
  const { source, folder, checkpoint, now, progress = () => {} } = options;
  const { origin, size, root } = checkpoint;
  const files: Record<string, string> = {};
  const count = { fetched: 0, kept: 0 };
  const total = [...tilesOf(size)].length;
  const local = folderLog(folder);

  const note = (path: string, bytes: Uint8Array, from: keyof typeof count) => {
    files[path] = encodeHex(sha256(bytes));
    count[from] += 1;
    progress(count.fetched + count.kept, total);
  };
  /** From the folder if it is right there, else from the source, which must give the right one. */
  const obtain = async (
    tile: Tile,
    isRight: (bytes: Uint8Array) => boolean,
  ): Promise<Uint8Array> => {
    const path = formatTilePath(tile);
    const kept = await local.read(path);
    if (kept !== undefined && isRight(kept)) {
      note(path, kept, 'kept');
      return kept;
    }
    const bytes = await partOf(source, tile);
    if (!isRight(bytes)) throw new NotOfTheLog(path);
    await put(folder, path, bytes);
    note(path, bytes, 'fetched');
    return bytes;
  };
  const stored = async (tile: Tile) => (await readTile(local.read, tile)).bytes;

  await rm(join(folder, manifestFile), { force: true });
  const edge = await Promise.all(edgeOf(size).map((tile) => partOf(source, tile)));
  if (!isEdge(sha256, { size, root }, edge)) throw new NotOfTheLog('the right edge of the tiles');
  for (const [at, tile] of edgeOf(size).entries()) {
    const bytes = edge[at] ?? new Uint8Array();
    await put(folder, formatTilePath(tile), bytes);
    note(formatTilePath(tile), bytes, 'fetched');
  }
  for (const { parent, children } of families(size)) {
    const hashes = await stored(parent);
    await inParallel(children.entries(), atOnce, async ([at, child]) => {
      await obtain(child, (bytes) => isChild(sha256, hashes, at, bytes));
    });
  }
  await inParallel(leafTiles(size), atOnce, async (tile) => {
    const hashes = await stored(tile);
    const bundle = { ...tile, level: 'entries' as const };
    await obtain(bundle, (bytes) => isBundle(hashes, bytes, tile.width));
  });
  await removeOthers(folder, files);
  const signed = encodeUtf8(formatCheckpoint(checkpoint));
  await put(folder, checkpointFile, signed);
  files[checkpointFile] = encodeHex(sha256(signed));
  const manifest: Manifest = {
    form: 'csr-ledger/export@1',
    origin,
    size,
    root: encodeBase64(root),
    takenAt: now.toISOString(),
    files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  await put(folder, manifestFile, encodeUtf8(`${JSON.stringify(manifest, null, 1)}\n`));
  return count;
};

const isBundle = (tile: Uint8Array, bytes: Uint8Array, width: number): boolean => {
  try {
    return isOfTile(sha256, tile, decodeBundle(bytes, width));
  } catch (error) {
    if (error instanceof LogFormatError) return false;
    throw error;
  }
};

/** Whole or not at all, as far as a reader of the folder can see. */
const put = async (folder: string, path: string, bytes: Uint8Array): Promise<void> => {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true });
  const unfinished = `${place}.unfinished`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, place);
};

/** Partial tiles of an earlier, smaller export, and what a cut-off one left. */
const removeOthers = async (
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> => {
  for await (const path of tileFiles(folder))
    if (!Object.hasOwn(files, path) && isOurs(path)) await rm(join(folder, path));
};

const isOurs = (path: string): boolean => {
  try {
    return parseTilePath(path.replace(/\.unfinished$/, '')) !== undefined;
  } catch (error) {
    if (error instanceof LogFormatError) return false;
    throw error;
  }
};

/** Paths of all files below `tile/`. */
export async function* tileFiles(folder: string): AsyncGenerator<string> {
  const found = await readdir(join(folder, 'tile'), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  for (const entry of found)
    if (!entry.isDirectory()) yield relative(folder, join(entry.parentPath, entry.name));
}

/** The manifest's text, or undefined if there is none. */
export const readManifest = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, manifestFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
