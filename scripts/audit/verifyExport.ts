import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Balances, balances, type ClassBalance } from '../../shared/domain/audit/balances.ts';
import { type Find, findingList } from '../../shared/domain/audit/findings.ts';
import { type History, history } from '../../shared/domain/audit/history.ts';
import { type IssuedReports, issuedReports } from '../../shared/domain/audit/issued.ts';
import { edgeOf, families, isEdge, leafTiles } from '../../shared/domain/audit/tree.ts';
import type { Anchors } from '../../shared/domain/verify/anchors.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { formatTilePath, TILE_WIDTH, type Tile } from '../../shared/log/tilePath.ts';
import { tilesOf } from '../../shared/log/tiles.ts';
import type { Outcome } from './command.ts';
import { readManifest, tileFiles } from './download.ts';
import { type Found, type Listed, readListed } from './exportFile.ts';
import type { Job } from './jobs.ts';
import { checkpointFile, Manifest } from './manifest.ts';
import { runsOf } from './runs.ts';
import { type Threads, threadsFor, withThreads } from './threads.ts';
import { signedCheckpoint, splitViewOf } from './trusted.ts';

export interface VerifyOptions {
  readonly folder: string;
  readonly anchors: Anchors;
  readonly progress?: (done: number, of: number) => void;
  /** As many as there are cores, if it isn't said; it makes no difference to what is found. */
  readonly threads?: number;
}

/**
 * Everything that can be checked of an export without a network: the manifest, every tile and bundle
 * against the signed checkpoint, every entry by form and order, and that nothing was taken from an
 * account that did not hold it. A few runs of bundles are in memory at a time, and what the rules must
 * remember.
 */
export const verifyExport = async (options: VerifyOptions): Promise<Outcome> => {
  const { folder, anchors, progress = () => {} } = options;
  const { find, findings, count } = findingList();
  const files = await manifestFiles(folder, find);
  const listed = listing(files);
  const signed = await signedCheckpoint(checkpointOf(folder, files, find), anchors, find);
  if (signed === undefined) return { proved: [], findings };
  const { checkpoint } = signed;
  const rules = { history: history(find), balances: balances(find), issued: issuedReports(find) };
  await withThreads(options.threads ?? threadsFor(checkpoint.size), async (threads) => {
    const checking = { folder, checkpoint, listed, threads, find };
    await checkTiles(checking);
    await checkLeaves(checking, rules, progress);
  });
  const own = new Set([checkpointFile, ...pathsOf(checkpoint.size)]);
  for (const path of files.keys())
    if (!own.has(path)) find('file-unlisted', `${path} is no part of the log`);
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

const checkpointOf = (
  folder: string,
  files: ReadonlyMap<string, string>,
  find: Find,
): Uint8Array | undefined => {
  const found: Found[] = [];
  const bytes = readListed(
    folder,
    checkpointFile,
    files.size === 0 ? undefined : Object.fromEntries(files),
    found,
  );
  for (const each of found) find(...each);
  return bytes;
};

function* pathsOf(size: number): Generator<string> {
  for (const tile of tilesOf(size)) yield formatTilePath(tile);
}

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The part of the manifest that a job needs; undefined if there is none to hold anything against. */
const listing =
  (files: ReadonlyMap<string, string>) =>
  (tiles: readonly Tile[]): Listed => {
    if (files.size === 0) return undefined;
    const paths = tiles.map((tile) => formatTilePath(tile));
    return Object.fromEntries(
      paths.flatMap((path) => {
        const sha256 = files.get(path);
        return sha256 === undefined ? [] : [[path, sha256]];
      }),
    );
  };

interface Checking {
  readonly folder: string;
  readonly checkpoint: Checkpoint;
  readonly listed: (tiles: readonly Tile[]) => Listed;
  readonly threads: Threads;
  readonly find: Find;
}

/** The tree of hashes from the signed root down. */
const checkTiles = async ({ folder, checkpoint, listed, threads, find }: Checking) => {
  const found: Found[] = [];
  const edge = edgeOf(checkpoint.size);
  const bytes = edge.map((tile) => {
    const path = formatTilePath(tile);
    const its = readListed(folder, path, listed([tile]), found);
    if (its === undefined) found.push(['tile-missing', path]);
    return its ?? new Uint8Array();
  });
  for (const each of found) find(...each);
  if (!isEdge(sha256, checkpoint, bytes))
    find('tile-altered', `the right edge: ${edge.map((tile) => formatTilePath(tile)).join(', ')}`);
  const jobs = function* (): Generator<Job<'checkFamily'>> {
    for (const family of families(checkpoint.size))
      yield { kind: 'checkFamily', folder, family, listed: listed(family.children) };
  };
  for await (const wrong of threads.run(jobs())) for (const each of wrong) find(...each);
};

/** The leaves against the tiles and, in their order, against the rules of a log. */
const checkLeaves = async (
  { folder, checkpoint: { size }, listed, threads, find }: Checking,
  rules: Rules,
  progress: (done: number, of: number) => void,
): Promise<void> => {
  const jobs = function* (): Generator<Job<'checkBundles'>> {
    for (const tiles of runsOf(size)) {
      const bundles = tiles.map((tile) => ({ ...tile, level: 'entries' as const }));
      yield { kind: 'checkBundles', folder, tiles, listed: listed(bundles) };
    }
  };
  const rest = leafTiles(size);
  for await (const bundles of threads.run(jobs()))
    for (const { found, leaves } of bundles) {
      const { index, width } = rest.next().value ?? { index: 0, width: 0 };
      const first = index * TILE_WIDTH;
      for (const each of found) find(...each);
      for (const [at, leaf] of leaves.entries()) {
        if (typeof leaf === 'string') find(leaf, `leaf ${first + at}`);
        else for (const rule of Object.values(rules)) rule.add(leaf, first + at);
      }
      progress(first + width, size);
    }
};
