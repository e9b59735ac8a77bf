import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../crypto/sha256.ts';
import { checkPage, checkPath, checkType } from '../domain/filePath.ts';
import { ConditionFailed, type Files, type StoredFile, Unclear } from '../domain/ports.ts';
import { concat, encodeHex, encodeUtf8 } from '../log/bytes.ts';
import { makeFolder, syncFolder, writeNewFile } from './durable.ts';
import { filePaths, placeOf } from './fileTree.ts';
import { inTurn } from './inTurn.ts';

const newline = 0x0a;
const isAbsent = (error: NodeJS.ErrnoException) => error.code === 'ENOENT';

/**
 * Files in a folder. A stored file is its media type, a newline, and the bytes: so both change in one
 * rename. The folder belongs to one process (see `lock`): of writers to one path, one waits for the other.
 */
export function folderFiles(folder: string): Files {
  const unfinished = join(folder, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const stored = join(folder, 'stored');
  mkdirSync(stored, { recursive: true });
  const turn = inTurn();

  const read = async (path: string): Promise<StoredFile | undefined> => {
    checkPath(path);
    const content = await readFile(placeOf(stored, path)).catch((error) => {
      if (isAbsent(error)) return undefined;
      throw error;
    });
    return content && parse(path, content);
  };

  const write: Files['write'] = async (path, bytes, { type, when }) => {
    checkPath(path);
    checkType(type);
    const [place, temporary] = [placeOf(stored, path), join(unfinished, randomUUID())];
    await makeFolder(dirname(place));
    try {
      await writeNewFile(temporary, concat(encodeUtf8(`${type}\n`), bytes), 0o600);
      await turn(path, async () => {
        if (typeof when === 'object' && (await read(path))?.tag !== when.tag) throw notAsExpected();
        await (when === 'absent' ? linkNew(temporary, place) : rename(temporary, place));
        await settle(place);
      });
    } finally {
      await rm(temporary, { force: true });
    }
  };

  return {
    read,
    write,
    remove: async (path) => {
      checkPath(path);
      const place = placeOf(stored, path);
      await turn(path, async () => {
        const isRemoved = await rm(place).then(
          () => true,
          (error) => {
            if (isAbsent(error)) return false;
            throw error;
          },
        );
        if (isRemoved) await settle(place);
      });
    },
    list: async (prefix, { after, limit }) => {
      checkPage(limit);
      const items: string[] = [];
      for await (const path of filePaths(stored, prefix, after ?? '')) {
        if (items.length === limit) return { items, next: items.at(-1) ?? '' };
        items.push(path);
      }
      return { items };
    },
  };
}

function parse(path: string, content: Buffer): StoredFile {
  const end = content.indexOf(newline);
  if (end < 0) throw new Error(`the file of ${path} is damaged: it has no media type`);
  const bytes = new Uint8Array(content.subarray(end + 1));
  return { bytes, type: content.toString('utf8', 0, end), tag: encodeHex(sha256(bytes)) };
}

/** A link, unlike a rename, never replaces. */
const linkNew = (from: string, to: string): Promise<void> =>
  link(from, to).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? notAsExpected() : error;
  });

const notAsExpected = () => new ConditionFailed([{ change: 0 }]);

/** The name already stands there: if the disk doesn't take it, it may or may not last. */
const settle = (place: string): Promise<void> =>
  syncFolder(dirname(place)).catch((error) => {
    throw new Unclear('the disk refused a name', { cause: error });
  });
