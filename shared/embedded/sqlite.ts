import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';

export type Bindings = Record<string, string | number>;
type Row = Record<string, SQLOutputValue>;

/** An open database; each statement is prepared once. */
export interface Statements {
  run(text: string, bindings?: Bindings): void;
  all(text: string, bindings: Bindings): Row[];
  iterate(text: string, bindings: Bindings): Iterable<Row>;
  /** Ends a transaction that may have ended by itself. */
  rollBack(): void;
  close(): void;
}

/** Of the tables' layout; a file that has another one is refused. */
const version = 1;

/**
 * Opens or makes a database file. A commit returns after fsync (synchronous=FULL); what is removed is
 * overwritten, since erased personal data must be gone from the file too: at once where the journal is
 * TRUNCATE; a WAL shows it until it begins anew. Only its owner can read a new file.
 */
export function database(
  file: string,
  schema: string,
  journal: 'WAL' | 'TRUNCATE' = 'WAL',
): Statements {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file);
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (found !== 0 && found !== version) {
    db.close();
    throw new Error(`${file} has layout ${found}; this program knows layout ${version}`);
  }
  db.exec(`
    PRAGMA journal_mode = ${journal}; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
    PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;
    BEGIN; ${schema}; PRAGMA user_version = ${version}; COMMIT`);

  const prepared = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return {
    run: (text, bindings = {}) => {
      prepare(text).run(bindings);
    },
    all: (text, bindings) => prepare(text).all(bindings),
    iterate: (text, bindings) => prepare(text).iterate(bindings),
    rollBack: () => {
      if (db.isTransaction) db.exec('ROLLBACK');
    },
    close: () => db.close(),
  };
}

/**
 * The least text that comes after every text with this prefix, in order of UTF-8 bytes (which is the order
 * of code points); undefined if there is none.
 */
export function below(prefix: string): string | undefined {
  const characters = [...prefix];
  while (characters.length > 0) {
    const last = characters.pop()?.codePointAt(0) ?? 0;
    if (last < 0x10ffff) return characters.join('') + String.fromCodePoint(successor(last));
  }
  return undefined;
}

/** Surrogates (U+D800 to U+DFFF) are no characters. */
const successor = (codePoint: number) => (codePoint === 0xd7ff ? 0xe000 : codePoint + 1);
