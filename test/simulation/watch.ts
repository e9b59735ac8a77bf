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
    for (const tile of tilesOf(checkpoint.size, width)) {
      const path = `log/${formatTilePath(tile, width)}`;
      must(files.stored.has(path), `checkpoint ${checkpoint.size} published without ${path}`);
    }
    published.push(checkpoint);
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
