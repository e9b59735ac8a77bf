import type { Entry } from '../../shared/contract/entry.ts';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { decodeUtf8, encodeBase64 } from '../../shared/log/bytes.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { leafHash, rootOf } from '../../shared/log/merkle.ts';
import { readEntries } from '../../shared/log/tileReader.ts';
import type { Person } from '../scenario/cast.ts';

/** Every leaf of the published log, in order; throws if they don't hash to the published root. */
export const publishedLeaves = async (
  auditor: Person,
): Promise<{ entry: Entry; hash: string }[]> => {
  const { bytes } = await auditor('getCheckpoint', {});
  const checkpoint = parseCheckpoint(decodeUtf8(bytes));
  const read = async (path: string) => {
    const rest = path.slice('tile/entries/'.length);
    const { bytes: bundle } = await auditor('getEntryBundle', { params: { path: rest } });
    return bundle;
  };
  const leaves: Uint8Array[] = [];
  for (let bundle = 0; bundle * 256 < checkpoint.size; bundle += 1)
    leaves.push(...(await readEntries(read, checkpoint.size, bundle)));
  const hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  if (encodeBase64(rootOf(sha256, hashes)) !== encodeBase64(checkpoint.root))
    throw new Error('the leaves do not hash to the published root');
  return leaves.map((leaf, index) => ({
    entry: JSON.parse(decodeUtf8(leaf)) as Entry,
    hash: encodeBase64(hashes[index] ?? new Uint8Array()),
  }));
};
