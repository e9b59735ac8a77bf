import { headKey } from '../domain/keys.ts';
import { ConditionFailed, type Item } from '../domain/ports.ts';
import { encodeBase64, equalBytes } from '../log/bytes.ts';
import {
  formatCheckpoint,
  parseCheckpoint,
  type SignedCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
} from '../log/checkpoint.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { rootOf } from '../log/merkle.ts';
import { numberOf, textOf } from './attributes.ts';
import { Halted, type HaltReason } from './halted.ts';
import type { Sealing } from './sealing.ts';

/** The one item that decides what the log is. Each batch moves it on by one version. */
export interface Head {
  readonly version: number;
  /** Whether everything that follows from the last batch is written. */
  readonly applied: boolean;
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed checkpoint of size and root, and where the last batch lies; absent before the first batch. */
  readonly last?: {
    readonly checkpoint: SignedCheckpoint;
    readonly staging: string;
    readonly batchSize: number;
  };
}

/** Reads HEAD and verifies that the log's key signed it. Halts if not. */
export async function readHead(sealing: Sealing): Promise<Head> {
  const { home, attempt } = sealing;
  const item = await attempt(() => home.table.get(headKey(home.origin)));
  if (!item) return { version: 0, applied: true, size: 0, root: rootOf(home.sha256, []) };
  const head = parseHead(item);
  const { checkpoint } = head.last;
  await checkSigned(sealing, checkpoint, 'head-signature');
  if (checkpoint.size !== head.size || !equalBytes(checkpoint.root, head.root)) {
    throw new Halted('head-signature', 'another size or root than HEAD was signed');
  }
  return head;
}

function parseHead(item: Item): Head & Required<Pick<Head, 'last'>> {
  const checkpoint = parsed(textOf(item, 'note', 'head-malformed'), 'head-malformed');
  if (encodeBase64(checkpoint.root) !== item.root) throw new Halted('head-malformed', 'HEAD root');
  return {
    version: numberOf(item, 'version', 'head-malformed'),
    applied: item.applied === true,
    size: numberOf(item, 'size', 'head-malformed'),
    root: checkpoint.root,
    last: {
      checkpoint,
      staging: textOf(item, 'staging', 'head-malformed'),
      batchSize: numberOf(item, 'batchSize', 'head-malformed'),
    },
  };
}

/** Signs the checkpoint of a grown log, and holds the signature against the log's public key. */
export async function sign(
  sealing: Sealing,
  at: { size: number; root: Uint8Array },
): Promise<SignedCheckpoint> {
  const checkpoint = { origin: sealing.home.origin, ...at };
  const signed = await sealing.attempt(() => signCheckpoint(checkpoint, sealing.logSigner));
  await checkSigned(sealing, signed, 'wrong-log-key');
  return signed;
}

/**
 * Compare-and-swap of HEAD from `before` to the staged batch. That it lost, or that nobody knows, makes
 * no difference to what comes next: HEAD is read again, and whichever batch it names is applied.
 */
export async function swapHead(
  { home, attempt }: Sealing,
  before: Head,
  { checkpoint, staging, batchSize }: NonNullable<Head['last']>,
): Promise<void> {
  const item: Item = {
    ...headKey(home.origin),
    version: before.version + 1,
    applied: false,
    size: checkpoint.size,
    root: encodeBase64(checkpoint.root),
    note: formatCheckpoint(checkpoint),
    staging,
    batchSize,
  };
  const when = before.last
    ? { equals: { version: before.version, applied: true } }
    : { absent: true as const };
  try {
    await attempt(() => home.table.commit([{ put: item, when }]));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

/** Answers whether it was this call that marked the batch applied. */
export async function markApplied({ home, attempt }: Sealing, head: Head): Promise<boolean> {
  try {
    await attempt(() =>
      home.table.commit([
        {
          update: headKey(home.origin),
          set: { applied: true },
          when: { equals: { version: head.version, applied: false } },
        },
      ]),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

export async function checkSigned(
  { home, logKey }: Sealing,
  checkpoint: SignedCheckpoint,
  otherwise: HaltReason,
): Promise<void> {
  const trust = { origin: home.origin, logKeys: [logKey] };
  const verdict = await verifyCheckpoint(checkpoint, trust);
  if (!verdict.ok) throw new Halted(otherwise, verdict.reason);
}

/** Parses a stored checkpoint; halts for one that isn't. */
export function parsed(source: string, otherwise: HaltReason): SignedCheckpoint {
  try {
    return parseCheckpoint(source);
  } catch (error) {
    if (error instanceof LogFormatError) throw new Halted(otherwise, error.message);
    throw error;
  }
}
