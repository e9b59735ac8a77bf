import type { FigureLeaves } from '../../contract/log.ts';
import type { Request } from '../caller.ts';
import { cellKey, totalKey } from '../keys.ts';
import type { Home, Item } from '../ports.ts';
import { Refusal } from '../refusal.ts';

/** Leaves in one answer, but for those that stand in one row of a batch with the last. */
const enough = 1_000;
const rowsAtOnce = 100;
/** Rows that one answer may read, in pages. */
const maxReads = 10;
const lastPart = 9_999;

/**
 * The leaves that have moved a figure, in the order of the log: what the sealer wrote beside its sum. Nobody has to
 * believe it: a report's full edition states the digest of just these indices.
 */
export const figureLeaves = async (
  home: Home,
  { params, query }: Request<'traceFigure'>,
): Promise<FigureLeaves> => {
  const { cell, from = 0 } = query;
  if ((await home.table.get(totalKey(params.period, cell))) === undefined)
    throw new Refusal('not-found');
  const { pk } = cellKey(params.period, cell, 0, 0);
  // A row is named by the size of the log after its batch: those up to `from` hold earlier leaves only.
  let after: string | undefined = cellKey(params.period, cell, from, lastPart).sk;
  const leaves: number[] = [];
  for (let reads = 0; reads < maxReads && after !== undefined; reads += 1) {
    const page = await home.table.query({ pk, prefix: 'B#', after, limit: rowsAtOnce });
    for (const row of page.items) {
      for (const index of indicesIn(row)) if (index >= from) leaves.push(index);
      if (leaves.length >= enough) return { leaves, next: (leaves.at(-1) ?? from) + 1 };
    }
    after = page.next;
  }
  return { leaves, ...(after !== undefined && { next: (leaves.at(-1) ?? from) + 1 }) };
};

const indicesIn = ({ indices }: Item): readonly number[] => JSON.parse(String(indices));
