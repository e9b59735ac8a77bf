import { logPath } from '../domain/filePlaces.ts';
import { ConditionFailed } from '../domain/ports.ts';
import { equalBytes } from '../log/bytes.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import type { TileObject } from '../log/tileAppend.ts';
import { parseTilePath } from '../log/tilePath.ts';
import { readTile, type TileRead } from '../log/tiles.ts';
import { Halted } from './halted.ts';
import type { Sealing } from './sealing.ts';

const type = 'application/octet-stream';

/** Reads tiles and bundles by their paths in the log. */
export const readLogFile =
  ({ home, attempt }: Pick<Sealing, 'home' | 'attempt'>): TileRead =>
  async (path) =>
    (await attempt(() => home.files.read(logPath(path))))?.bytes;

/**
 * Files of the log never change: another sealer can only have written the same bytes, or have removed a partial
 * tile since in favour of the full one, which begins with them. Halts if something else stands there.
 */
export async function putLogFile(sealing: Sealing, { path, bytes }: TileObject): Promise<void> {
  const { home, attempt, width } = sealing;
  try {
    await attempt(() => home.files.write(logPath(path), bytes, { type, when: 'absent' }));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const tile = parseTilePath(path, width);
    const standing = await readTile(readLogFile(sealing), tile, width).catch(ifMissing);
    const isWider = standing !== undefined && standing.width > tile.width;
    const begins = isWider ? standing.bytes.subarray(0, bytes.length) : standing?.bytes;
    if (!begins || !equalBytes(begins, bytes)) throw new Halted('tile-altered', path);
  }
}

const ifMissing = (error: unknown): undefined => {
  if (!(error instanceof LogFormatError)) throw error;
};
