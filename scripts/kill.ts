import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Receipt } from '../shared/contract/entry.ts';
import { publishedLeaves } from './kill/leaves.ts';
import { type Server, startServer } from './kill/server.ts';
import { castOf, type Person, soon, today } from './scenario/cast.ts';
import { layGround } from './scenario/office.ts';
import { accessToken, demonstrationLogins } from './signIn.ts';

/**
 * Kills the running system again and again in the middle of writes (SIGKILL), starts it anew on the same
 * data, and compares: whatever was acknowledged stands in the log, once; whatever was not is either there
 * once or not at all, and the same Idempotency-Key then completes it.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '20' },
    port: { type: 'string', default: '8797' },
    writers: { type: 'string', default: '4' },
  },
});
const kills = Number(values.kills);
const port = Number(values.port);

const data = await mkdtemp(join(tmpdir(), 'csr-ledger-kill-'));
const acknowledged = new Map<string, Receipt>();
const given = new Set<string>();
let server: Server = await startServer(port, data);

const signIn = async (login: string) => {
  const passwords = await demonstrationLogins(data);
  return accessToken({ url: server.url, login, password: passwords[login] ?? '' });
};
const cast = castOf({ url: server.url, signIn, run: 'kill', say: () => {} });

const submission = (quantity: string) => ({
  occurredOn: firstDay,
  region: 'IR-23.tehran.06',
  targetGroup: 'people-with-disabilities',
  lines: [
    {
      item: 'wheelchair',
      quantity,
      values: { 'fair-market': { is: 'amount', amount: '150000000', currency: 'IRR' } },
    } as const,
  ],
  evidence: [],
});
const firstDay = today();

/** Sends a write under its key; notes the receipt if it was acknowledged. */
const write = async (partner: Person, key: string): Promise<void> => {
  given.add(key);
  const quantity = String(1 + (key.charCodeAt(0) % 9));
  const { receipt } = await partner('submitContribution', {
    body: submission(quantity),
    idempotencyKey: key,
    signal: AbortSignal.timeout(10_000),
  });
  const before = acknowledged.get(key);
  if (before !== undefined && before.leafHash !== receipt.leafHash)
    throw new Error(`${key}: two different receipts for one key`);
  acknowledged.set(key, receipt);
};

/** Writes until it is told to stop; a call that the kill cuts off is left for the next round. */
const writer = async (partner: Person, stop: { now: boolean }): Promise<void> => {
  const open = [...given].filter((key) => !acknowledged.has(key)).slice(0, 5);
  while (!stop.now) {
    const key = open.pop() ?? randomBytes(12).toString('hex');
    await write(partner, key).catch((error: unknown) => {
      if (error instanceof Error && error.message.includes('two different')) throw error;
    });
  }
};

const round = async (partner: Person): Promise<void> => {
  const stop = { now: false };
  const writers = Array.from({ length: Number(values.writers) }, () => writer(partner, stop));
  const [a = 0, b = 0] = randomBytes(2);
  await new Promise((resolve) => setTimeout(resolve, 50 + (a * 256 + b) / 50));
  stop.now = true;
  await server.kill();
  await Promise.all(writers);
};

const compare = async (): Promise<void> => {
  const auditor = await cast.as('auditor');
  const wanted = [...acknowledged.values()];
  const leaves = await soon('everything to be sealed', async () => {
    const health = (await (await fetch(`${server.url}/health`)).json()) as { unsealed?: number };
    return health.unsealed === 0 ? publishedLeaves(auditor) : undefined;
  });
  const times = new Map<string, number>();
  for (const { hash } of leaves) times.set(hash, (times.get(hash) ?? 0) + 1);
  const lost = wanted.filter(({ leafHash }) => times.get(leafHash) === undefined).length;
  const ids = leaves.map(({ entry }) => entry.id);
  const doubled = ids.length - new Set(ids).size;
  console.log(
    `${kills} kills: ${given.size} writes begun, ${wanted.length} acknowledged, ${leaves.length} leaves, ${lost} lost, ${doubled} doubled`,
  );
  if (lost + doubled > 0) process.exitCode = 1;
};

try {
  await layGround(cast);
  const partner = await cast.as('partner');
  for (let kill = 1; kill <= kills; kill += 1) {
    await round(partner);
    server = await startServer(port, data);
    if (kill % 10 === 0) console.log(`${kill} kills, ${acknowledged.size} acknowledged`);
  }
  for (const key of given) if (!acknowledged.has(key)) await write(partner, key);
  await compare();
} finally {
  await server.kill();
  await rm(data, { recursive: true, force: true });
}
