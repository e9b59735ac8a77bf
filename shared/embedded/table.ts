import { formatPosition, type Position, parsePosition } from '../domain/indexPosition.ts';
import {
  ConditionFailed,
  type Item,
  type Key,
  type Page,
  type Table,
  Unclear,
} from '../domain/ports.ts';
import {
  checkCommit,
  checkKey,
  checkKeys,
  checkQuery,
  keyOf,
  keyText,
} from '../domain/tableRules.ts';
import { applied, holds } from './change.ts';
import { type Bindings, below, database, type Statements } from './sqlite.ts';
import { makeIndex } from './tableIndex.ts';

export interface EmbeddedTable extends Table {
  /** Does the table hold nothing at all? */
  isEmpty(): boolean;
  close(): void;
}

/** A page ends after the item with which it reaches this many bytes, as DynamoDB's do. */
const pageBytes = 1_048_576;

const schema = `
  CREATE TABLE IF NOT EXISTS item (
    pk TEXT NOT NULL, sk TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (pk, sk)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS position (
    name TEXT NOT NULL, partition TEXT NOT NULL, at TEXT NOT NULL, pk TEXT NOT NULL, sk TEXT NOT NULL,
    PRIMARY KEY (name, partition, at, pk, sk)
  ) STRICT, WITHOUT ROWID`;

/**
 * The table in one SQLite file (or ':memory:'), items as JSON text. SQLite compares text by its UTF-8
 * bytes, as DynamoDB does. A commit is one transaction, on disk before it is acknowledged.
 *
 * `indexLag` is asked at each index query; as long as it answers true, the indexes show what they showed
 * before. It is for tests in memory: what an index lags behind is forgotten when the process ends.
 * A table that `forgets` has overwritten what was removed, in all its files, when a commit returns.
 */
export function embeddedTable(
  file: string,
  options: { indexLag?: () => boolean; forgets?: true } = {},
): EmbeddedTable {
  const sql = database(file, schema, options.forgets ? 'TRUNCATE' : 'WAL');
  const index = makeIndex(sql, (key) => read(sql, key), options.indexLag);

  const commit: Table['commit'] = async (changes) => {
    checkCommit(changes);
    transaction(sql, () => {
      const before = changes.map((change) => read(sql, keyOf(change)));
      const failed = changes.flatMap((change, at) =>
        holds(change.when, before[at]) ? [] : [failure(at, before[at])],
      );
      if (failed.length > 0) throw new ConditionFailed(failed);
      changes.forEach((change, at) => {
        if ('check' in change) return;
        const item = applied(change, before[at]);
        write(sql, keyOf(change), item);
        index.changed(keyOf(change), before[at], item);
      });
    });
  };

  return {
    commit,
    get: async (key) => {
      checkKey(key);
      return read(sql, key);
    },
    getMany: async (keys) => {
      checkKeys(keys);
      const distinct = new Map(keys.map((key) => [keyText(key), key]));
      return [...distinct.values()].flatMap((key) => read(sql, key) ?? []);
    },
    query: async (query) => queryPartition(sql, query),
    queryIndex: async (query) => {
      checkQuery(query.partition, query.limit);
      index.catchUp();
      return queryPositions(sql, query);
    },
    isEmpty: () => sql.all('SELECT 1 FROM item LIMIT 1', {}).length === 0,
    close: sql.close,
  };
}

const failure = (change: number, item: Item | undefined) =>
  item === undefined ? { change } : { change, item };

function read(sql: Statements, { pk, sk }: Key): Item | undefined {
  const [row] = sql.all('SELECT body FROM item WHERE pk = :pk AND sk = :sk', { pk, sk });
  return row === undefined ? undefined : parse(row);
}

function write(sql: Statements, { pk, sk }: Key, item: Item | undefined): void {
  if (item === undefined) sql.run('DELETE FROM item WHERE pk = :pk AND sk = :sk', { pk, sk });
  else {
    const text = 'INSERT INTO item VALUES (:pk, :sk, :body) ON CONFLICT DO UPDATE SET body = :body';
    sql.run(text, { pk, sk, body: JSON.stringify(item) });
  }
}

function queryPartition(
  sql: Statements,
  { pk, prefix = '', after, limit, reverse }: Parameters<Table['query']>[0],
): Page<Item> {
  checkQuery(pk, limit);
  const where = ['pk = :pk', 'sk >= :prefix'];
  const bindings: Bindings = { pk, prefix, limit };
  const end = below(prefix);
  if (end !== undefined) bind(where, bindings, 'sk < :end', { end });
  if (after !== undefined) bind(where, bindings, `sk ${reverse ? '<' : '>'} :after`, { after });
  const order = reverse ? 'DESC' : 'ASC';
  const text = `SELECT body FROM item WHERE ${where.join(' AND ')} ORDER BY sk ${order} LIMIT :limit`;

  const items: Item[] = [];
  let bytes = 0;
  for (const row of sql.iterate(text, bindings)) {
    const item = parse(row);
    items.push(item);
    bytes += Buffer.byteLength(String(row.body));
    if (bytes >= pageBytes) break;
  }
  const isWhole = items.length < limit && bytes < pageBytes;
  return page(items, isWhole ? undefined : items.at(-1)?.sk);
}

function queryPositions(
  sql: Statements,
  { index, partition, after, limit, reverse }: Parameters<Table['queryIndex']>[0],
): Page<Key> {
  const where = ['name = :index', 'partition = :partition'];
  const bindings: Bindings = { index, partition, limit };
  if (after !== undefined) {
    const { at, pk, sk } = parsePosition(after);
    const compare = `(at, pk, sk) ${reverse ? '<' : '>'} (:at, :pk, :sk)`;
    bind(where, bindings, compare, { at, pk, sk });
  }
  const order = ['at', 'pk', 'sk'].map((column) => `${column} ${reverse ? 'DESC' : 'ASC'}`);
  const rows = sql.all(
    `SELECT at, pk, sk FROM position WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT :limit`,
    bindings,
  );
  const positions = rows.map(
    ({ at, pk, sk }): Position => ({ at: String(at), pk: String(pk), sk: String(sk) }),
  );
  const last = positions.length < limit ? undefined : positions.at(-1);
  const keys = positions.map(({ pk, sk }) => ({ pk, sk }));
  return page(keys, last && formatPosition(last));
}

const page = <T>(items: readonly T[], next: string | undefined): Page<T> =>
  next === undefined ? { items } : { items, next };

function bind(where: string[], bindings: Bindings, condition: string, values: Bindings): void {
  where.push(condition);
  Object.assign(bindings, values);
}

const parse = (row: { readonly body?: unknown }): Item => JSON.parse(String(row.body));

/** Throws Unclear if the disk doesn't tell whether the commit was written. */
function transaction(sql: Statements, work: () => void): void {
  sql.run('BEGIN IMMEDIATE', {});
  try {
    work();
  } catch (error) {
    sql.rollBack();
    throw error;
  }
  try {
    sql.run('COMMIT', {});
  } catch (error) {
    sql.rollBack();
    throw new Unclear('the disk refused a commit', { cause: error });
  }
}
