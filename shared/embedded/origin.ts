import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOrigin } from '../log/origin.ts';

/**
 * The log's name, which stands in everything that it signs: kept in the folder's file `origin` when that is
 * made; a folder that was made before logs had shards goes on under its own name. Throws LogFormatError for a
 * new name without a shard, an Error if another one is asked for later, or if the file is lost.
 */
export function originOf(
  folder: string,
  origin: string,
  { mayMake, isAsked }: { readonly mayMake: boolean; readonly isAsked: boolean },
): string {
  const path = join(folder, 'origin');
  const kept = read(path);
  if (kept === undefined || mayMake) {
    if (!mayMake) throw new Error(`${path} is missing: write the log's name into it`);
    checkOrigin(origin);
    writeFileSync(path, `${origin}\n`, { flush: true });
    return origin;
  }
  if (isAsked && kept !== origin) {
    throw new Error(`the log in ${folder} is named ${kept}, not ${origin}: a log can't be renamed`);
  }
  return kept;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
