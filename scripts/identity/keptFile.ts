import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod';

/**
 * What `make` made at the first start. It is written for its owner only (mode 0600), whole or not at all, and
 * is on the disk before anybody gets it.
 */
export const keptFile = async <T>(
  file: string,
  schema: z.ZodType<T>,
  make: () => Promise<T>,
): Promise<T> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return schema.parse(JSON.parse(text));
  const made = await make();
  await writeWhole(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
};

const writeWhole = async (file: string, text: string): Promise<void> => {
  const temporary = `${file}.new`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
