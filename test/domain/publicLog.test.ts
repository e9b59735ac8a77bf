import { describe, expect, test } from '@jest/globals';
import type { Home } from '../../shared/domain/ports.ts';
import { getEntryBundle, getTile } from '../../shared/domain/publicLog.ts';
import { encodeUtf8 } from '../../shared/log/bytes.ts';
import { appendEntries, emptyRightEdge } from '../../shared/log/tileAppend.ts';
import { cheapHome, sha256 } from '../simulation/cheapHome.ts';
import { memoryFiles } from '../simulation/memoryFiles.ts';
import { memoryTable } from '../simulation/memoryTable.ts';
import { requestOf, staff } from './office.ts';

const leaves = Array.from({ length: 300 }, (_, at) => encodeUtf8(`leaf ${at}`));
const first = appendEntries(sha256, emptyRightEdge(sha256), leaves.slice(0, 5));
const second = appendEntries(sha256, first.edge, leaves.slice(5));

/** The log at 300 leaves, its partial tiles of 5 leaves pruned. */
const grown = async (): Promise<Home> => {
  const files = memoryFiles();
  for (const { path, bytes } of [...second.bundles, ...second.tiles])
    await files.write(`log/${path}`, bytes, { type: 'application/octet-stream' });
  return cheapHome(memoryTable(), files);
};
const tile = async (path: string) =>
  getTile(await grown(), requestOf(undefined, 'getTile', { params: { path } }));
const bundle = async (path: string) =>
  getEntryBundle(await grown(), requestOf(staff.auditor, 'getEntryBundle', { params: { path } }));

describe('a partial tile that was pruned', () => {
  test('is answered all the same, for whoever holds a checkpoint of that size', async () => {
    expect(await tile('0/000.p/5')).toMatchObject({ bytes: first.tiles[0]?.bytes });
    expect(await bundle('000.p/5')).toMatchObject({ bytes: first.bundles[0]?.bytes });
  });

  test('is not invented where the tile is not full yet', async () => {
    expect(await tile('0/001.p/44')).toMatchObject({ bytes: second.tiles[1]?.bytes });
    await expect(tile('0/001.p/43')).rejects.toMatchObject({ code: 'not-found' });
    await expect(tile('0/002.p/1')).rejects.toMatchObject({ code: 'not-found' });
    await expect(bundle('001.p/3')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of entries is none of the hashes that everybody may read', async () => {
    await expect(tile('entries/000')).rejects.toMatchObject({ code: 'not-found' });
    await expect(tile('entries/000.p/5')).rejects.toMatchObject({ code: 'not-found' });
  });
});
