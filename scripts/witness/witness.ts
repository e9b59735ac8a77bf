import { inTurn } from '../../shared/embedded/inTurn.ts';
import { equalBytes } from '../../shared/log/bytes.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosigner } from '../../shared/log/cosignature.ts';
import type { Ed25519Sign } from '../../shared/log/ed25519.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { verifyConsistency } from '../../shared/log/merkleVerify.ts';
import { formatSignatureLine, type NoteVerifier } from '../../shared/log/note.ts';
import type { Sha256 } from '../../shared/log/sha256.ts';
import type { VerifierKey } from '../../shared/log/verifierKey.ts';
import { type AddCheckpoint, parseAddCheckpoint } from '../../shared/log/witness.ts';

/** The largest tree of a log that the witness has cosigned. */
export interface Seen {
  readonly size: number;
  readonly root: Uint8Array;
}

/** What the witness remembers, by the log's origin. */
export interface WitnessState {
  read(origin: string): Promise<Seen | undefined>;
  /** On disk when it returns. */
  write(origin: string, seen: Seen): Promise<void>;
}

export interface WitnessOptions {
  readonly key: VerifierKey;
  readonly sign: Ed25519Sign;
  /** Keys of the logs that it witnesses. */
  readonly logs: readonly NoteVerifier[];
  readonly state: WitnessState;
  readonly sha256: Sha256;
  /** POSIX seconds. */
  readonly now: () => number;
  /** Told of a request that shows, under the log's own key, that the log has two histories. */
  readonly suspect?: (what: string, request: string) => void;
}

export interface Answer {
  /** Of HTTP. */
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const plain = 'text/plain; charset=utf-8';
const refused = (status: number, why: string): Answer => ({
  status,
  type: plain,
  body: `${why}\n`,
});

/**
 * C2SP tlog-witness, `add-checkpoint`: cosigns a checkpoint of a known log if it follows from the last one
 * that was cosigned, and from no other. Requests for one log are answered one after the other.
 */
export function makeWitness(options: WitnessOptions): (body: string) => Promise<Answer> {
  const { logs, state, sha256, suspect = () => undefined } = options;
  const turn = inTurn();
  const nothing: Seen = { size: 0, root: sha256(new Uint8Array(0)) };

  const judge = async (request: AddCheckpoint, body: string): Promise<Answer> => {
    const { checkpoint, oldSize, proof } = request;
    const { origin, size, root } = checkpoint;
    const seen = (await state.read(origin)) ?? nothing;
    const conflict = { status: 409, type: 'text/x.tlog.size', body: `${seen.size}\n` };
    if (size === seen.size && !equalBytes(root, seen.root)) {
      suspect(`${origin} signed two trees of ${size} leaves`, body);
      return conflict;
    }
    if (oldSize !== seen.size) return conflict;
    const claim = { oldSize, oldRoot: seen.root, size, root, proof };
    const verdict = verifyConsistency(sha256, claim);
    if (!verdict.ok) {
      suspect(`${origin}: ${size} leaves don't follow from ${oldSize}: ${verdict.reason}`, body);
      return refused(422, 'the proof does not show that the log only grew');
    }
    await state.write(origin, { size, root });
    return cosigned(options, checkpoint.note.text);
  };

  return async (body) => {
    const request = parsed(body);
    if (!request) return refused(400, 'not an add-checkpoint request');
    const { origin } = request.checkpoint;
    const logKeys = logs.filter(({ name }) => name === origin);
    if (logKeys.length === 0) return refused(404, 'an unknown log');
    const signed = await verifyCheckpoint(request.checkpoint, { origin, logKeys });
    if (!signed.ok) return refused(403, 'not signed by a known key of the log');
    return turn(origin, () => judge(request, body));
  };
}

async function cosigned({ key, sign, now }: WitnessOptions, text: string): Promise<Answer> {
  const signer = cosigner(key, sign, now());
  const signature = await signer.sign(text);
  return { status: 200, type: plain, body: formatSignatureLine({ ...signer, signature }) };
}

function parsed(body: string): AddCheckpoint | undefined {
  try {
    return parseAddCheckpoint(body);
  } catch (error) {
    if (error instanceof LogFormatError) return undefined;
    throw error;
  }
}
