import { leafTiles } from '../../shared/domain/audit/tree.ts';
import type { Tile } from '../../shared/log/tilePath.ts';

/** Bundles that one thread reads at a time: about a megabyte, and never more than sixty. */
const longest = 4;

/** The tiles of leaf hashes of a log, and so its bundles, in runs that one thread takes at a time. */
export function* runsOf(size: number): Generator<readonly Tile[]> {
  let run: Tile[] = [];
  for (const tile of leafTiles(size)) {
    run.push(tile);
    if (run.length < longest) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}
