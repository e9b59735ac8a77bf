import { encodeBase64 } from '../log/bytes.ts';
import { keyText } from './attributes.ts';
import { keyOfId } from './entryId.ts';
import { addToTotals, putCellRows, setLabels } from './figures.ts';
import { Halted } from './halted.ts';
import { type Head, markApplied, readHead } from './head.ts';
import { putLogFile } from './logFiles.ts';
import { prunePartialTiles } from './prune.ts';
import { publish } from './published.ts';
import { chunks, commitEach } from './rows.ts';
import type { Sealing } from './sealing.ts';
import { putSnapshot } from './snapshot.ts';
import { type Batch, readStaged } from './staging.ts';

const filesAtOnce = 8;

/**
 * Writes everything that follows from HEAD's last batch, from its staging object only. Each step may be
 * repeated and may run in several sealers at once. Answers how many entries this call is the one to have
 * finished.
 */
export async function apply(sealing: Sealing, head: Head): Promise<number> {
  if (!head.last) return 0;
  const { staging, checkpoint, batchSize } = head.last;
  const batch = await readStaged(sealing, staging);
  if (!batch) return superseded(sealing, head);
  checkNamed(batch, head);
  for (const some of chunks(batch.files, filesAtOnce)) {
    await Promise.all(some.map((file) => putLogFile(sealing, file)));
  }
  await setIndices(sealing, batch);
  await putCellRows(sealing, batch);
  await addToTotals(sealing, batch);
  await setLabels(sealing, batch);
  await putSnapshot(sealing, batch);
  await publish(sealing, checkpoint);
  await prunePartialTiles(sealing, batch);
  const isOurs = await markApplied(sealing, head);
  // Nobody needs it now: whoever reads HEAD sees it applied. Until then it must not be removed by anybody.
  await sealing.attempt(() => sealing.home.files.remove(staging));
  return isOurs ? batchSize : 0;
}

/** A staging object may only be gone once its batch is applied. */
async function superseded(sealing: Sealing, head: Head): Promise<0> {
  const now = await readHead(sealing);
  if (now.version === head.version && !now.applied) {
    throw new Halted('staging-lost', `version ${head.version}`);
  }
  return 0;
}

function checkNamed(batch: Batch, head: Head): void {
  const isNamed =
    batch.version === head.version &&
    batch.size === head.size &&
    batch.root === encodeBase64(head.root) &&
    batch.entries.length === head.last?.batchSize;
  if (!isNamed) throw new Halted('staging-altered', `not the batch of version ${head.version}`);
}

/** Gives each entry its leaf index and takes it out of the inbox. */
async function setIndices(sealing: Sealing, { entries, from }: Batch): Promise<void> {
  const refused = await commitEach(
    sealing,
    entries.map((id, offset) => ({
      update: keyOfId(id),
      set: { index: from + offset },
      unset: ['pending', 'pendingAt', 'quarantined', 'blocked'],
      when: { exists: true as const, lacks: ['index'] },
    })),
  );
  for (const { change, item } of refused) {
    if (!item) throw new Halted('entry-lost', keyText(change.update));
    if (item.index !== change.set.index) {
      throw new Halted('entry-at-two-indices', `${keyText(item)}: ${change.set.index}`);
    }
  }
}
