import { type Entry, Entry as EntryForm } from '../../shared/contract/entry.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { readEntries } from '../../shared/log/tileReader.ts';
import { cheapHome, cheapVerify } from '../simulation/cheapHome.ts';
import { itemOf } from '../simulation/entries.ts';
import { type MemoryFiles, memoryFiles } from '../simulation/memoryFiles.ts';
import { memoryTable } from '../simulation/memoryTable.ts';

const width = 4;

/** Tiny tiles and cheap signatures. */
export const sealing = { width, verify: cheapVerify } as const;

/** A ledger in memory in which these entries are acknowledged and not sealed yet. */
export async function office(entries: readonly Entry[]) {
  const table = memoryTable();
  const files = memoryFiles();
  const home = cheapHome(table, files);
  for (const entry of entries) table.force(await itemOf(home, entry));
  return { table, files, home };
}

/** The entries of the log's first `size` leaves, from its bundles. */
export async function logOf(files: MemoryFiles, size: number): Promise<readonly Entry[]> {
  const read = async (path: string) => files.stored.get(`log/${path}`)?.bytes;
  const leaves: Uint8Array[] = [];
  for (let bundle = 0; bundle * width < size; bundle++) {
    leaves.push(...(await readEntries(read, size, bundle, width)));
  }
  return leaves.map((leaf) => EntryForm.parse(JSON.parse(decodeUtf8(leaf))));
}
