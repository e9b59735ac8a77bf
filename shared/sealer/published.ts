import { ConditionFailed } from '../domain/ports.ts';
import { decodeUtf8, encodeUtf8, equalBytes } from '../log/bytes.ts';
import { type Checkpoint, formatCheckpoint, type SignedCheckpoint } from '../log/checkpoint.ts';
import { Halted } from './halted.ts';
import { checkSigned, type Head, parsed } from './head.ts';
import type { Sealing } from './sealing.ts';

const path = 'log/checkpoint';
/** Where a checkpoint stands that too few witnesses cosigned: nobody is to rely on it. */
export const unwitnessedPath = 'log/checkpoint.unwitnessed';
const type = 'text/plain; charset=utf-8';
const rounds = 8;

export interface Published {
  readonly checkpoint: SignedCheckpoint;
  readonly tag: string;
}

/** The checkpoint that the world sees, its signature verified. */
export const readPublished = (sealing: Sealing): Promise<Published | undefined> =>
  readCheckpoint(sealing, path);

/** The checkpoint that was put aside last, its signature verified. */
export const readUnwitnessed = (sealing: Sealing): Promise<Published | undefined> =>
  readCheckpoint(sealing, unwitnessedPath);

async function readCheckpoint(sealing: Sealing, from: string): Promise<Published | undefined> {
  const file = await sealing.attempt(() => sealing.home.files.read(from));
  if (!file) return undefined;
  const checkpoint = parsed(textOf(file.bytes), 'checkpoint-malformed');
  await checkSigned(sealing, checkpoint, 'checkpoint-signature');
  return { checkpoint, tag: file.tag };
}

/** HEAD may never fall behind what was published: `published` must have been read before `head`. */
export function checkNotAhead(published: Published | undefined, head: Head): void {
  if (!published) return;
  const { size, root } = published.checkpoint;
  if (size > head.size) {
    throw new Halted('checkpoint-ahead', `published ${size} leaves, HEAD has ${head.size}`);
  }
  if (size === head.size) checkSameRoot({ size, root }, head);
}

function checkSameRoot(a: Pick<Checkpoint, 'size' | 'root'>, b: { root: Uint8Array }): void {
  if (!equalBytes(a.root, b.root)) {
    throw new Halted('checkpoint-other-root', `two roots at ${a.size} leaves`);
  }
}

/**
 * Publishes the checkpoint unless a larger one stands. If too few witnesses cosign it, it is put aside with an
 * alarm, and what was published stays: it is offered again by the next call of the sealer. Throws
 * ConditionFailed if others kept writing.
 */
export async function publish(sealing: Sealing, checkpoint: SignedCheckpoint): Promise<void> {
  const { cosign } = sealing;
  if (!cosign) return write(sealing, path, checkpoint);
  const standing = await readPublished(sealing);
  if (isCovered(standing, checkpoint)) return;
  const { checkpoint: cosigned, ...rest } = await cosign(
    checkpoint,
    standing?.checkpoint.size ?? 0,
  );
  if (rest.isEnough) return write(sealing, path, cosigned);
  await write(sealing, unwitnessedPath, cosigned);
  if (!isCovered(await readPublished(sealing), checkpoint)) {
    const detail = [`${checkpoint.size} leaves`, ...rest.refusals].join('; ');
    sealing.alarm({ kind: 'unwitnessed', detail });
  }
}

/** Halts if what stands has another root at the same size. */
function isCovered(standing: Published | undefined, checkpoint: SignedCheckpoint): boolean {
  if (!standing || standing.checkpoint.size < checkpoint.size) return false;
  if (standing.checkpoint.size === checkpoint.size) checkSameRoot(standing.checkpoint, checkpoint);
  return true;
}

async function write(sealing: Sealing, to: string, checkpoint: SignedCheckpoint): Promise<void> {
  const bytes = encodeUtf8(formatCheckpoint(checkpoint));
  const { home, attempt } = sealing;
  for (let round = 1; ; round++) {
    const standing = await readCheckpoint(sealing, to);
    if (isCovered(standing, checkpoint)) return;
    const when = standing ? { tag: standing.tag } : ('absent' as const);
    try {
      await attempt(() => home.files.write(to, bytes, { type, when }));
      return;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || round === rounds) throw error;
    }
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw new Halted('checkpoint-malformed', 'not UTF-8');
  }
}
