import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { leavesIn } from './leaves.ts';
import { type Measured, measureCommand } from './measured.ts';
import { numberOf } from './numberOf.ts';
import { serveLog } from './servedLog.ts';
import { writeLog } from './synthetic.ts';

/**
 * How long an auditor waits, beside SHA-256 of the same bytes: makes a signed log of invented entries in a
 * temporary folder, serves it, and runs the auditor's commands on it, each as a process of its own. `fsck` is
 * not among them: it needs the office's tables.
 */
const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
const size = numberOf('--entries', values.entries, 10_000_000);
const period = '1405-Q1';
const cell = 'delivered|item/wheelchair|region=IR-10.kashan';

const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;

const timeOf = (work: () => void): { seconds: number; processor: number } => {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
};
const told = ({ seconds, processor }: ReturnType<typeof timeOf>) =>
  `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of a processor)`;

const work = await mkdtemp(join(tmpdir(), 'csr-ledger-measure-'));
const at = (name: string) => join(work, name);
try {
  const made = await writeLog(at('log'), size);
  await writeFile(at('checkpoint'), made.earlier);
  await writeFile(at('receipt.json'), JSON.stringify(made.receipt));
  const served = await serveLog(at('log'));
  const trust = ['--key', made.vkey, '--key', made.receiptsVkey, '--trust', work];
  const command = (script: string, ...args: string[]) =>
    measureCommand(work, script, [...args, ...trust]);

  const hashing = timeOf(() => {
    const hash = createHash('sha256');
    for (const leaf of leavesIn(at('log'), size)) hash.update(leaf.bytes);
    hash.digest();
  });
  const leafByLeaf = timeOf(() => {
    for (const leaf of leavesIn(at('log'), size)) sha256(leaf.bytes);
  });
  console.log(
    `${size} entries, ${mebibytes(made.bytes)}; ${availableParallelism()} cores\n` +
      `SHA-256 of the same bytes: ${told(hashing)} in one stream, ${told(leafByLeaf)} leaf by leaf\n\n` +
      '| command | seconds | of a processor | at most | × SHA-256 leaf by leaf | × in one stream |\n|---|--:|--:|--:|--:|--:|',
  );
  const row = async (what: string, measured: Promise<Measured>): Promise<void> => {
    const { seconds, processor, memory } = await measured;
    const times = (other: number) => (seconds / other).toFixed(1);
    console.log(
      `| ${what} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${mebibytes(memory)} | ${times(leafByLeaf.seconds)} | ${times(hashing.seconds)} |`,
    );
  };
  const [folder, archive] = [at('export'), at('export.tar.gz')];
  const half = String(Math.ceil(size / 2));
  try {
    await row('export', command('export', '--url', served.url, '--token', 'x', '--out', folder));
  } finally {
    served.close();
  }
  await rm(at('log'), { recursive: true });
  await row('export (pack the folder)', command('export', '--out', folder, '--archive', archive));
  await row('audit:verify', command('verify', folder));
  await row('audit:verify (archive)', command('verify', archive));
  await row('consistency', command('consistency', '--export', folder, '--from', at('checkpoint')));
  await row('recompute', command('recompute', folder, '--period', period, '--size', String(size)));
  await row(
    'recompute (half of it)',
    command('recompute', folder, '--period', period, '--size', half),
  );
  await row(
    'trace',
    command('trace', folder, '--period', period, '--cell', cell, '--size', String(size)),
  );
  await row(
    'sample',
    command('sample', folder, '--count', '100', '--commit', 'v', '--out', at('drawn')),
  );
  await row('receipt', command('receipt', at('receipt.json'), '--export', folder));
  console.log(`\narchive: ${mebibytes((await readFile(archive)).length)}`);
} finally {
  await rm(work, { recursive: true, force: true });
}
