import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBundle, encodeBundle, MAX_ENTRY_LENGTH } from '../../shared/log/bundle.ts';
import { concat, encodeHex, encodeUtf8 } from '../../shared/log/bytes.ts';
import { leafHash, rootOf } from '../../shared/log/merkle.ts';
import {
  consistencyProof,
  inclusionProof,
  subtreesOf,
  treeRoot,
} from '../../shared/log/merkleProof.ts';
import { appendEntries, emptyRightEdge, readRightEdge } from '../../shared/log/tileAppend.ts';
import { formatTilePath, parseTilePath } from '../../shared/log/tilePath.ts';
import { readEntries, subtreesFromTiles } from '../../shared/log/tileReader.ts';
import { decodeTile, rightEdgeTiles, tilesOf } from '../../shared/log/tiles.ts';
import { sha256 } from './crypto.ts';
import { oneBitOff, oneCharacterOff } from './mutations.ts';

const code = (code: string) => expect.objectContaining({ name: 'LogFormatError', code });

type Store = Map<string, Uint8Array>;
const reader = (store: Store) => async (path: string) => store.get(path);

const entriesUpTo = (count: number) =>
  Array.from({ length: count }, (_, at) => encodeUtf8(`entry ${at}`.repeat(at % 3)));

/** Grows a log batch by batch, each time from what is stored, and never overwrites an object with other bytes. */
async function grow(entries: Uint8Array[], batches: number[], tileWidth?: number): Promise<Store> {
  const store: Store = new Map();
  let size = 0;
  for (const batch of batches) {
    const edge = await readRightEdge(sha256, reader(store), size, tileWidth);
    const growth = appendEntries(sha256, edge, entries.slice(size, size + batch), tileWidth);
    for (const { path, bytes } of [...growth.bundles, ...growth.tiles]) {
      expect(store.get(path) ?? bytes).toEqual(bytes);
      store.set(path, bytes);
    }
    size = growth.edge.size;
    expect(await readRightEdge(sha256, reader(store), size, tileWidth)).toEqual(growth.edge);
  }
  expect(size).toBe(entries.length);
  return store;
}

/** Every object of a log by the definition in C2SP tlog-tiles, from all its leaf hashes. */
function byDefinition(entries: Uint8Array[], tileWidth: number): Store {
  const hashes = entries.map((entry) => leafHash(sha256, entry));
  const store: Store = new Map();
  for (const tile of tilesOf(entries.length, tileWidth)) {
    const path = formatTilePath(tile, tileWidth);
    const first = tile.index * tileWidth;
    if (tile.level === 'entries') {
      store.set(path, encodeBundle(entries.slice(first, first + tile.width)));
      continue;
    }
    const span = tileWidth ** tile.level;
    const subtrees = Array.from({ length: tile.width }, (_, at) =>
      rootOf(sha256, hashes.slice((first + at) * span, (first + at + 1) * span)),
    );
    store.set(path, concat(...subtrees));
  }
  return store;
}

