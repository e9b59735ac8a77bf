import { sha256 } from '../../shared/crypto/sha256.ts';
import type { Find } from '../../shared/domain/audit/findings.ts';
import { decodeHex, encodeBase64 } from '../../shared/log/bytes.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { emptyFrontier, extend, frontierRoot } from '../../shared/log/merkle.ts';
import { TILE_WIDTH } from '../../shared/log/tilePath.ts';
import type { Job } from './jobs.ts';
import { Misuse } from './misuse.ts';
import type { ReadRun, RunJob } from './readRun.ts';
import { runsOf } from './runs.ts';
import { threadsFor, withThreads } from './threads.ts';

/** An export under a checkpoint whose signature was checked. */
export interface Export {
  readonly folder: string;
  readonly checkpoint: Checkpoint;
  /** As many as there are cores, if it isn't said; it makes no difference to the answer. */
  readonly threads?: number | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

export interface Wanted {
  readonly fold?: (RunJob['fold'] & { readonly upTo: number }) | undefined;
  readonly places?: RunJob['places'];
}

/**
 * Reads all leaves of an export once and gives what is wanted of them, run by run in their order. What was
 * taken counts only if the answer is true: then the leaves hash to the signed root. Throws Misuse for a leaf
 * that is no entry (`audit:verify` names what is wrong with it), or whose figures can't be counted.
 */
export const readExport = async (
  { folder, checkpoint, threads, progress = () => {} }: Export,
  { fold, places }: Wanted,
  take: (run: ReadRun) => void,
  find: Find,
): Promise<boolean> => {
  const { size, root } = checkpoint;
  const jobs = function* (): Generator<Job<'readRun'>> {
    for (const tiles of runsOf(size)) {
      const first = (tiles[0]?.index ?? 0) * TILE_WIDTH;
      const isFolded = fold !== undefined && first < fold.upTo;
      yield { kind: 'readRun', folder, tiles, places, fold: isFolded ? fold : undefined };
    }
  };
  const peaks: Uint8Array[][] = [];
  let problem: string | undefined;
  let done = 0;
  await withThreads(threads ?? threadsFor(size), async ({ run: inThreads }) => {
    for await (const run of inThreads(jobs())) {
      peaks.push(...run.peaks.map((each) => each.map(decodeHex)));
      problem ??= run.problem;
      if (problem === undefined) take(run);
      done += run.leaves;
      progress(done, size);
    }
  });
  const found = encodeBase64(rootOver(peaks, size));
  const signed = encodeBase64(root);
  if (found !== signed) find('bundle-altered', `the leaves hash to ${found}, signed is ${signed}`);
  else if (problem !== undefined) throw new Misuse(problem);
  return found === signed;
};

/** Full bundles are complete subtrees (RFC 6962): their roots extend a tree as leaves do. */
const rootOver = (bundles: readonly Uint8Array[][], size: number): Uint8Array => {
  const full = bundles.slice(0, Math.floor(size / TILE_WIDTH)).flat();
  const last = size % TILE_WIDTH === 0 ? [] : (bundles.at(-1) ?? []);
  const { peaks } = extend(sha256, emptyFrontier, full);
  return frontierRoot(sha256, { peaks: [...peaks, ...last] });
};
