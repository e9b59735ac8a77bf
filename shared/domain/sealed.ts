import type { Entry } from '../contract/entry.ts';
import { decodeUtf8, encodeUtf8 } from '../log/bytes.ts';
import { parseCheckpoint } from '../log/checkpoint.ts';
import { inclusionProof, treeRoot } from '../log/merkleProof.ts';
import { formatProof, parseProof } from '../log/proof.ts';
import { subtreesFromTiles } from '../log/tileReader.ts';
import { logPath } from './filePlaces.ts';
import { entryKey } from './keys.ts';
import type { Home } from './ports.ts';

/** An entry that stands in the published log, with what proves it (C2SP tlog-proof). */
export interface SealedEntry {
  readonly entry: Entry;
  /** The canonical bytes, as text. */
  readonly leaf: string;
  readonly index: number;
  readonly proof: string;
}

/** Splits an entry's id into its place in the table. */
export const placeOf = (entry: string): { aggregate: string; seq: number } => {
  const at = entry.lastIndexOf(':');
  return { aggregate: entry.slice(0, at), seq: Number(entry.slice(at + 1)) };
};

/**
 * The entry with its proof against the published checkpoint. Undefined if there is no such entry;
 * 'not-sealed-yet' until a checkpoint that covers it is published.
 */
export const sealedEntry = async (
  home: Home,
  id: string,
): Promise<SealedEntry | 'not-sealed-yet' | undefined> => {
  const { aggregate, seq } = placeOf(id);
  const item = await home.table.get(entryKey(aggregate, seq));
  if (item === undefined) return undefined;
  const published = await home.files.read(logPath('checkpoint'));
  if (item.index === undefined || published === undefined) return 'not-sealed-yet';
  const checkpoint = parseCheckpoint(decodeUtf8(published.bytes));
  const index = Number(item.index);
  if (index >= checkpoint.size) return 'not-sealed-yet';
  const read = publishedTree(home, checkpoint.size);
  const hashes = await inclusionProof(home.sha256, read, index, checkpoint.size);
  const leaf = String(item.leaf);
  return {
    entry: JSON.parse(leaf) as Entry,
    leaf,
    index,
    proof: formatProof({ index, hashes, checkpoint }),
  };
};

const publishedTree = (home: Home, size: number) =>
  subtreesFromTiles(
    home.sha256,
    async (path) => (await home.files.read(logPath(path)))?.bytes,
    size,
  );

/** The root of the log's first leaves (RFC 6962): who prints it can't later show another past. */
export const rootAt = (
  home: Home,
  size: number,
  { proof }: Pick<SealedEntry, 'proof'>,
): Promise<Uint8Array> =>
  treeRoot(home.sha256, publishedTree(home, parseProof(proof).checkpoint.size), size);

export const leafBytes = ({ leaf }: Pick<SealedEntry, 'leaf'>): Uint8Array => encodeUtf8(leaf);
