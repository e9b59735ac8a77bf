import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { AdapterFactory, AdapterPayload } from 'oidc-provider';

export interface SignInStorage {
  readonly adapter: AdapterFactory;
  close(): void;
}

/**
 * Keeps sessions, codes and refresh tokens, so that a restart signs nobody out. `file` or ':memory:'. What
 * has expired is deleted with the next write.
 */
export const signInStorage = (file: string): SignInStorage => {
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const db = new DatabaseSync(file);
  db.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS kept (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL,
      grantId TEXT, uid TEXT, userCode TEXT, expires INTEGER,
      PRIMARY KEY (model, id)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS byGrant ON kept (grantId) WHERE grantId IS NOT NULL;
    CREATE INDEX IF NOT EXISTS byUid ON kept (uid) WHERE uid IS NOT NULL;
    CREATE INDEX IF NOT EXISTS byExpiry ON kept (expires) WHERE expires IS NOT NULL`);
  const write = db.prepare('INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)');
  const forget = db.prepare('DELETE FROM kept WHERE expires < ?');
  const live = 'model = ? AND (expires IS NULL OR expires >= ?)';
  const byId = db.prepare(`SELECT payload FROM kept WHERE ${live} AND id = ?`);
  const byUid = db.prepare(`SELECT payload FROM kept WHERE ${live} AND uid = ?`);
  const byUserCode = db.prepare(`SELECT payload FROM kept WHERE ${live} AND userCode = ?`);
  const remove = db.prepare('DELETE FROM kept WHERE model = ? AND id = ?');
  const removeGrant = db.prepare('DELETE FROM kept WHERE model = ? AND grantId = ?');
  const consume = db.prepare(
    `UPDATE kept SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const now = () => Math.floor(Date.now() / 1000);
  const payloadOf = (row: unknown): AdapterPayload | undefined =>
    row === undefined ? undefined : JSON.parse((row as { payload: string }).payload);

  const adapter: AdapterFactory = (model) => ({
    upsert: async (id, payload, expiresIn) => {
      const { grantId = null, uid = null, userCode = null } = payload;
      const expires = expiresIn === undefined ? null : now() + expiresIn;
      forget.run(now());
      write.run(model, id, JSON.stringify(payload), grantId, uid, userCode, expires);
    },
    find: async (id) => payloadOf(byId.get(model, now(), id)),
    findByUid: async (uid) => payloadOf(byUid.get(model, now(), uid)),
    findByUserCode: async (userCode) => payloadOf(byUserCode.get(model, now(), userCode)),
    consume: async (id) => void consume.run(now(), model, id),
    destroy: async (id) => void remove.run(model, id),
    revokeByGrantId: async (grantId) => void removeGrant.run(model, grantId),
  });
  return { adapter, close: () => db.close() };
};
