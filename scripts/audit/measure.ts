import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { anchorsOf } from '../../shared/domain/verify/anchors.ts';
import { Misuse } from './command.ts';
import { download } from './download.ts';
import { leavesIn } from './leaves.ts';
import { numberOf } from './numberOf.ts';
import { recompute } from './recomputing.ts';
import { folderLog } from './source.ts';
import { checkpointOf, writeLog } from './synthetic.ts';
import { verifyExport } from './verifyExport.ts';

/**
 * How long an auditor waits, beside SHA-256 of the same bytes: makes a signed log of invented entries in a
 * temporary folder, exports it, verifies and recomputes it.
 */
const { values } = parseArgs({ options: { entries: { type: 'string', default: '100000' } } });
const size = numberOf('--entries', values.entries, 10_000_000);

const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 200);

const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<[T, number]> => {
  peak = 0;
  const start = performance.now();
  const answer = await work();
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, at most ${mebibytes(Math.max(peak, process.memoryUsage.rss()))}`,
  );
  return [answer, seconds];
};

const work = await mkdtemp(join(tmpdir(), 'csr-ledger-measure-'));
try {
  const [log, folder] = [join(work, 'log'), join(work, 'export')];
  const [{ vkey, bytes }] = await timed(`a log of ${size} entries made`, () => writeLog(log, size));
  const checkpoint = checkpointOf(new Uint8Array(await readFile(join(log, 'checkpoint'))));
  await timed('export', () =>
    download({ source: folderLog(log), folder, checkpoint, now: new Date() }),
  );
  await rm(log, { recursive: true });
  const [, hashing] = await timed(`SHA-256 of the same ${mebibytes(bytes)}, leaf by leaf`, () => {
    for (const leaf of leavesIn(folder, size)) sha256(leaf.bytes);
  });
  const [, streaming] = await timed('SHA-256 of the same in one stream', () => {
    const hash = createHash('sha256');
    for (const leaf of leavesIn(folder, size)) hash.update(leaf.bytes);
    return hash.digest();
  });
  const [outcome, verifying] = await timed('verify', () =>
    verifyExport({ folder, anchors: anchorsOf(sha256, [vkey]) }),
  );
  if (outcome.findings.length > 0) throw new Misuse(JSON.stringify(outcome.findings[0]));
  const [, folding] = await timed('recompute of a quarter', () =>
    recompute({ folder, checkpoint }, '1405-Q1', size),
  );
  const times = (seconds: number) =>
    `${(seconds / hashing).toFixed(1)} × leaf by leaf, ${(seconds / streaming).toFixed(1)} × the stream`;
  console.log(`verify ${times(verifying)}; recompute ${times(folding)}`);
} finally {
  clearInterval(watch);
  await rm(work, { recursive: true, force: true });
}
