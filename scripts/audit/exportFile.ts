import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingName } from '../../shared/domain/audit/findings.ts';

/** A finding as a thread passes it on. */
export type Found = readonly [name: FindingName, detail: string];

/** SHA-256 by path, as the manifest lists them; undefined if it can't be read, and nothing is compared. */
export type Listed = Readonly<Record<string, string>> | undefined;

/** A file of an export; undefined if it isn't there. */
export const readExportFile = (folder: string, path: string): Uint8Array | undefined => {
  try {
    const file = readFileSync(join(folder, path));
    // A Buffer's views are slower to make than those of an array.
    return new Uint8Array(file.buffer, file.byteOffset, file.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** A file that is held against the manifest as it is read, so that no file is read twice for it. */
export const readListed = (
  folder: string,
  path: string,
  listed: Listed,
  found: Found[],
): Uint8Array | undefined => {
  const bytes = readExportFile(folder, path);
  if (listed === undefined) return bytes;
  if (bytes === undefined) found.push(['file-missing', path]);
  else if (hash('sha256', bytes) !== listed[path]) found.push(['file-differs', path]);
  return bytes;
};
