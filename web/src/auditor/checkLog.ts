import type { Trust } from '../../../shared/contract/papers.ts';
import { encodeBase64 } from '../../../shared/log/bytes.ts';
import { parseCheckpoint, verifyCheckpoint } from '../../../shared/log/checkpoint.ts';
import { consistencyProof } from '../../../shared/log/merkleProof.ts';
import { verifyConsistency } from '../../../shared/log/merkleVerify.ts';
import { ed25519Verifier } from '../../../shared/log/note.ts';
import { subtreesFromTiles } from '../../../shared/log/tileReader.ts';
import type { TileRead } from '../../../shared/log/tiles.ts';
import { parseVerifierKey } from '../../../shared/log/verifierKey.ts';
import { withSha256 } from './browserHash.ts';
import { ed25519 } from './checkProof.ts';

/** A signed head of the log as it was shown to this browser, and the key that it was checked by. */
export interface Seen {
  readonly key: string;
  readonly checkpoint: string;
}

export type LogState =
  /** Signed by the key of the log; `since` is the size of what was seen before and continues it. */
  | { readonly is: 'good'; readonly size: number; readonly root: string; readonly since?: number }
  | { readonly is: 'bad-signature' | 'other-key' | 'shrunk' | 'rewritten' };

/**
 * Checks a checkpoint by its signature, and that it continues what this browser saw before: by the key of
 * then, and with a consistency proof from the public tiles (RFC 6962, 2.1.2). Throws LogFormatError, and
 * what reading throws.
 */
export const checkLog = (
  now: Seen,
  { origin }: Pick<Trust, 'origin'>,
  { before, read }: { readonly before: Seen | undefined; readonly read: TileRead },
): Promise<LogState> => {
  const readOnce = once(read);
  return withSha256(async (sha256): Promise<LogState> => {
    if (before !== undefined && before.key !== now.key) return { is: 'other-key' };
    const logKeys = [ed25519Verifier(parseVerifierKey(sha256, now.key), ed25519)];
    const checkpoint = parseCheckpoint(now.checkpoint);
    if (!(await verifyCheckpoint(checkpoint, { origin, logKeys })).ok)
      return { is: 'bad-signature' };
    const { size, root } = checkpoint;
    const good = { is: 'good', size, root: encodeBase64(root) } as const;
    if (before === undefined) return good;
    const earlier = parseCheckpoint(before.checkpoint);
    if (earlier.size > size) return { is: 'shrunk' };
    const tiles = subtreesFromTiles(sha256, readOnce, size);
    const proof = await consistencyProof(sha256, tiles, earlier.size, size);
    const continues = verifyConsistency(sha256, {
      oldSize: earlier.size,
      oldRoot: earlier.root,
      size,
      root,
      proof,
    });
    return continues.ok ? { ...good, since: earlier.size } : { is: 'rewritten' };
  });
};

/** The check begins anew with every hash: each tile is fetched once all the same. */
const once = (read: TileRead): TileRead => {
  const kept = new Map<string, ReturnType<TileRead>>();
  return (path) => {
    const known = kept.get(path) ?? read(path);
    kept.set(path, known);
    return known;
  };
};
