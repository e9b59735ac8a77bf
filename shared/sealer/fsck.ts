import type { Home } from '../domain/ports.ts';
import { encodeBase64, equalBytes } from '../log/bytes.ts';
import { LogFormatError } from '../log/logFormatError.ts';
import { checkEntries } from './fsckEntries.ts';
import { makeFold } from './fsckFigures.ts';
import { checkInbox } from './fsckInbox.ts';
import { readLog } from './fsckTiles.ts';
import { Halted } from './halted.ts';
import { readHead } from './head.ts';
import { type Published, readPublished, readUnwitnessed } from './published.ts';
import { makeSealing, type Sealing, type SealOptions } from './sealing.ts';

export interface Finding {
  readonly kind: 'head' | 'checkpoint' | 'tiles' | 'entry' | 'order' | 'figures' | 'inbox';
  readonly detail: string;
}

export interface Inspection {
  /** Leaves that were looked at. */
  readonly size: number;
  readonly findings: readonly Finding[];
}

const maxFindings = 100;

/** Ends an inspection that has found enough. */
class Enough extends Error {}

/**
 * Compares everything that the sealer ever wrote with what follows from the log's leaves: tiles and the
 * signed checkpoint, each entry's index, order, cells, totals, labels and snapshots. Reads only, page by
 * page; memory grows with cells and labels, not with leaves. The ledger must be at rest.
 */
export async function fsck(home: Home, options: SealOptions = {}): Promise<Inspection> {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], detail: string) => {
    findings.push({ kind, detail });
    if (findings.length >= maxFindings) throw new Enough();
  };
  let size = 0;
  try {
    size = await inspect(home, options, find);
  } catch (error) {
    if (error instanceof Halted) findings.push({ kind: 'head', detail: error.message });
    else if (error instanceof LogFormatError)
      findings.push({ kind: 'tiles', detail: error.message });
    else if (!(error instanceof Enough)) throw error;
  }
  return { size, findings };
}

/** The published checkpoint, or a larger one that still waits for its witnesses. */
async function latestCheckpoint(sealing: Sealing): Promise<Published | undefined> {
  const [published, aside] = [await readPublished(sealing), await readUnwitnessed(sealing)];
  const isAhead = (aside?.checkpoint.size ?? 0) > (published?.checkpoint.size ?? 0);
  return isAhead ? aside : published;
}

export type Find = (kind: Finding['kind'], detail: string) => void;

async function inspect(home: Home, options: SealOptions, find: Find): Promise<number> {
  const sealing = await makeSealing(home, options);
  const published = await latestCheckpoint(sealing);
  const head = await readHead(sealing);
  if (!head.applied) find('head', `version ${head.version} is not applied yet`);
  if ((published?.checkpoint.size ?? 0) !== head.size) {
    find('checkpoint', `published ${published?.checkpoint.size ?? 'none'}, HEAD has ${head.size}`);
  } else if (published && !equalBytes(published.checkpoint.root, head.root)) {
    find('checkpoint', `another root than HEAD at ${head.size} leaves`);
  }
  const fold = makeFold(sealing, find);
  const root = await readLog(sealing, head.size, find, async (leaves, first) => {
    for (const { entry, index } of await checkEntries(sealing, leaves, first, find)) {
      await fold.add(entry, index);
    }
  });
  if (encodeBase64(root) !== encodeBase64(head.root)) {
    find('tiles', `the leaves don't hash to HEAD's root at ${head.size}`);
  }
  await fold.compare();
  await checkInbox(sealing, find);
  return head.size;
}
