import { type IndexName, type Item, indexes, type Key } from '../domain/ports.ts';
import { indexAttributes, keyText } from '../domain/tableRules.ts';
import type { Statements } from './sqlite.ts';

export interface TableIndex {
  /** Called within the transaction that changes the item. */
  changed(key: Key, before: Item | undefined, after: Item | undefined): void;
  /** Called before a query. */
  catchUp(): void;
}

interface Place {
  readonly name: IndexName;
  readonly partition: string;
  readonly at: string;
}

/**
 * Keeps the indexes' positions. Without `lag` they change in the item's own transaction. With it, an item's
 * change waits in memory until `lag` answers false.
 */
export function makeIndex(
  sql: Statements,
  read: (key: Key) => Item | undefined,
  lag?: () => boolean,
): TableIndex {
  /** Items whose positions are out of date, with the positions that still stand. */
  const behind = new Map<string, { key: Key; shown: readonly Place[] }>();

  const catchUp = () => {
    if (behind.size === 0 || lag?.()) return;
    for (const { key, shown } of behind.values()) move(sql, key, shown, places(read(key)));
    behind.clear();
  };

  return {
    catchUp,
    changed: (key, before, after) => {
      if (lag === undefined) return move(sql, key, places(before), places(after));
      const { pk, sk } = key;
      if (!behind.has(keyText(key)))
        behind.set(keyText(key), { key: { pk, sk }, shown: places(before) });
    },
  };
}

/** Where an item stands: in each index for which it has both attributes. */
function places(item: Item | undefined): Place[] {
  return indexes.flatMap((name) => {
    const { partition, at } = indexAttributes(name);
    const [of, when] = [item?.[partition], item?.[at]];
    return typeof of === 'string' && typeof when === 'string'
      ? [{ name, partition: of, at: when }]
      : [];
  });
}

function move(
  sql: Statements,
  { pk, sk }: Key,
  from: readonly Place[],
  to: readonly Place[],
): void {
  for (const { name, partition, at } of from) {
    const where = 'name = :name AND partition = :partition AND at = :at AND pk = :pk AND sk = :sk';
    sql.run(`DELETE FROM position WHERE ${where}`, { name, partition, at, pk, sk });
  }
  for (const { name, partition, at } of to) {
    const values = { name, partition, at, pk, sk };
    sql.run('INSERT INTO position VALUES (:name, :partition, :at, :pk, :sk)', values);
  }
}
