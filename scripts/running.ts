import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/**
 * Which data folder the system on a port of this machine works in, so that the commands beside it need only
 * its address. Kept in this clone, readable by its owner alone.
 */
const folder = fileURLToPath(new URL('../.local/running', import.meta.url));
const Running = z.object({ data: z.string() });

const fileOf = (port: string | number) => join(folder, `${port}.json`);

/** Notes a running system; the answer takes the note back. */
export const noteRunning = (port: string | number, data: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(port), JSON.stringify({ data }), { mode: 0o600 });
  return () => rmSync(fileOf(port), { force: true });
};

/** The data folder of the system at an address on this machine; `.local` if none was noted. */
export const dataOf = async (url: string): Promise<string> => {
  const { port, protocol } = new URL(url);
  const note = await readFile(fileOf(port || (protocol === 'https:' ? '443' : '80')), 'utf8').catch(
    () => undefined,
  );
  return note === undefined ? '.local' : Running.parse(JSON.parse(note)).data;
};
