import type { Files, Table } from '../../shared/domain/ports.ts';
import { decodeUtf8, equalBytes } from '../../shared/log/bytes.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import { formatTilePath } from '../../shared/log/tilePath.ts';
import { tilesOf } from '../../shared/log/tiles.ts';
import { unwitnessedPath } from '../../shared/sealer/published.ts';
import type { MemoryFiles } from './memoryFiles.ts';

/** A thing that must never be seen, not even for a moment. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

export interface Watched {
  readonly table: Table;
  readonly files: Files;
  readonly published: readonly SignedCheckpoint[];
  /** The first violation, if there was one. Operations throw it too, but code may swallow what they throw. */
  violation(): Violation | undefined;
}

/** The store under the eyes of everybody who reads it: what is public only ever grows. */
export function watched(table: Table, files: MemoryFiles, width: number): Watched {
  const published: SignedCheckpoint[] = [];
  const indices = new Map<string, unknown>();
  let violation: Violation | undefined;

  const must = (holds: boolean, what: string) => {
    if (holds) return;
    violation ??= new Violation(what);
    throw violation;
  };

  const checkPublished = (bytes: Uint8Array) => {
    const checkpoint = parseCheckpoint(decodeUtf8(bytes));
    const before = published.at(-1)?.size ?? 0;
    must(checkpoint.size >= before, `checkpoint fell from ${before} to ${checkpoint.size}`);
    published.push(checkpoint);
    checkServable(checkpoint);
  };

  /** Each tile of the checkpoint stands, or the full one in its place: and holds the same. */
  const checkServable = ({ size }: SignedCheckpoint) => {
    for (const tile of tilesOf(size, width)) {
      const path = `log/${formatTilePath(tile, width)}`;
      const full = `log/${formatTilePath({ ...tile, width }, width)}`;
      must(files.stored.has(path) || files.stored.has(full), `checkpoint ${size} without ${path}`);
    }
  };

  /** Of the log, nothing but a partial tile ever goes, and not before the full one holds all of it. */
  const checkRemoval = (path: string) => {
    const partial = files.stored.get(path)?.bytes;
    if (!path.startsWith('log/') || partial === undefined) return;
    const full = /^(log\/tile\/.*)\.p\/\d+$/.exec(path)?.[1] ?? '';
    const standing = files.stored.get(full)?.bytes.subarray(0, partial.length);
    must(standing !== undefined && equalBytes(standing, partial), `${path} was removed`);
  };

  return {
    published,
    violation: () => violation,
    table: {
      ...table,
      commit: async (changes) => {
        await table.commit(changes);
        for (const change of changes) {
          if (!('update' in change) || change.set?.index === undefined) continue;
          const { pk, sk } = change.update;
          const before = indices.get(`${pk} ${sk}`) ?? change.set.index;
          indices.set(`${pk} ${sk}`, before);
          must(before === change.set.index, `${pk} ${sk} moved from ${before}`);
        }
      },
    },
    files: {
      ...files,
      remove: async (path) => {
        checkRemoval(path);
        await files.remove(path);
        const last = published.at(-1);
        if (path.startsWith('log/') && last) checkServable(last);
      },
      write: async (path, bytes, options) => {
        const before = files.stored.get(path);
        await files.write(path, bytes, options);
        if (path === 'log/checkpoint') checkPublished(bytes);
        else if (before && path !== unwitnessedPath && !path.startsWith('staging/')) {
          must(equalBytes(before.bytes, bytes), `${path} was overwritten`);
        }
      },
    },
  };
}
