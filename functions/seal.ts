import { home } from '#home';
import { type Home, type Key, tableLimits } from '../shared/domain/ports.ts';
import { parseWitnesses } from '../shared/sealer/httpWitness.ts';
import { inboxShards } from '../shared/sealer/inbox.ts';
import { type SealResult, seal } from '../shared/sealer/seal.ts';
import type { Alarm, SealOptions } from '../shared/sealer/sealing.ts';
import { metricLine } from './sealerMetrics.ts';

/** What the scheduler sends. Everything else is the doorbell: a batch of the table's stream. */
export const sweep = { sweep: true } as const;

/** A batch is staged in one round and applied in the next. */
const batchRounds = 2;
/** Milliseconds that a batch gets at least. One that is cut short all the same is finished by the next call. */
const batchTime = 60_000;
/** Keys of a shard that are looked at: its first may have been sealed a moment ago, as the index lags. */
const headOfShard = Math.floor(tableLimits.keys / inboxShards.length);

/** Seals until nothing is left or the time is nearly over. What the event carries is never looked into. */
export const handler = async (
  event: object,
  { getRemainingTimeInMillis }: { getRemainingTimeInMillis(): number },
): Promise<void> => {
  const hasTime = () => getRemainingTimeInMillis() > batchTime;
  await sealFor(home(), 'sweep' in event, hasTime, writeLine, witnessesIn(process.env.WITNESSES));
};

/** Those whom the office asks to cosign its log: the JSON that `parseWitnesses` reads, empty for none. */
const witnessesIn = (list = ''): Pick<SealOptions, 'witnesses'> =>
  list === '' ? {} : { witnesses: parseWitnesses(list) };

/** Not by console.log: its prefix would hide the metrics from CloudWatch. */
const writeLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** One call of the sealer: every metric and alarm is a line of JSON. A sweep also tells how old the inbox is. */
export async function sealFor(
  office: Home,
  isSweep: boolean,
  hasTime: () => boolean,
  write: (line: string) => void,
  asked: Pick<SealOptions, 'witnesses'> = {},
): Promise<void> {
  const { origin, clock } = office;
  // Before sealing: an office whose sealer fails is just where it must be told.
  if (isSweep) {
    write(metricLine(origin, clock(), { OldestUnsealed: await oldestUnsealed(office) }));
  }
  let unwitnessed = 0;
  const alarm = ({ kind, detail }: Alarm) => {
    if (kind === 'unwitnessed') unwitnessed = 1;
    write(JSON.stringify({ level: 'error', kind, detail }));
  };
  let result: SealResult;
  do {
    unwitnessed = 0;
    result = await seal(office, { maxRounds: batchRounds, alarm, ...asked });
    write(metricLine(origin, clock(), { ...valuesOf(result), Unwitnessed: unwitnessed }));
  } while (result.more && hasProgressed(result) && hasTime());
}

const valuesOf = ({ sealed, quarantined, blocked, halted }: SealResult) => ({
  Sealed: sealed,
  Quarantined: quarantined,
  Blocked: blocked,
  Halted: halted === undefined ? 0 : 1,
});

/** If not, another sealer is at it, or what is left has to wait: the next sweep looks again. */
const hasProgressed = ({ sealed, quarantined, blocked, halted }: SealResult): boolean =>
  halted === undefined && sealed + quarantined + blocked > 0;

/** Seconds that the oldest entry in the inbox has waited for. */
async function oldestUnsealed({ table, clock }: Home): Promise<number> {
  const heads: readonly Key[][] = await Promise.all(
    inboxShards.map(async (partition) => {
      const page = await table.queryIndex({ index: 'pending', partition, limit: headOfShard });
      return [...page.items];
    }),
  );
  const items = await table.getMany(heads.flat());
  const since = items.flatMap(({ pending, pendingAt }) =>
    typeof pendingAt === 'string' && inboxShards.some((shard) => shard === pending)
      ? [Date.parse(pendingAt.slice(0, pendingAt.indexOf('#')))]
      : [],
  );
  if (since.length === 0) return 0;
  return Math.max(0, (clock().getTime() - Math.min(...since)) / 1000);
}
