import type { Home } from '../domain/ports.ts';
import { apply } from './apply.ts';
import { build, readEdge } from './batch.ts';
import { Halted, type HaltReason } from './halted.ts';
import { type Head, readHead, sign, swapHead } from './head.ts';
import { collect } from './inbox.ts';
import { batchOf } from './order.ts';
import { checkNotAhead, publish, readPublished } from './published.ts';
import { makeSealing, type Sealing, type SealOptions } from './sealing.ts';
import { stage } from './staging.ts';

export interface SealResult {
  /** Entries of the batches that this call finished. */
  readonly sealed: number;
  /** Leaves of the log when it was last read. */
  readonly size: number;
  readonly quarantined: number;
  readonly blocked: number;
  /** Whether something may be left that another call could seal at once. */
  readonly more: boolean;
  /** Set if the ledger contradicts itself; nothing is sealed until somebody has looked. */
  readonly halted?: HaltReason;
}

const rounds = 1_000;

/**
 * Seals what is acknowledged: orders it, grows the log's tree by it, and writes the figures that follow.
 * Any number of callers may do so at once, and any may be stopped at any point: the next one goes on. Runs
 * until the inbox is empty or `maxRounds` is reached. Throws Contention or Unclear if the store stays busy
 * or silent: call again.
 */
export async function seal(home: Home, options: SealOptions = {}): Promise<SealResult> {
  const { alarm = () => undefined, maxRounds = rounds } = options;
  let result: SealResult = { sealed: 0, size: 0, quarantined: 0, blocked: 0, more: true };
  try {
    const sealing = await makeSealing(home, options);
    for (let round = 0; round < maxRounds; round++) {
      const step = await sealOnce(sealing, round === 0);
      result = {
        sealed: result.sealed + step.sealed,
        size: step.size,
        quarantined: result.quarantined + step.quarantined,
        blocked: result.blocked + step.blocked,
        more: step.more,
      };
      if (step.isIdle) break;
    }
    return result;
  } catch (error) {
    if (!(error instanceof Halted)) throw error;
    alarm({ kind: 'halted', detail: error.message });
    return { ...result, more: true, halted: error.reason };
  }
}

interface Step extends Omit<SealResult, 'halted'> {
  /** Nothing could be done. */
  readonly isIdle: boolean;
}

/**
 * Finishes the last batch, or stages the next and moves HEAD to it. After the swap HEAD is read anew in
 * the next step, and whatever batch it names is applied: so a swap that was lost, won by another, or
 * whose outcome is unknown needs no case of its own.
 */
async function sealOnce(sealing: Sealing, isFirst: boolean): Promise<Step> {
  const published = await readPublished(sealing);
  const head = await readHead(sealing);
  checkNotAhead(published, head);
  const nothing = { sealed: 0, size: head.size, quarantined: 0, blocked: 0 };
  if (!head.applied) {
    return { ...nothing, sealed: await apply(sealing, head), more: true, isIdle: false };
  }
  // Once a call: what too few witnesses cosigned a moment ago is offered again by the next call.
  if (isFirst && head.last && (published?.checkpoint.size ?? 0) < head.size) {
    await publish(sealing, head.last.checkpoint);
  }
  const { ready, quarantined, blocked, more } = await collect(sealing);
  const batch = batchOf(ready, sealing);
  if (batch.length > 0) await append(sealing, head, batch);
  const isIdle = batch.length + quarantined + blocked === 0;
  return { ...nothing, quarantined, blocked, more: more || !isIdle, isIdle };
}

async function append(
  sealing: Sealing,
  head: Head,
  batch: Parameters<typeof build>[3],
): Promise<void> {
  const built = build(sealing, head, await readEdge(sealing, head), batch);
  const staging = await stage(sealing, head.version + 1, built.bytes);
  const checkpoint = await sign(sealing, built);
  await swapHead(sealing, head, { checkpoint, staging, batchSize: batch.length });
}
