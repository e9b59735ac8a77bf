import { inTurn } from '../../shared/embedded/inTurn.ts';
import { equalBytes } from '../../shared/log/bytes.ts';
import { type Checkpoint, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { verifyConsistency } from '../../shared/log/merkleVerify.ts';
import { formatSignatureLine, type NoteSigner, type NoteVerifier } from '../../shared/log/note.ts';
import type { Sha256 } from '../../shared/log/sha256.ts';
import { type AddCheckpoint, parseAddCheckpoint } from '../../shared/log/witness.ts';

/** The last checkpoint of each log that was cosigned; on disk when `write` returns. */
export interface Memory {
  read(origin: string): Promise<Checkpoint | undefined>;
  write(checkpoint: Checkpoint): Promise<void>;
}

export interface WitnessOptions {
  /** Keys of the logs that it witnesses. */
  readonly logs: readonly NoteVerifier[];
  readonly memory: Memory;
  /** Cosigns as of now. */
  readonly signer: () => NoteSigner;
  readonly sha256: Sha256;
  /** Told of a request that shows, under the log's own key, that the log has two histories. */
  readonly suspect?: (what: string, request: string) => void;
}

/** `status` is of HTTP. */
export type Answer = Readonly<{ status: number; body: string; type?: string }>;

/**
 * C2SP tlog-witness, `add-checkpoint`: cosigns a checkpoint of a known log if it follows from the last one
 * that was cosigned, and from no other. Requests for one log are answered one after the other.
 */
export function makeWitness(options: WitnessOptions): (body: string) => Promise<Answer> {
  const { logs, memory, signer, sha256, suspect = () => undefined } = options;
  const turn = inTurn();
  return async (body) => {
    let request: AddCheckpoint;
    try {
      request = parseAddCheckpoint(body);
    } catch {
      return { status: 400, body: 'not an add-checkpoint request\n' };
    }
    const { origin } = request.checkpoint;
    const logKeys = logs.filter(({ name }) => name === origin);
    if (logKeys.length === 0) return { status: 404, body: 'an unknown log\n' };
    const { ok } = await verifyCheckpoint(request.checkpoint, { origin, logKeys });
    if (!ok) return { status: 403, body: 'not signed by a known key of the log\n' };
    return turn(origin, () => judge(request, body));
  };

  async function judge({ checkpoint, oldSize, proof }: AddCheckpoint, body: string) {
    const { origin, size, root, note } = checkpoint;
    const seen = (await memory.read(origin)) ?? { size: 0, root: sha256(new Uint8Array(0)) };
    const isFork = size === seen.size && !equalBytes(root, seen.root);
    if (isFork) suspect(`${origin} signed two trees of ${size} leaves`, body);
    if (isFork || oldSize !== seen.size) {
      return { status: 409, type: 'text/x.tlog.size', body: `${seen.size}\n` };
    }
    const claim = { oldSize, oldRoot: seen.root, size, root, proof };
    const verdict = verifyConsistency(sha256, claim);
    if (!verdict.ok) {
      suspect(`${origin}: ${size} leaves don't follow from ${oldSize}: ${verdict.reason}`, body);
      return { status: 422, body: 'the proof does not show that the log only grew\n' };
    }
    await memory.write({ origin, size, root });
    const by = signer();
    return {
      status: 200,
      body: formatSignatureLine({ ...by, signature: await by.sign(note.text) }),
    };
  }
}
