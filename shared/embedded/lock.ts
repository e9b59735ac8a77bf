import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process works in the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

const sqliteBusy = 5;

/**
 * Makes this the folder's only process until `release` or the process's end, however it ends: the lock is
 * the operating system's, on an SQLite file of its own. Throws FolderInUse, naming the holder.
 */
export function lockFolder(folder: string): { release: () => void } {
  const holder = join(folder, 'lock.holder');
  const lock = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== sqliteBusy) throw error;
    throw new FolderInUse(`${folder} is in use by ${holderOf(holder)}; stop that one first`);
  }
  writeFileSync(
    holder,
    `process ${process.pid} on ${hostname()} since ${new Date().toISOString()}\n`,
  );
  return { release: () => lock.close() };
}

function holderOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim() || 'another process';
  } catch {
    return 'another process';
  }
}
