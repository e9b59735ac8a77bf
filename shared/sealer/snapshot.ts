import { snapshotPath } from '../domain/filePlaces.ts';
import { totalKey } from '../domain/keys.ts';
import { ConditionFailed, type Item } from '../domain/ports.ts';
import { type Snapshot, snapshotOf, type Total } from '../domain/totals.ts';
import { canonicalBytes, parseCanonical } from '../log/canonical.ts';
import { numberOf, textOf } from './attributes.ts';
import { totalOf } from './figures.ts';
import type { Sealing } from './sealing.ts';
import type { Batch } from './staging.ts';

const pageSize = 500;
/** Pages of one partition of totals: more than a million cells in a quarter is a mistake. */
const maxPages = 2_000;
const periodLabel = 'period/';

/**
 * Copies the totals at the closing of a quarter, once. A sealer that is late may read totals of a larger
 * log: it then stops, as the batch can only have been followed by another after its snapshot was written.
 */
export async function putSnapshot(sealing: Sealing, { closes, size }: Batch): Promise<void> {
  if (closes === undefined) return;
  const snapshot = await takeSnapshot(sealing, closes, size);
  if (!snapshot) return;
  try {
    await sealing.attempt(() =>
      sealing.home.files.write(snapshotPath(closes, size), canonicalBytes(snapshot), {
        type: 'application/json',
        when: 'absent',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

async function takeSnapshot(
  sealing: Sealing,
  period: string,
  size: number,
): Promise<Snapshot | undefined> {
  const labels: Record<string, unknown> = {};
  const totals = new Map<string, Map<string, Total>>();
  for await (const item of partition(sealing, 'labels')) {
    if (isLater(item, size)) return undefined;
    labels[item.sk] = parseCanonical(textOf(item, 'label', 'figures-malformed'));
  }
  const periods = Object.keys(labels)
    .filter((id) => id.startsWith(periodLabel))
    .map((id) => id.slice(periodLabel.length));
  for (const each of periods.filter((known) => known <= period)) {
    const cells = new Map<string, Total>();
    totals.set(each, cells);
    for await (const item of partition(sealing, each)) {
      if (isLater(item, size)) return undefined;
      cells.set(item.sk, totalOf(item));
    }
  }
  return snapshotOf({ origin: sealing.home.origin, period, size }, totals, labels);
}

const isLater = (item: Item, size: number) => numberOf(item, 'asOf', 'figures-malformed') > size;

/** All totals of a period, or all labels, page by page. */
export const partition = (
  sealing: Pick<Sealing, 'home' | 'attempt'>,
  period: string,
): AsyncGenerator<Item> => rowsOf(sealing, totalKey(period, '').pk);

/** All items of a partition of the table, page by page. */
export async function* rowsOf(
  { home, attempt }: Pick<Sealing, 'home' | 'attempt'>,
  pk: string,
): AsyncGenerator<Item> {
  let after: string | undefined;
  for (let page = 0; page < maxPages; page++) {
    const at = { pk, limit: pageSize, ...(after !== undefined && { after }) };
    const { items, next } = await attempt(() => home.table.query(at));
    yield* items;
    if (next === undefined) return;
    after = next;
  }
  throw new RangeError(`${pk} has more than ${maxPages * pageSize} rows`);
}
