import { ProblemError } from '../../../shared/contract/calling.ts';
import { decodeUtf8 } from '../../../shared/log/bytes.ts';
import type { TileRead } from '../../../shared/log/tiles.ts';
import type { Ledger } from '../ledger/ledger.tsx';

const bundles = 'tile/entries/';
const hashes = 'tile/';

/**
 * Reads the published log by the paths of C2SP tlog-tiles, each file once; undefined for one that isn't there.
 * Hash tiles are public, bundles of entries are for auditors. What is read proves nothing yet.
 */
export const publishedTiles = (ledger: Ledger): TileRead => {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  const fetched = async (path: string): Promise<Uint8Array | undefined> => {
    const isBundle = path.startsWith(bundles);
    const params = { path: path.slice((isBundle ? bundles : hashes).length) };
    try {
      const answer = isBundle
        ? await ledger('getEntryBundle', { params })
        : await ledger('getTile', { params });
      return answer.bytes;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 404) return undefined;
      kept.delete(path);
      throw error;
    }
  };
  return (path) => {
    const known = kept.get(path) ?? fetched(path);
    kept.set(path, known);
    return known;
  };
};

/** The signed head of the log as it is shown now. */
export const publishedHead = async (ledger: Ledger): Promise<string> => {
  const { bytes } = await ledger('getCheckpoint', {});
  return decodeUtf8(bytes);
};
