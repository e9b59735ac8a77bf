import { equalBytes } from '../log/bytes.ts';
import { emptyFrontier, extend, frontierRoot, leafHash, rootOf } from '../log/merkle.ts';
import { readEntries } from '../log/tileReader.ts';
import { encodeTile, readTile, type TileRead } from '../log/tiles.ts';
import type { Find } from './fsck.ts';
import { readLogFile } from './logFiles.ts';
import type { Sealing } from './sealing.ts';

/**
 * Hands over all leaves, bundle by bundle, and holds every tile against the hashes that follow from them.
 * Answers the root of the leaves. Throws LogFormatError for a bundle that can't be read.
 */
export async function readLog(
  sealing: Sealing,
  size: number,
  find: Find,
  visit: (leaves: readonly Uint8Array[], first: number) => Promise<void>,
): Promise<Uint8Array> {
  const { home, width } = sealing;
  const read = readLogFile(sealing);
  const tower = makeTower(sealing, read, find);
  let frontier = emptyFrontier;
  for (let index = 0; index * width < size; index++) {
    const leaves = await readEntries(read, size, index, width);
    const hashes = leaves.map((leaf) => leafHash(home.sha256, leaf));
    frontier = extend(home.sha256, frontier, hashes);
    for (const hash of hashes) await tower.push(0, hash);
    await visit(leaves, index * width);
  }
  await tower.finish();
  return frontierRoot(home.sha256, frontier);
}

/** The open tile of each level: full ones are compared and give one hash to the level above. */
function makeTower({ home, width }: Sealing, read: TileRead, find: Find) {
  const levels: { index: number; hashes: Uint8Array[] }[] = [];

  const compare = async (level: number, index: number, hashes: readonly Uint8Array[]) => {
    const tile = { level, index, width: hashes.length };
    const stored = await readTile(read, tile, width);
    const expected = encodeTile(hashes);
    if (!equalBytes(stored.bytes.subarray(0, expected.length), expected)) {
      find('tiles', `tile ${level}/${index} isn't that of its leaves`);
    }
  };

  const push = async (level: number, hash: Uint8Array): Promise<void> => {
    const open = levels[level] ?? { index: 0, hashes: [] };
    levels[level] = open;
    open.hashes.push(hash);
    if (open.hashes.length < width) return;
    await compare(level, open.index, open.hashes);
    const root = rootOf(home.sha256, open.hashes);
    levels[level] = { index: open.index + 1, hashes: [] };
    await push(level + 1, root);
  };

  const finish = async () => {
    for (const [level, { index, hashes }] of levels.entries()) {
      if (hashes.length > 0) await compare(level, index, hashes);
    }
  };

  return { push, finish };
}
