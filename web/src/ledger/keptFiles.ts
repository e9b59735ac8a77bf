import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Evidence } from '../../../shared/contract/measures.ts';

/** A file that was chosen and has not reached the office yet. */
export interface KeptFile {
  readonly evidence: Evidence;
  readonly bytes: Blob;
}

interface Files extends DBSchema {
  files: { key: string; value: KeptFile & { readonly actor: string; readonly of: string } };
}

let opened: Promise<IDBPDatabase<Files>> | undefined;
const database = (): Promise<IDBPDatabase<Files>> => {
  opened ??= openDB<Files>('files', 1, {
    upgrade: (made) => {
      made.createObjectStore('files');
    },
    blocking: (_now, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
  });
  return opened;
};

const keyOf = (actor: string, of: string, { sha256 }: Evidence) => `${actor}/${of}/${sha256}`;

/** Keeps a file with the draft `of` that it belongs to, until it was sent or taken back. */
export const keepFile = async (actor: string, of: string, file: KeptFile): Promise<void> => {
  await (await database()).put('files', { ...file, actor, of }, keyOf(actor, of, file.evidence));
};

export const forgetFile = async (actor: string, of: string, evidence: Evidence): Promise<void> => {
  await (await database()).delete('files', keyOf(actor, of, evidence));
};

export const keptFiles = async (actor: string, of: string): Promise<readonly KeptFile[]> => {
  const all = await (await database()).getAll('files');
  return all.filter((each) => each.actor === actor && each.of === of);
};