describe('tile paths', () => {
  test.each([
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/3/x123/x456/078.p/2', { level: 3, index: 123456078, width: 2 }],
    ['tile/63/x001/x234/067', { level: 63, index: 1234067, width: 256 }],
    ['tile/entries/x001/000.p/255', { level: 'entries', index: 1000, width: 255 }],
    ['tile/0/x009/x007/x199/x254/x740/991', { level: 0, index: 2 ** 53 - 1, width: 256 }],
  ] as const)('%s', (path, tile) => {
    expect(formatTilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  test('any tile has one path, and the path names the tile', () => {
    const tile = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.nat(63)),
      index: fc.oneof(fc.nat(3000), fc.maxSafeNat()),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(tile, (it) => {
        expect(parseTilePath(formatTilePath(it))).toEqual(it);
      }),
    );
  });

  test.each([
    'tile/3/123/456/078',
    'tile/3/x123/x456/x078',
    'tile/-1/000',
    'tile/64/000',
    'tile/00/000',
    'tile/01/000',
    'tile/data/000',
    'tile/8/0/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/../000',
    'tile/0/٠٠٠',
    'tile/0/000\n',
    'tile/0/x009/x007/x199/x254/x740/992',
    '',
  ])('no tile is called %p', (path) => {
    expect(() => parseTilePath(path)).toThrow(code('bad-tile-path'));
  });

  test('a path of endless groups is refused', () => {
    const path = `tile/0/${'x001/'.repeat(50_000)}001`;
    expect(() => parseTilePath(path)).toThrow(code('bad-tile-path'));
  });

  test('one character off is refused or names another tile', () => {
    for (const path of ['tile/entries/x001/x234/067.p/12', 'tile/10/x001/067']) {
      for (const other of oneCharacterOff(path)) expectCanonicalPath(other);
    }
  });

  test('a tile that can not be has no path', () => {
    for (const tile of [
      { level: 64, index: 0, width: 1 },
      { level: 0, index: -1, width: 1 },
      { level: 0, index: 2 ** 53, width: 1 },
      { level: 0, index: 0, width: 0 },
      { level: 0, index: 0, width: 257 },
    ]) {
      expect(() => formatTilePath(tile)).toThrow(RangeError);
    }
  });
});

describe('which tiles there are', () => {
  const tally = (size: number) => {
    const count = new Map<string, number>();
    for (const { level, width } of tilesOf(size)) {
      const kind = `${level} of ${width}`;
      count.set(kind, (count.get(kind) ?? 0) + 1);
    }
    return Object.fromEntries(count);
  };

  test('a tree of 70,000 (the example of C2SP tlog-tiles)', () => {
    expect(tally(70_000)).toEqual({
      'entries of 256': 273,
      'entries of 112': 1,
      '0 of 256': 273,
      '0 of 112': 1,
      '1 of 256': 1,
      '1 of 17': 1,
      '2 of 1': 1,
    });
  });

  test('a tree of 256 has a full tile and one above it (the example of C2SP tlog-tiles)', () => {
    expect(tally(256)).toEqual({ 'entries of 256': 1, '0 of 256': 1, '1 of 1': 1 });
    expect(rightEdgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
  });

  test('an empty tree has none', () => {
    expect(tally(0)).toEqual({});
    expect(rightEdgeTiles(0)).toEqual([]);
  });

  test('the right edge is the partial ones', () => {
    for (const size of [1, 3, 4, 5, 16, 17, 63, 64, 65, 255, 1023]) {
      const partial = [...tilesOf(size, 4)].filter(({ width }) => width < 4);
      expect(rightEdgeTiles(size, 4)).toEqual(partial);
    }
  });
});

describe('entry bundles', () => {
  test('each entry stands after its length as big-endian uint16', () => {
    const bundle = encodeBundle([encodeUtf8('ab'), new Uint8Array(), new Uint8Array(258)]);
    expect(bundle.slice(0, 8)).toEqual(Uint8Array.of(0, 2, 97, 98, 0, 0, 1, 2));
    expect(bundle).toHaveLength(8 + 258);
  });

  test('entries are read back, from a view as well', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (entries) => {
        const bundle = encodeBundle(entries);
        const view = concat(Uint8Array.of(9, 9, 9), bundle).subarray(3);
        expect(decodeBundle(view, entries.length)).toEqual(entries);
      }),
    );
  });

  test('the longest entry has 65,535 bytes', () => {
    const longest = new Uint8Array(MAX_ENTRY_LENGTH);
    expect(decodeBundle(encodeBundle([longest]), 1)).toEqual([longest]);
    expect(() => encodeBundle([new Uint8Array(MAX_ENTRY_LENGTH + 1)])).toThrow(
      code('entry-too-long'),
    );
  });

  test('bytes missing, bytes over and another number of entries are refused', () => {
    const bundle = encodeBundle(entriesUpTo(5));
    for (let end = 0; end < bundle.length; end++) {
      expect(() => decodeBundle(bundle.subarray(0, end), 5)).toThrow(code('bad-bundle'));
    }
    expect(() => decodeBundle(concat(bundle, Uint8Array.of(0)), 5)).toThrow(code('bad-bundle'));
    expect(() => decodeBundle(bundle, 4)).toThrow(code('bad-bundle'));
    expect(() => decodeBundle(bundle, 6)).toThrow(code('bad-bundle'));
  });

  test('a tile of another length than its hashes is refused', () => {
    expect(() => decodeTile(new Uint8Array(63), 2)).toThrow(code('bad-tile'));
    expect(() => decodeTile(new Uint8Array(96), 2)).toThrow(code('bad-tile'));
  });
});

