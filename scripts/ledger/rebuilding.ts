import { findingList } from '../../shared/domain/audit/findings.ts';
import { ConditionFailed, type Home, type Item } from '../../shared/domain/ports.ts';
import { fsck } from '../../shared/sealer/fsck.ts';
import { sealedEntries } from '../audit/inspect.ts';
import { checkWaiting } from '../audit/ledgerReceipts.ts';
import { type FoldedRecord, foldedRecords, whatDiffers } from '../audit/ledgerStates.ts';
import { Misuse } from '../audit/misuse.ts';

/**
 * Holds every stored state against the fold of its entries, and replaces those that differ if it is told to. A
 * state is replaced only as it was read and at the version that its entries lead to: what is written meanwhile is
 * left alone. Throws Misuse if the entries themselves are not those of the log: from them nothing is to follow.
 */
export const rebuilding = async (
  home: Home,
  write: boolean,
): Promise<{ readonly lines: readonly string[]; readonly isDone: boolean }> => {
  const { size, findings } = await fsck(home);
  const wrong = findings.find(({ kind }) => ['head', 'tiles', 'entry', 'order'].includes(kind));
  if (wrong) throw new Misuse(`the entries are not those of the log: run fsck (${wrong.detail})`);
  const waiting = await checkWaiting(home, findingList().find);
  const lines: string[] = [];
  let [compared, left, replaced, leftOut] = [0, 0, 0, 0];
  for await (const record of foldedRecords(home, () => sealedEntries(home, size))) {
    if (waiting.has(record.aggregate)) {
      leftOut += 1;
      continue;
    }
    compared += 1;
    const wrong = whatDiffers(record);
    if (wrong === undefined) continue;
    const problem = write ? await replace(home, record) : undefined;
    if (write && problem === undefined) replaced += 1;
    else left += 1;
    lines.push(`${record.aggregate}: ${problem ?? wrong}`);
  }
  return {
    lines: [
      ...lines,
      `${compared} states compared, ${left + replaced} differ, ${replaced} replaced`,
      ...(leftOut > 0 ? [`${leftOut} left out: entries that changed them are not sealed yet`] : []),
      ...(left > 0 && !write ? ['replace them by --write'] : []),
    ],
    isDone: left === 0,
  };
};

/** Answers why it could not be done. */
const replace = async (
  { table }: Home,
  { stored, folded }: FoldedRecord,
): Promise<string | undefined> => {
  if (folded instanceof Error) return folded.message;
  // Another version is another history: not a fold that changed, but an entry or a state that is wrong.
  if (stored && stored.version !== folded.version) {
    return `version ${stored.version}, its entries lead to ${folded.version}: not replaced`;
  }
  try {
    await table.commit([{ put: folded, when: asRead(stored) }]);
    return undefined;
  } catch (error) {
    if (error instanceof ConditionFailed) return 'was written meanwhile: run it again';
    throw error;
  }
};

const asRead = (stored: Item | undefined) =>
  stored === undefined
    ? { absent: true as const }
    : { equals: { version: stored.version ?? 0, state: stored.state ?? '' } };
