import { labelsOf } from '../domain/labels.ts';
import { cellChanges } from '../domain/totals.ts';
import { decodeBundle } from '../log/bundle.ts';
import { encodeBase64, equalBytes } from '../log/bytes.ts';
import { canonical } from '../log/canonical.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { emptyFrontier, extend, frontierRoot, leafHash } from '../log/merkle.ts';
import { appendEntries, emptyRightEdge, type RightEdge, readRightEdge } from '../log/tileAppend.ts';
import { parseTilePath } from '../log/tilePath.ts';
import type { Admitted } from './admission.ts';
import { Halted } from './halted.ts';
import type { Head } from './head.ts';
import { readLogFile } from './logFiles.ts';
import { isClosing } from './order.ts';
import type { Sealing } from './sealing.ts';
import { type Batch, decodeBatch, encodeBatch } from './staging.ts';

/** The log's right edge as it is stored. Halts unless it hashes to HEAD's root. */
export async function readEdge(sealing: Sealing, head: Head): Promise<RightEdge> {
  const { home, width } = sealing;
  if (head.size === 0) return emptyRightEdge(home.sha256);
  const read = readLogFile(sealing);
  const edge = await readable(() => readRightEdge(home.sha256, read, head.size, width));
  if (!equalBytes(edge.root, head.root)) {
    throw new Halted('right-edge', `the tiles of ${head.size} leaves don't hash to HEAD's root`);
  }
  return edge;
}

/** A batch as it will be staged, and the checkpoint that it leads to. */
export interface Built {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Grows the log by the entries in their order. The bytes that are returned were read back and hashed
 * again; halts if they don't give the same root.
 */
export function build(
  sealing: Sealing,
  head: Head,
  edge: RightEdge,
  admitted: readonly Admitted[],
): Built {
  const { home, width } = sealing;
  const entries = admitted.map(({ entry }) => entry);
  const leaves = admitted.map(({ leaf }) => leaf);
  const growth = appendEntries(home.sha256, edge, leaves, width);
  const { size, root } = growth.edge;
  const labels = new Map(entries.flatMap(labelsOf).map(({ id, label }) => [id, label]));
  const last = entries.at(-1);
  const bytes = encodeBatch({
    version: head.version + 1,
    from: edge.size,
    size,
    root: encodeBase64(root),
    entries: entries.map(({ id }) => id),
    changes: cellChanges(entries, edge.size),
    labels: [...labels].map(([id, label]) => ({ id, label: canonical(label) })),
    ...(last && isClosing(last) && { closes: last.period }),
    files: [...growth.bundles, ...growth.tiles],
  });
  checkReproduced(sealing, edge, decodeBatch(bytes));
  return { bytes, size, root };
}

/**
 * Reads the leaves back from the bytes, grows the log by them a second time, and computes the root once
 * more without any tiles: a wrong byte in what is about to be signed would stand there for ever.
 */
function checkReproduced({ home, width }: Sealing, edge: RightEdge, { files, root }: Batch): void {
  const leaves = files.flatMap(({ path, bytes }) => {
    const tile = parseTilePath(path, width);
    return tile.level === 'entries' ? decodeBundle(bytes, tile.width) : [];
  });
  const added = leaves.slice(edge.entries.length);
  const again = appendEntries(home.sha256, edge, added, width);
  const written = [...again.bundles, ...again.tiles];
  const isSame =
    written.length === files.length &&
    written.every(({ path, bytes }, at) => {
      const file = files[at];
      return file?.path === path && equalBytes(file.bytes, bytes);
    });
  const hashes = added.map((leaf) => leafHash(home.sha256, leaf));
  const peaks = edge.levels
    .toReversed()
    .flatMap((level) => extend(home.sha256, emptyFrontier, level).peaks);
  const frontier = extend(home.sha256, { size: edge.size, peaks }, hashes);
  if (!isSame || encodeBase64(frontierRoot(home.sha256, frontier)) !== root) {
    throw new Halted('batch-not-reproduced', `${added.length} leaves on ${edge.size}`);
  }
}

async function readable(read: () => Promise<RightEdge>): Promise<RightEdge> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LogFormatError) throw new Halted('right-edge', error.message);
    throw error;
  }
}
