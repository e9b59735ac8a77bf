import { hash } from 'node:crypto';
import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Balances, balances, type ClassBalance } from '../../shared/domain/audit/balances.ts';
import { type Find, findingList } from '../../shared/domain/audit/findings.ts';
import { type History, history } from '../../shared/domain/audit/history.ts';
import { type IssuedReports, issuedReports } from '../../shared/domain/audit/issued.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import {
  edgeOf,
  families,
  isChild,
  isEdge,
  isOfTile,
  leafTiles,
} from '../../shared/domain/audit/tree.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import { decodeBundle } from '../../shared/log/bundle.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { LogFormatError } from '../../shared/log/logFormatError.ts';
import { formatTilePath } from '../../shared/log/tilePath.ts';
import type { Outcome } from './command.ts';
import { readManifest, tileFiles } from './download.ts';
import { checkpointFile, Manifest } from './manifest.ts';
import { folderLog, type LogSource } from './source.ts';
import { signedCheckpoint, splitViewOf } from './trusted.ts';

export interface VerifyOptions {
  readonly folder: string;
  readonly anchors: Anchors;
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Everything that can be checked of an export without a network: the manifest, every tile and bundle
 * against the signed checkpoint, every entry by form and order, and that nothing was taken from an
 * account that did not hold it. One bundle is in memory at a time, and what the rules must remember.
 */
export const verifyExport = async (options: VerifyOptions): Promise<Outcome> => {
  const { folder, anchors, progress = () => {} } = options;
  const { find, findings, count } = findingList();
  const files = await manifestFiles(folder, find);
  const source = checkedFiles(folderLog(folder), files, find);
  const signed = await signedCheckpoint(await source.read(checkpointFile), anchors, find);
  if (signed === undefined) return { proved: [], findings };
  const { checkpoint } = signed;
  await checkTiles(source, checkpoint, find);
  const rules = { history: history(find), balances: balances(find), issued: issuedReports(find) };
  await checkBundles({ source, checkpoint, rules, find, progress });
  for (const path of files.keys())
    if (!source.wasRead(path)) find('file-unlisted', `${path} is no part of the log`);
  const sums = rules.balances.close();
  const split = splitViewOf(signed);
  return {
    findings,
    found: count(),
    proved: count() > 0 ? [] : [...statements(checkpoint, rules, sums), ...split.proved],
    notProved: count() > 0 ? [] : [...limits, ...split.notProved],
  };
};

interface Rules {
  readonly history: History;
  readonly balances: Balances;
  readonly issued: IssuedReports;
}

const statements = (
  { size, origin }: Checkpoint,
  { history, issued }: Rules,
  sums: readonly ClassBalance[],
): string[] => [
  `the ${size} leaves in this folder are the whole log of ${origin} at that size, under a checkpoint that a trusted key signed`,
  `every leaf is a well-formed entry in canonical form; the ${history.aggregates()} histories have no gap, and nothing stands before what it rests on`,
  `no account was overdrawn; ${new Set(sums.map(({ commodity }) => commodity)).size} commodities sum to zero: ${balanceText(sums)}`,
  `reports issued: ${issued.reports.map(({ period, version, size: at }) => `${period} version ${version} (of ${at} leaves)`).join(', ') || 'none'}`,
];

const limits = [
  'that a report follows from the entries: `recompute`',
  'that the office has sealed all that it acknowledged: whoever holds a receipt checks it by `receipt`',
  'that what is written in the entries is true: ask for the evidence, `sample` draws whom to ask',
];

const mostShown = 30;
const balanceText = (sums: readonly ClassBalance[]): string => {
  const shown = sums
    .filter(({ of }) => ['held', 'delivered', 'discrepancy', 'fund', 'mou'].includes(of))
    .map(({ commodity, of, amount }) => `${commodity} ${of} ${amount}`);
  return shown.length > mostShown
    ? `${shown.slice(0, mostShown).join(', ')}, …`
    : shown.join(', ') || 'nothing moved';
};

/** The manifest's files; none if it can't be read. */
const manifestFiles = async (folder: string, find: Find): Promise<ReadonlyMap<string, string>> => {
  const text = await readManifest(folder);
  const parsed = Manifest.safeParse(text === undefined ? undefined : parsedJson(text));
  if (!parsed.success) {
    find('manifest-missing', folder);
    return new Map();
  }
  const files = new Map(Object.entries(parsed.data.files));
  for await (const path of tileFiles(folder)) if (!files.has(path)) find('file-unlisted', path);
  return files;
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Holds each file against the manifest as it is read, so that no file is read twice for it. */
const checkedFiles = (
  from: LogSource,
  files: ReadonlyMap<string, string>,
  find: Find,
): LogSource & { wasRead(path: string): boolean } => {
  const read = new Set<string>();
  return {
    wasRead: (path) => read.has(path),
    read: async (path) => {
      const bytes = await from.read(path);
      const isFirst = !read.has(path);
      read.add(path);
      if (!isFirst || files.size === 0) return bytes;
      if (bytes === undefined) find('file-missing', path);
      else if (hash('sha256', bytes) !== files.get(path)) find('file-differs', path);
      return bytes;
    },
  };
};

/** The tree of hashes from the signed root down. */
const checkTiles = async (source: LogSource, checkpoint: Checkpoint, find: Find): Promise<void> => {
  const { size } = checkpoint;
  const read = async (path: string) => {
    const bytes = await source.read(path);
    if (bytes === undefined) find('tile-missing', path);
    return bytes ?? new Uint8Array();
  };
  const edge = edgeOf(size).map((tile) => formatTilePath(tile));
  const bytes = [];
  for (const path of edge) bytes.push(await read(path));
  if (!isEdge(sha256, checkpoint, bytes))
    find('tile-altered', `the right edge: ${edge.join(', ')}`);
  for (const { parent, children } of families(size)) {
    const hashes = await read(formatTilePath(parent));
    for (const [at, child] of children.entries()) {
      const path = formatTilePath(child);
      const its = await read(path);
      if (its.length > 0 && !isChild(sha256, hashes, at, its)) find('tile-altered', path);
    }
  }
};

const checkBundles = async ({
  source,
  checkpoint: { size },
  rules,
  find,
  progress,
}: {
  source: LogSource;
  checkpoint: Checkpoint;
  rules: Rules;
  find: Find;
  progress: (done: number, of: number) => void;
}): Promise<void> => {
  for (const tile of leafTiles(size)) {
    const path = formatTilePath({ ...tile, level: 'entries' });
    const hashes = (await source.read(formatTilePath(tile))) ?? new Uint8Array();
    const bytes = await source.read(path);
    if (bytes === undefined) {
      find('tile-missing', path);
      continue;
    }
    const leaves = leavesOf(bytes, tile.width);
    if (leaves === undefined || !isOfTile(sha256, hashes, leaves)) find('bundle-altered', path);
    const first = tile.index * 256;
    for (const [at, leaf] of (leaves ?? []).entries()) checkLeaf(leaf, first + at, rules, find);
    progress(first + tile.width, size);
  }
};

const leavesOf = (bytes: Uint8Array, width: number): Uint8Array[] | undefined => {
  try {
    return decodeBundle(bytes, width);
  } catch (error) {
    if (error instanceof LogFormatError) return undefined;
    throw error;
  }
};

const checkLeaf = (leaf: Uint8Array, index: number, rules: Rules, find: Find): void => {
  const entry = entryOfLeaf(leaf);
  if (typeof entry === 'string') {
    find(entry, `leaf ${index}`);
    return;
  }
  rules.history.add(entry, index);
  rules.balances.add(entry, index);
  rules.issued.add(entry, index);
};
