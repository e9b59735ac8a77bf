import { ed25519Verify } from '../crypto/ed25519.ts';
import type { Home } from '../domain/ports.ts';
import { Contention, Unclear } from '../domain/ports.ts';
import type { Ed25519Verify } from '../log/ed25519.ts';
import { ed25519Signer, ed25519Verifier, type NoteSigner, type NoteVerifier } from '../log/note.ts';
import { TILE_WIDTH } from '../log/tilePath.ts';
import { parseVerifierKey } from '../log/verifierKey.ts';
import { type Admit, makeAdmission } from './admission.ts';
import { type Cosign, makeCosigning, type Witnesses } from './cosign.ts';
import { Halted } from './halted.ts';

/** What an operator should hear about. */
export interface Alarm {
  readonly kind: 'quarantined' | 'blocked' | 'unwitnessed' | 'halted';
  readonly detail: string;
}

export interface SealOptions {
  /** Entries in one batch, at most. */
  readonly maxEntries?: number;
  /** Bytes of leaves in one batch, at most (at least one leaf is taken). */
  readonly maxBytes?: number;
  /** Batches that one call seals or finishes, at most. */
  readonly maxRounds?: number;
  /** Hashes in a full tile; another than 256 only serves simulations. */
  readonly width?: number;
  readonly alarm?: (alarm: Alarm) => void;
  readonly verify?: Ed25519Verify;
  /** Asked before a checkpoint is published. Without them it is published as it is. */
  readonly witnesses?: Witnesses;
}

/** What the steps of one call share. */
export interface Sealing {
  readonly home: Home;
  readonly width: number;
  readonly maxEntries: number;
  readonly maxBytes: number;
  readonly alarm: (alarm: Alarm) => void;
  readonly admit: Admit;
  readonly logKey: NoteVerifier;
  readonly logSigner: NoteSigner;
  readonly cosign?: Cosign;
  /** Repeats an operation that may be repeated, while the store is busy or doesn't answer. */
  readonly attempt: <T>(operation: () => Promise<T>) => Promise<T>;
}

const defaults = { maxEntries: 5_000, maxBytes: 16_000_000 } as const;
const tries = 6;

/** Halts if the home's log key is not the log's. Throws a RangeError for witnesses that can't be met. */
export async function makeSealing(home: Home, options: SealOptions): Promise<Sealing> {
  const { verify = ed25519Verify, width = TILE_WIDTH, witnesses } = options;
  const attempt = attempts(home);
  const store = { home, width, attempt };
  return {
    ...store,
    ...(witnesses && { cosign: makeCosigning(store, witnesses, verify) }),
    maxEntries: options.maxEntries ?? defaults.maxEntries,
    maxBytes: options.maxBytes ?? defaults.maxBytes,
    alarm: options.alarm ?? (() => undefined),
    admit: makeAdmission(home, await home.receiptsVkey(), verify),
    ...(await logKeys(home, verify)),
  };
}

/** Full jitter between tries: below 20, 40, 80, … milliseconds. Throws the last Contention or Unclear. */
function attempts({ random, pause }: Pick<Home, 'random' | 'pause'>): Sealing['attempt'] {
  return async (operation) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await operation();
      } catch (error) {
        const isPassing = error instanceof Contention || error instanceof Unclear;
        if (!isPassing || attempt === tries) throw error;
        await pause(((random(1)[0] ?? 0) / 256) * 10 * 2 ** attempt);
      }
    }
  };
}

/** The log's key under its C2SP name, to sign and to verify with. Halts if it is another log's key. */
async function logKeys(
  home: Home,
  verify: Ed25519Verify,
): Promise<{ logKey: NoteVerifier; logSigner: NoteSigner }> {
  const key = parseVerifierKey(home.sha256, await home.logSigner.vkey());
  if (key.name !== home.origin) throw new Halted('wrong-log-key', `the key is of ${key.name}`);
  const sign = (message: Uint8Array) => home.logSigner.sign(message);
  return { logKey: ed25519Verifier(key, verify), logSigner: ed25519Signer(key, sign) };
}
