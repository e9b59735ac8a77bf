import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry } from '../shared/contract/entry.ts';
import type { Home } from '../shared/domain/ports.ts';
import { embeddedHome } from '../shared/embedded/home.ts';
import { fsck } from '../shared/sealer/fsck.ts';
import { seal } from '../shared/sealer/seal.ts';
import { itemOf, submitted, verified } from '../test/simulation/entries.ts';

// How fast a backlog drains on one machine's home, under real keys and with every write on disk, and
// whether memory grows meanwhile: --entries N, --memory (no disk), --check (inspect the log afterwards).

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '100000' },
    memory: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const entries = Number(values.entries);
if (!Number.isSafeInteger(entries) || entries < 1) throw new Error('--entries is a whole number');

const partners = 200;
const regions = 30;
const rowsPerCommit = 100;
const rowOfTable = 10_000;

/** Contributions of many partners in many districts, each claimed and then verified. */
function entryAt(at: number): Entry {
  const contribution = Math.floor(at / 2);
  const district = String(contribution % regions).padStart(2, '0');
  const dims = {
    partner: `partner-${contribution % partners}`,
    region: `IR-23.tehran.${district}`,
    programme: 'livelihood',
    targetGroup: 'people-with-disabilities',
    durability: 'lasting',
  } as const;
  const made = at % 2 === 0 ? submitted : verified;
  return made(`contribution-${contribution}`, String(1 + (contribution % 9)), { dims });
}

async function fill(home: Home): Promise<void> {
  for (let from = 0; from < entries; from += rowsPerCommit) {
    const count = Math.min(rowsPerCommit, entries - from);
    const some = Array.from({ length: count }, (_, at) => entryAt(from + at));
    const items = await Promise.all(some.map((entry) => itemOf(home, entry)));
    await home.table.commit(items.map((put) => ({ put, when: { absent: true } })));
  }
}

/** Of all threads, since then. */
const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

const megabytes = (bytes: number) => String(Math.round(bytes / 2 ** 20));

const row = (...cells: readonly string[]) =>
  console.log(cells.map((cell) => cell.padStart(12)).join(''));

async function drain(home: Home): Promise<void> {
  row('sealed', 'entries/s', 'CPU s', 'RSS MB', 'heap MB');
  const began = performance.now();
  const used = process.cpuUsage();
  let since = began;
  let shown = 0;
  let most = 0;
  for (let more = true, size = 0; more; ) {
    const result = await seal(home, { maxRounds: 2 });
    if (result.halted ?? result.quarantined + result.blocked > 0) throw new Error('not all sealed');
    ({ more, size } = result);
    most = Math.max(most, process.memoryUsage.rss());
    if (size - shown < rowOfTable && more) continue;
    const now = performance.now();
    const rate = ((size - shown) * 1000) / (now - since);
    if (size > shown) {
      const { rss, heapUsed } = process.memoryUsage();
      const cpu = cpuSeconds(used).toFixed(1);
      row(String(size), rate.toFixed(0), cpu, megabytes(rss), megabytes(heapUsed));
    }
    [shown, since] = [size, now];
  }
  const seconds = (performance.now() - began) / 1000;
  const rates = [seconds, cpuSeconds(used)].map((each) => (shown / each).toFixed(0));
  console.log(
    `${shown} entries in ${seconds.toFixed(1)} s: ${rates[0]} entries/s, ${rates[1]} a CPU second, at most ${megabytes(most)} MB`,
  );
  if (shown !== entries) throw new Error(`${entries} were to be sealed`);
}

const absent = () => {
  throw new Error('the sealer has no use for it');
};
const folder = values.memory ? undefined : mkdtempSync(join(tmpdir(), 'csr-ledger-bench-'));
const home = embeddedHome({
  data: folder ?? ':memory:',
  directory: { find: absent, assign: absent },
});
try {
  await fill(home);
  await drain(home);
  if (values.check) {
    const { size, findings } = await fsck(home);
    console.log(`inspected ${size} leaves: ${findings.length} findings`);
    if (size !== entries || findings.length > 0) process.exitCode = 1;
  }
} finally {
  home.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
