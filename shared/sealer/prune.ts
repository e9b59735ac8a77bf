import { logPath } from '../domain/filePlaces.ts';
import { formatTilePath } from '../log/tilePath.ts';
import { filledTiles } from '../log/tiles.ts';
import { chunks } from './rows.ts';
import type { Sealing } from './sealing.ts';
import type { Batch } from './staging.ts';

const filesAtOnce = 8;

/**
 * Removes the partial forms of the tiles that the batch has filled, of which each batch before it left one. The
 * full ones must stand, and hold all that the partial ones did: whoever reads finds one or the other, and who asks
 * for a partial one by an older checkpoint is given the beginning of the full one. May be repeated. What a slower
 * sealer writes once more afterwards stays: it takes room, and nothing else.
 */
export async function prunePartialTiles(
  { home, attempt, width }: Sealing,
  { from, size }: Pick<Batch, 'from' | 'size'>,
): Promise<void> {
  for (const tile of filledTiles(from, size, width)) {
    const prefix = `${logPath(formatTilePath(tile, width))}.p/`;
    const { items } = await attempt(() => home.files.list(prefix, { limit: width }));
    for (const some of chunks(items, filesAtOnce)) {
      await Promise.all(some.map((path) => attempt(() => home.files.remove(path))));
    }
  }
}
