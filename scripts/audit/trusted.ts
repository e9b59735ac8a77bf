import { fileURLToPath } from 'node:url';
import { ed25519Verify } from '../../shared/crypto/ed25519.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import {
  type Cosigned,
  parseCheckpoint,
  type SignedCheckpoint,
  verifyCheckpoint,
} from '../../shared/log/checkpoint.ts';
import { cosignatureVerifier } from '../../shared/log/cosignature.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { ed25519Verifier } from '../../shared/log/note.ts';
import { readTrust } from '../verify/trust.ts';
import { fromHere } from './command.ts';

const project = (folder: string) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

export interface TrustOptions {
  readonly key?: string[] | undefined;
  readonly trust?: string | undefined;
}

/** Options that every command takes which must know whose word counts. */
export const trustOptions = {
  key: { type: 'string', multiple: true },
  trust: { type: 'string' },
} as const;

/** Keys in trust/ of this project, in .local/trust/ (or the folder that is named), and those given. */
export const trusted = ({ key = [], trust }: TrustOptions): Anchors => {
  const second = trust === undefined ? project('.local/trust') : fromHere(trust);
  return readTrust([project('trust'), second], key).anchors;
};

export interface Signed {
  readonly checkpoint: SignedCheckpoint;
  readonly cosigned: readonly Cosigned[];
}

/** A checkpoint that a trusted key of its log has signed; what else is wrong with it is found. */
export const signedCheckpoint = async (
  bytes: Uint8Array | undefined,
  { logs, witnesses }: Pick<Anchors, 'logs' | 'witnesses'>,
  find: Find,
): Promise<Signed | undefined> => {
  const checkpoint = parsed(bytes);
  if (typeof checkpoint === 'string') {
    find('checkpoint-malformed', checkpoint);
    return undefined;
  }
  const { origin, size } = checkpoint;
  const keys = logs.filter(({ name }) => name === origin);
  if (keys.length === 0) {
    find('unknown-log', `${origin}: pass its key by --key, or put it into .local/trust/`);
    return undefined;
  }
  const verdict = await verifyCheckpoint(checkpoint, {
    origin,
    logKeys: keys.map((key) => ed25519Verifier(key, ed25519Verify)),
    witnesses: witnesses.map((key) => cosignatureVerifier(key, ed25519Verify)),
  });
  if (verdict.ok) return { checkpoint, cosigned: verdict.cosigned };
  find('checkpoint-not-signed', `${origin}, ${size} leaves: ${verdict.reason}`);
  return undefined;
};

const parsed = (bytes: Uint8Array | undefined): SignedCheckpoint | string => {
  if (bytes === undefined) return 'there is none';
  try {
    return parseCheckpoint(decodeUtf8(bytes));
  } catch (error) {
    if (error instanceof LogFormatError) return error.message;
    throw error;
  }
};

/** What nobody can tell from one view of a log, unless witnesses have seen the same. */
export const splitViewOf = ({ cosigned }: Signed): { proved: string[]; notProved: string[] } =>
  cosigned.length > 0
    ? {
        proved: [
          `trusted witnesses saw the same state: ${cosigned.map(({ name }) => name).join(', ')}`,
        ],
        notProved: [],
      }
    : {
        proved: [],
        notProved: [
          'that others are shown the same: no trusted witness has cosigned; compare your checkpoint with theirs by `consistency`',
        ],
      };
