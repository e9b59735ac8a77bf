import type { Finding, FindingName } from '../../../shared/domain/audit/findings.ts';
import { findingList } from '../../../shared/domain/audit/findings.ts';
import { isSuccessor } from '../../../shared/domain/audit/succession.ts';
import { encodeBase64 } from '../../../shared/log/bytes.ts';
import {
  type Cosigned,
  parseCheckpoint,
  type SignedCheckpoint,
  verifyCheckpoint,
} from '../../../shared/log/checkpoint.ts';
import { cosignatureVerifier } from '../../../shared/log/cosignature.ts';
import { LogFormatError } from '../../../shared/log/logFormatError.ts';
import { ed25519Verifier } from '../../../shared/log/note.ts';
import type { TileRead } from '../../../shared/log/tiles.ts';
import type { Ledger } from '../ledger/ledger.tsx';
import { browserCrypto } from './browserCrypto.ts';
import { publishedHead, publishedTiles } from './publishedLog.ts';
import { remember, type Seen, seenBefore } from './seen.ts';
import { anchorsIn, type KnownTrust, knownTrust } from './trust.ts';

/** An earlier head that this browser keeps, and what is wrong between it and the one of now, if anything. */
export interface Earlier {
  readonly at: string;
  readonly size: number;
  readonly root: string;
  readonly broken?: FindingName;
}

/** The log as this browser can vouch for it. */
export interface LogView {
  readonly origin: string;
  readonly key: string;
  /** As it was published, signatures and all. */
  readonly text: string;
  /** Only if a known key signed it and nothing contradicts it. */
  readonly head?: SignedCheckpoint;
  /** By witnesses whose keys the auditor named. */
  readonly cosigned: readonly Cosigned[];
  /** Names of all who signed beside the log itself, whether their keys are known here or not. */
  readonly signers: readonly string[];
  readonly history: readonly Earlier[];
  readonly findings: readonly Finding[];
  readonly tiles: TileRead;
}

/**
 * Looks at the published log: by the key that this browser knows, and with a consistency proof from the public tiles
 * for every head that it remembers (RFC 6962, 2.1.2). A head that contradicts nothing is remembered. Throws what
 * reading throws, and NotSupportedError where the browser lacks Ed25519.
 */
export const lookAtLog = async (ledger: Ledger, now: Date): Promise<LogView> => {
  const known = await knownTrust(ledger);
  const text = await publishedHead(ledger);
  const tiles = publishedTiles(ledger);
  const before = seenBefore(known.trust.origin);
  const view = await judged(text, known, before, tiles);
  const { origin, log: key } = known.trust;
  if (view.head !== undefined && view.head.size > (view.history.at(-1)?.size ?? 0))
    remember(origin, before, { key, checkpoint: text, at: now.toISOString() });
  return view;
};

const judged = async (
  text: string,
  { trust, hasChanged }: KnownTrust,
  before: readonly Seen[],
  tiles: TileRead,
): Promise<LogView> => {
  const { find, findings } = findingList();
  const { origin, log: key } = trust;
  if (hasChanged || before.some((seen) => seen.key !== key))
    find('unknown-log', 'the key is another one than this browser saw before');
  const signed = await signedBy(text, trust);
  const whole = { origin, key, text, tiles, findings };
  if (typeof signed === 'string') {
    find(signed, origin);
    return { ...whole, cosigned: [], signers: [], history: [] };
  }
  const { head, cosigned } = signed;
  const history: Earlier[] = [];
  for (const seen of before) history.push(await continued(seen, head, tiles));
  for (const { broken, size } of history)
    if (broken !== undefined) find(broken, `${size} → ${head.size}`);
  const signers = head.note.signatures.map(({ name }) => name).filter((name) => name !== origin);
  return {
    ...whole,
    cosigned,
    signers,
    history,
    ...(findings.length === 0 && { head }),
  };
};

const signedBy = async (
  text: string,
  trust: KnownTrust['trust'],
): Promise<{ head: SignedCheckpoint; cosigned: readonly Cosigned[] } | FindingName> => {
  try {
    const head = parseCheckpoint(text);
    const { logs, witnesses } = anchorsIn(trust);
    const { verify } = browserCrypto;
    const verdict = await verifyCheckpoint(head, {
      origin: trust.origin,
      logKeys: logs.map((key) => ed25519Verifier(key, verify)),
      witnesses: witnesses.map((key) => cosignatureVerifier(key, verify)),
    });
    return verdict.ok ? { head, cosigned: verdict.cosigned } : 'checkpoint-not-signed';
  } catch (error) {
    if (error instanceof LogFormatError) return 'checkpoint-malformed';
    throw error;
  }
};

const continued = async (
  { checkpoint, at }: Seen,
  head: SignedCheckpoint,
  read: TileRead,
): Promise<Earlier> => {
  const earlier = parseCheckpoint(checkpoint);
  const { find, findings } = findingList();
  await isSuccessor(earlier, head, { sha256: browserCrypto.sha256, read, find });
  const [wrong] = findings;
  const { size, root } = earlier;
  return {
    at,
    size,
    root: encodeBase64(root),
    ...(wrong !== undefined && { broken: wrong.name }),
  };
};
