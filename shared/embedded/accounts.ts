import { randomBytes, randomUUID, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import * as z from 'zod';
import { Role } from '../contract/entry.ts';
import { AggregateId, Day, RegionId } from '../contract/measures.ts';
import type { Directory, Duties } from '../domain/ports.ts';

/** Who may sign in on one machine, with passwords and duties. */
export interface Accounts extends Directory {
  /** The random id of the new account. Throws if the login is taken. */
  create(login: string, password: string, duties: Duties): Promise<string>;
  /** The actor behind login and password; takes as long for a login that doesn't exist. */
  verify(login: string, password: string): Promise<string | undefined>;
  /** Undefined for an actor that doesn't exist. */
  duties(actor: string): Duties | undefined;
  close(): void;
}

const StoredDuties = z.strictObject({
  roles: z.array(Role),
  partner: AggregateId.exactOptional(),
  region: RegionId.exactOptional(),
  lent: z
    .strictObject({
      roles: z.array(Role),
      region: RegionId.exactOptional(),
      from: Day,
      until: Day,
    })
    .exactOptional(),
});

/** Accounts in a database of their own: `file` or ':memory:'. Acknowledged means durable. */
export const openAccounts = (file: string): Accounts => {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS account (
      login TEXT PRIMARY KEY, actor TEXT NOT NULL UNIQUE, password TEXT NOT NULL, duties TEXT NOT NULL
    ) STRICT`);
  const insert = db.prepare(
    'INSERT INTO account (login, actor, password, duties) VALUES (?, ?, ?, ?)',
  );
  const byLogin = db.prepare('SELECT actor, password FROM account WHERE login = ?');
  const byActor = db.prepare('SELECT duties FROM account WHERE actor = ?');
  const setDuties = db.prepare('UPDATE account SET duties = ? WHERE actor = ?');
  const row = (login: string) =>
    byLogin.get(login) as { actor: string; password: string } | undefined;

  return {
    find: async (login) => row(login)?.actor,
    assign: async (actor, duties) => {
      const { changes } = setDuties.run(JSON.stringify(StoredDuties.parse(duties)), actor);
      if (changes !== 1) throw new Error('no such account');
    },
    create: async (login, password, duties) => {
      const actor = randomUUID();
      const stored = JSON.stringify(StoredDuties.parse(duties));
      insert.run(login, actor, await hashed(password), stored);
      return actor;
    },
    verify: async (login, password) => {
      const account = row(login);
      const right = await matches(password, account?.password ?? (await nobodysPassword()));
      return right ? account?.actor : undefined;
    },
    duties: (actor) => {
      const found = byActor.get(actor) as { duties: string } | undefined;
      return found && StoredDuties.parse(JSON.parse(found.duties));
    },
    close: () => db.close(),
  };
};

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);
/** OWASP Password Storage Cheat Sheet: scrypt with N = 2^15, r = 8, p = 3. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const;
const hashBytes = 32;

/** `scrypt$salt$hash`, base64. Passwords are compared in NFC: keyboards differ in how they compose. */
const hashed = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await derive(password.normalize('NFC'), salt, hashBytes, cost);
  return `scrypt$${salt.toString('base64')}$${hash.toString('base64')}`;
};

const matches = async (password: string, stored: string): Promise<boolean> => {
  const [, salt = '', hash = ''] = stored.split('$');
  const saltBytes = Buffer.from(salt, 'base64');
  const tried = await derive(password.normalize('NFC'), saltBytes, hashBytes, cost);
  return timingSafeEqual(tried, Buffer.from(hash, 'base64'));
};

let unguessable: Promise<string> | undefined;
/** What an unknown login is compared with, so that trying it takes as long. */
const nobodysPassword = (): Promise<string> => {
  unguessable ??= hashed(randomUUID());
  return unguessable;
};
