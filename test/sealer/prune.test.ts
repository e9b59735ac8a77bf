import { describe, expect, test } from '@jest/globals';
import { ConditionFailed, type Files } from '../../shared/domain/ports.ts';
import { decodeUtf8, encodeBase64, encodeUtf8 } from '../../shared/log/bytes.ts';
import { parseCheckpoint } from '../../shared/log/checkpoint.ts';
import { treeRoot } from '../../shared/log/merkleProof.ts';
import { formatTilePath } from '../../shared/log/tilePath.ts';
import { subtreesFromTiles } from '../../shared/log/tileReader.ts';
import { filledTiles, tilesOf } from '../../shared/log/tiles.ts';
import { putLogFile } from '../../shared/sealer/logFiles.ts';
import { seal } from '../../shared/sealer/seal.ts';
import { makeSealing } from '../../shared/sealer/sealing.ts';
import { sha256 } from '../simulation/cheapHome.ts';
import { itemOf, partner } from '../simulation/entries.ts';
import { office, sealing } from './office.ts';

const { width } = sealing;
const tilePaths = ({ stored }: { stored: ReadonlyMap<string, unknown> }) =>
  [...stored.keys()].filter((path) => path.startsWith('log/tile/')).sort();
const pathsOf = (size: number) =>
  [...tilesOf(size, width)].map((tile) => `log/${formatTilePath(tile, width)}`).sort();

describe('partial tiles', () => {
  test('of a log that is sealed one by one are gone once the full ones stand', async () => {
    const ledger = await office([]);
    const roots: string[] = [];
    for (let size = 1; size <= 21; size++) {
      ledger.table.force(await itemOf(ledger.home, partner(`${size}`)));
      expect(await seal(ledger.home, sealing)).toMatchObject({ size });
      const published = ledger.files.stored.get('log/checkpoint')?.bytes ?? new Uint8Array();
      roots.push(encodeBase64(parseCheckpoint(decodeUtf8(published)).root));
      // What the published checkpoint needs stands as it is: its clients need not look for wider ones.
      expect(tilePaths(ledger.files)).toEqual(expect.arrayContaining(pathsOf(size)));
    }
    expect(tilePaths(ledger.files).filter((path) => /\/(000|entries\/000)\.p/.test(path))).toEqual([
      'log/tile/2/000.p/1',
    ]);
    // Every older checkpoint can still be proved from what is left.
    const read = async (path: string) => ledger.files.stored.get(`log/${path}`)?.bytes;
    for (const [at, root] of roots.entries()) {
      const subtrees = subtreesFromTiles(sha256, read, at + 1, width);
      expect(encodeBase64(await treeRoot(sha256, subtrees, at + 1))).toBe(root);
    }
  });

  test('are those that a growth has filled, at every level', () => {
    const paths = (from: number, size: number) =>
      filledTiles(from, size, width).map((tile) => formatTilePath(tile, width));
    expect(paths(3, 4)).toEqual(['tile/entries/000', 'tile/0/000']);
    expect(paths(15, 16)).toEqual(['tile/entries/003', 'tile/0/003', 'tile/1/000']);
    expect(paths(14, 15)).toEqual([]);
    expect(paths(4, 8)).toEqual([]);
    expect(paths(6, 70)).toEqual(['tile/entries/001', 'tile/0/001', 'tile/1/000']);
    expect(paths(0, 300)).toEqual([]);
  });
});

describe('a sealer that comes late to a tile', () => {
  const tile = { path: 'tile/0/000.p/2', bytes: encodeUtf8('begin') };
  const late = async (stored: Readonly<Record<string, string>>) => {
    const { home } = await office([]);
    const files: Files = {
      ...home.files,
      write: async () => {
        throw new ConditionFailed([{ change: 0 }]);
      },
      read: async (path) => {
        const text = stored[path];
        return text === undefined ? undefined : { bytes: encodeUtf8(text), tag: '', type: '' };
      },
    };
    return putLogFile(await makeSealing({ ...home, files }, sealing), tile);
  };

  test('finds its own bytes, or that they begin the full one that took their place', async () => {
    await late({ 'log/tile/0/000.p/2': 'begin' });
    await late({ 'log/tile/0/000': 'beginning' });
  });

  test.each([
    ['others stand there', { 'log/tile/0/000.p/2': 'other' }],
    ['more stands there', { 'log/tile/0/000.p/2': 'beginning' }],
    ['the full one begins otherwise', { 'log/tile/0/000': 'otherwise' }],
    ['neither stands there', {}],
  ])('halts if %s', async (_, stored) => {
    await expect(late(stored)).rejects.toThrow('tile-altered');
  });
});
