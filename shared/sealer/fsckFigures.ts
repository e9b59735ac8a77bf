import type { Entry } from '../contract/entry.ts';
import { snapshotPath } from '../domain/filePlaces.ts';
import { cellKey, totalKey } from '../domain/keys.ts';
import { labelsOf } from '../domain/labels.ts';
import type { Item } from '../domain/ports.ts';
import {
  addToTotal,
  type CellChange,
  cellChanges,
  emptyTotal,
  snapshotOf,
  type Total,
} from '../domain/totals.ts';
import { encodeHex, equalBytes } from '../log/bytes.ts';
import { canonical, canonicalBytes } from '../log/canonical.ts';
import { totalOf } from './figures.ts';
import type { Find } from './fsck.ts';
import { isClosing } from './order.ts';
import type { Sealing } from './sealing.ts';
import { partition, rowsOf } from './snapshot.ts';

/** Folds the log's entries one by one, and holds the stored figures against the fold. */
export function makeFold(sealing: Sealing, find: Find) {
  const { home, attempt } = sealing;
  const totals = new Map<string, Map<string, Total>>();
  const labels: Record<string, unknown> = {};

  const add = async (entry: Entry, index: number) => {
    for (const change of counted(entry, index)) {
      const cells = totals.get(change.period) ?? new Map<string, Total>();
      totals.set(change.period, cells);
      const before = cells.get(change.cell) ?? emptyTotal;
      cells.set(change.cell, addToTotal(before, change, home.sha256));
    }
    for (const { id, label } of labelsOf(entry)) labels[id] = label;
    if (isClosing(entry)) await compareSnapshot(entry.period, index + 1);
  };

  /** What nobody can count adds nothing; no sealer would have let it in. */
  const counted = (entry: Entry, index: number): readonly CellChange[] => {
    try {
      return cellChanges([entry], index);
    } catch {
      find('entry', `${entry.id}: its figures can't be counted`);
      return [];
    }
  };

  const compareSnapshot = async (period: string, size: number) => {
    const path = snapshotPath(period, size);
    const file = await attempt(() => home.files.read(path));
    const expected = canonicalBytes(
      snapshotOf({ origin: home.origin, period, size }, totals, labels),
    );
    if (!file || !equalBytes(file.bytes, expected)) find('figures', `${path} isn't the fold`);
  };

  /** To be called after the last entry. */
  const compare = async () => {
    const expected = new Map(Object.entries(labels).map(([id, label]) => [id, canonical(label)]));
    await comparePartition('labels', expected, (item) => String(item.label));
    for (const [period, cells] of totals) {
      const written = new Map([...cells].map(([cell, total]) => [cell, textOf(total)]));
      await comparePartition(period, written, (item) => textOf(totalOf(item)));
      for (const [cell, total] of cells) await compareRows(period, cell, total);
    }
  };

  const comparePartition = async (
    name: string,
    expected: ReadonlyMap<string, string>,
    read: (item: Item) => string,
  ) => {
    const missing = new Set(expected.keys());
    for await (const item of partition(sealing, name)) {
      missing.delete(item.sk);
      if (expected.get(item.sk) !== read(item)) {
        find('figures', `${item.pk} ${item.sk}: ${read(item)}, folded ${expected.get(item.sk)}`);
      }
    }
    for (const sk of missing) find('figures', `${totalKey(name, sk).pk} ${sk} is missing`);
  };

  /** The rows of a cell, batch after batch, add up to its total: amount, count and digest of the indices. */
  const compareRows = async (period: string, cell: string, total: Total) => {
    let sum = emptyTotal;
    for await (const row of rowsOf(sealing, cellKey(period, cell, 0, 0).pk)) {
      const change = changeOf(row, { period, cell });
      if (change) sum = addToTotal(sum, change, home.sha256);
      else find('figures', `${row.pk} ${row.sk} is no cell row`);
    }
    if (textOf(sum) !== textOf(total)) find('figures', `rows of ${period} ${cell}: ${textOf(sum)}`);
  };

  return { add, compare };
}

/** The inverse of cellRows, for one row. */
function changeOf(
  { amount, unknown, indices }: Item,
  place: { period: string; cell: string },
): CellChange | undefined {
  if (typeof amount !== 'string' || typeof unknown !== 'number') return undefined;
  const isList = /^\[\d+(,\d+)*\]$/.test(String(indices));
  if (!isList || !/^-?\d+$/.test(amount)) return undefined;
  return { ...place, amount: BigInt(amount), unknown, indices: JSON.parse(String(indices)) };
}

const textOf = ({ sum, count, unknown, digest }: Total) =>
  `${sum} in ${count} (${unknown} unknown) ${encodeHex(digest)}`;
