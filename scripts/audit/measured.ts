import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Measured {
  readonly seconds: number;
  /** Seconds of all cores together. */
  readonly processor: number;
  /** Bytes of memory that the process had at most. */
  readonly memory: number;
}

const here = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** Runs a command of this folder to its end, as npm would. Throws what it printed unless it ends well. */
export const measureCommand = async (
  work: string,
  script: string,
  args: readonly string[],
): Promise<Measured> => {
  const usage = join(work, 'usage.json');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', here('usage'), here(script), ...args],
    { env: { ...process.env, CSR_LEDGER_USAGE: usage }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  // The end is enough: `trace` prints a line for each leaf.
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => {
      said = (said + bytes.toString()).slice(-2_000);
    });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${said}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(await readFile(usage, 'utf8'));
  return { seconds, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
};
