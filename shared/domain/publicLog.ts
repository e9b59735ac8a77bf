import type { Trust } from '../contract/papers.ts';
import { decodeBundle, encodeBundle } from '../log/bundle.ts';
import { encodeBase64 } from '../log/bytes.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { parseTilePath, type Tile } from '../log/tilePath.ts';
import { decodeTile, encodeTile, readTile } from '../log/tiles.ts';
import { type Request, within } from './caller.ts';
import { logPath } from './filePlaces.ts';
import type { Home } from './ports.ts';
import { Refusal } from './refusal.ts';
import { sealedEntry } from './sealed.ts';

type Served =
  | { readonly bytes: Uint8Array; readonly type: string; readonly cache?: string }
  | { readonly retryAfter: number };

/** Seconds until it is worth asking again for what is not sealed yet. */
export const sealingTakes = 2;

/** The signed head of the log, as C2SP tlog-checkpoint; empty logs have none yet. */
export const getCheckpoint = async (home: Home): Promise<Served> => {
  const file = await home.files.read(logPath('checkpoint'));
  if (file === undefined) return { retryAfter: sealingTakes };
  return { bytes: file.bytes, type: 'text/plain; charset=utf-8', cache: 'no-cache' };
};

/** Hash tiles are public: a hash tells nothing of its leaf, whose nonce nobody can guess. */
export const getTile = (home: Home, { params }: Request<'getTile'>): Promise<Served> =>
  tile(home, `tile/${params.path}`, (level) => level !== 'entries');

/** Bundles hold the entries themselves: for auditors. */
export const getEntryBundle = (
  home: Home,
  { params }: Request<'getEntryBundle'>,
): Promise<Served> => tile(home, `tile/entries/${params.path}`, (level) => level === 'entries');

const tile = async (
  home: Home,
  typed: string,
  allowed: (level: number | 'entries') => boolean,
): Promise<Served> => {
  try {
    const asked = parseTilePath(typed);
    if (!allowed(asked.level)) throw new Refusal('not-found');
    const stored = await readTile(
      async (path) => (await home.files.read(logPath(path)))?.bytes,
      asked,
    );
    return {
      bytes: stored.width === asked.width ? stored.bytes : beginningOf(stored, asked),
      type: 'application/octet-stream',
      cache: 'public, max-age=31536000, immutable',
    };
  } catch (error) {
    // Not a path that the log would ever write, or not written yet.
    if (error instanceof LogFormatError) throw new Refusal('not-found');
    throw error;
  }
};

/** A partial tile that was pruned: who holds an older checkpoint is given it all the same. */
const beginningOf = (
  full: { readonly bytes: Uint8Array; readonly width: number },
  { level, width }: Tile,
): Uint8Array =>
  level === 'entries'
    ? encodeBundle(decodeBundle(full.bytes, full.width).slice(0, width))
    : encodeTile(decodeTile(full.bytes, full.width).slice(0, width));

/** An entry with its proof; a partner gets those about itself. */
export const getProof = async (
  home: Home,
  { params, caller }: Request<'getProof'>,
): Promise<{ leaf: string; proof: string }> => {
  const sealed = await sealedEntry(home, params.entry);
  if (sealed === 'not-sealed-yet') throw new Refusal('not-sealed-yet');
  if (sealed === undefined || !within(caller, sealed.entry.dims)) throw new Refusal('not-found');
  return { leaf: sealed.leaf, proof: sealed.proof };
};

/** The keys by which this office's papers are checked. Whoever trusts them must have them from elsewhere too. */
export const getTrust = async (home: Home): Promise<Trust> => {
  const { certificates } = await home.documentSigner();
  return {
    origin: home.origin,
    log: await home.logSigner.vkey(),
    receipts: await home.receiptsVkey(),
    documents: pem(certificates.at(-1) ?? new Uint8Array()),
  };
};

/** RFC 7468. */
const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(encodeBase64(der).match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
