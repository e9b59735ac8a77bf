import { Entry } from '../../shared/contract/entry.ts';
import { type FindingName, findingList } from '../../shared/domain/audit/findings.ts';
import type { Home } from '../../shared/domain/ports.ts';
import { decodeUtf8 } from '../../shared/log/bytes.ts';
import { TILE_WIDTH } from '../../shared/log/tilePath.ts';
import { readEntries } from '../../shared/log/tileReader.ts';
import { type Finding, fsck } from '../../shared/sealer/fsck.ts';
import type { Outcome } from './command.ts';
import { checkReceipts, checkWaiting } from './ledgerReceipts.ts';
import { checkStates } from './ledgerStates.ts';

const names: Readonly<Record<Finding['kind'], FindingName>> = {
  head: 'head-differs',
  checkpoint: 'head-differs',
  tiles: 'tiles-differ',
  entry: 'entry-differs',
  order: 'order-differs',
  figures: 'figures-differ',
  inbox: 'inbox-differs',
};

/**
 * Everything that a resting ledger keeps, against its log: what the sealer wrote, the receipt of every
 * entry, the state of every record, and what waits. Reads only.
 */
export const inspect = async (home: Home): Promise<Outcome> => {
  const { find, findings, count } = findingList();
  const { size, findings: sealers } = await fsck(home);
  for (const { kind, detail } of sealers) find(names[kind], detail);
  const isReadable = !sealers.some(({ kind }) => kind === 'tiles');
  const waiting = await checkWaiting(home, find);
  const log = () => sealedEntries(home, size);
  if (!isReadable) return { proved: [], findings, found: count() };
  await checkReceipts(home, log, find);
  const { compared, leftOut } = await checkStates(home, log, waiting, find);
  if (count() > 0) return { proved: [], findings, found: count() };
  return {
    findings,
    proved: [
      `the tiles, entries, order, figures and snapshots of the ledger are those of its ${size} leaves`,
      "every sealed entry carries a receipt of the office's key",
      `the states of ${compared} records follow from their entries`,
    ],
    notProved: [
      ...(leftOut > 0
        ? [`the states of ${leftOut} records, which entries have changed that wait to be sealed`]
        : []),
      'that the log is the one that was published: `consistency` with a checkpoint that somebody else kept',
    ],
  };
};

/** The entries of the log's leaves, in their order, without those that are none. */
export async function* sealedEntries({ files }: Home, size: number): AsyncGenerator<Entry> {
  const read = async (path: string) => (await files.read(`log/${path}`))?.bytes;
  for (let bundle = 0; bundle * TILE_WIDTH < size; bundle++)
    for (const leaf of await readEntries(read, size, bundle)) {
      const entry = Entry.safeParse(JSON.parse(decodeUtf8(leaf)));
      if (entry.success) yield entry.data;
    }
}