describe('appending', () => {
  test('in any batches gives the objects that the standard defines, byte for byte', async () => {
    const batches = fc.array(fc.nat(30), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(batches, fc.constantFrom(2, 4, 16), async (sizes, tileWidth) => {
        const entries = entriesUpTo(sizes.reduce((sum, size) => sum + size, 0));
        const store = await grow(entries, sizes, tileWidth);
        for (const [path, bytes] of byDefinition(entries, tileWidth)) {
          expect([path, store.get(path)]).toEqual([path, bytes]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('across the boundaries of full-width tiles too', async () => {
    const entries = entriesUpTo(66_000);
    const store = await grow(entries, [255, 1, 1, 511, 64_767, 1, 464]);
    for (const path of [
      'tile/0/000',
      'tile/0/257.p/208',
      'tile/1/000',
      'tile/1/001.p/1',
      'tile/2/000.p/1',
    ]) {
      expect(store.get(path)).toBeDefined();
    }
    for (const [path, bytes] of byDefinition(entries, 256)) {
      expect(Buffer.compare(store.get(path) ?? new Uint8Array(), bytes)).toBe(0);
    }
  });

  test('at once writes each object once, none that fills up later', () => {
    const growth = appendEntries(sha256, emptyRightEdge(sha256), entriesUpTo(70), 4);
    const paths = [...growth.bundles, ...growth.tiles].map(({ path }) => path);
    expect(paths).toEqual([...tilesOf(70, 4)].map((tile) => formatTilePath(tile, 4)));
  });

  test('nothing changes nothing', async () => {
    const store = await grow(entriesUpTo(21), [21], 4);
    const edge = await readRightEdge(sha256, reader(store), 21, 4);
    expect(appendEntries(sha256, edge, [], 4)).toEqual({ edge, bundles: [], tiles: [] });
  });

  test('the right edge tells the root at every size', async () => {
    const entries = entriesUpTo(70);
    const hashes = entries.map((entry) => leafHash(sha256, entry));
    const store = await grow(entries, Array(70).fill(1), 4);
    for (let size = 0; size <= 70; size++) {
      const edge = await readRightEdge(sha256, reader(store), size, 4);
      expect(edge.root).toEqual(rootOf(sha256, hashes.slice(0, size)));
    }
  });

  test('an entry over the limit of the format is refused', () => {
    const long = [new Uint8Array(MAX_ENTRY_LENGTH + 1)];
    expect(() => appendEntries(sha256, emptyRightEdge(sha256), long)).toThrow(
      code('entry-too-long'),
    );
  });

  test('an edge that lacks hashes is not grown', () => {
    const edge = { ...emptyRightEdge(sha256), size: 5 };
    expect(() => appendEntries(sha256, edge, entriesUpTo(1), 4)).toThrow(RangeError);
  });
});

describe('a damaged right edge', () => {
  const size = 4 * 4 * 3 + 4 * 2 + 3;
  const edgePaths = rightEdgeTiles(size, 4).map((tile) => formatTilePath(tile, 4));

  test('any flipped bit is refused or gives another root', async () => {
    const store = await grow(entriesUpTo(size), [size], 4);
    const { root } = await readRightEdge(sha256, reader(store), size, 4);
    expect(edgePaths).toHaveLength(4);
    for (const path of edgePaths) {
      for (const bent of oneBitOff(store.get(path) ?? new Uint8Array())) {
        const damaged = reader(new Map(store).set(path, bent));
        const edge = await readRightEdge(sha256, damaged, size, 4).catch(() => undefined);
        expect(edge?.root).not.toEqual(root);
      }
    }
  });

  test('a missing object is named', async () => {
    for (const path of edgePaths) {
      const store = await grow(entriesUpTo(size), [size], 4);
      store.delete(path);
      const reading = readRightEdge(sha256, reader(store), size, 4);
      await expect(reading).rejects.toThrow(code('missing-tile'));
      await expect(reading).rejects.toThrow(path);
    }
  });

  test('entries that do not hash to their tile are refused', async () => {
    const store = await grow(entriesUpTo(size), [size], 4);
    store.set(edgePaths[0] ?? '', encodeBundle([1, 2, 3].map((byte) => Uint8Array.of(byte))));
    await expect(readRightEdge(sha256, reader(store), size, 4)).rejects.toThrow(code('bad-bundle'));
  });
});

describe('reading from tiles', () => {
  const entries = entriesUpTo(70);
  const hashes = entries.map((entry) => leafHash(sha256, entry));
  const memory = subtreesOf(sha256, hashes);

  test('proofs at every size are those from memory', async () => {
    const store = await grow(entries, [70], 4);
    const tiles = subtreesFromTiles(sha256, reader(store), 70, 4);
    const hex = async (proof: Promise<Uint8Array[]>) => encodeHex(concat(...(await proof)));
    for (let size = 1; size <= 70; size++) {
      expect(await treeRoot(sha256, tiles, size)).toEqual(rootOf(sha256, hashes.slice(0, size)));
      for (let at = 0; at < size; at++) {
        const [path, growth] = await Promise.all([
          hex(inclusionProof(sha256, tiles, at, size)),
          hex(consistencyProof(sha256, tiles, at, size)),
        ]);
        expect(path).toBe(await hex(inclusionProof(sha256, memory, at, size)));
        expect(growth).toBe(await hex(consistencyProof(sha256, memory, at, size)));
      }
    }
  });

  test('a deleted partial tile is read from the full one', async () => {
    const store = await grow(entries, [10, 60], 4);
    for (const path of store.keys()) if (path.includes('.p/')) store.delete(path);
    const tiles = subtreesFromTiles(sha256, reader(store), 10, 4);
    const proof = await inclusionProof(sha256, tiles, 9, 10);
    expect(proof).toEqual(await inclusionProof(sha256, memory, 9, 10));
    expect(await readEntries(reader(store), 10, 2, 4)).toEqual(entries.slice(8, 10));
    expect((await readRightEdge(sha256, reader(store), 10, 4)).root).toEqual(
      rootOf(sha256, hashes.slice(0, 10)),
    );
  });

  test('each tile is read once', async () => {
    const store = await grow(entries, [70], 4);
    const asked: string[] = [];
    const read = async (path: string) => {
      asked.push(path);
      return store.get(path);
    };
    const tiles = subtreesFromTiles(sha256, read, 70, 4);
    await Promise.all(hashes.map((_, at) => inclusionProof(sha256, tiles, at, 70)));
    expect(asked.length).toBe(new Set(asked).size);
  });

  test('subtrees beyond the size are errors, missing tiles are named', async () => {
    const store = await grow(entries, [70], 4);
    const tiles = subtreesFromTiles(sha256, reader(store), 69, 4);
    await expect(tiles(0, 69)).rejects.toThrow(RangeError);
    await expect(tiles(1, 34)).rejects.toThrow(RangeError);
    await expect(inclusionProof(sha256, tiles, 0, 70)).rejects.toThrow(RangeError);
    store.delete('tile/0/003');
    await expect(tiles(0, 12)).rejects.toThrow(code('missing-tile'));
    await expect(readEntries(reader(store), 70, 18, 4)).rejects.toThrow(RangeError);
  });

  test('entries come bundle by bundle', async () => {
    const store = await grow(entries, [33, 37], 16);
    const bundles = await Promise.all(
      [0, 1, 2, 3, 4].map((at) => readEntries(reader(store), 70, at, 16)),
    );
    expect(bundles.flat()).toEqual(entries);
  });
});

function expectCanonicalPath(path: string): void {
  let tile: ReturnType<typeof parseTilePath>;
  try {
    tile = parseTilePath(path);
  } catch (error) {
    expect(error).toEqual(code('bad-tile-path'));
    return;
  }
  expect(formatTilePath(tile)).toBe(path);
}
