import type { Entry, Transfer } from '../../shared/contract/entry.ts';
import {
  ConditionFailed,
  Contention,
  type Home,
  type Item,
  Unclear,
} from '../../shared/domain/ports.ts';
import { entryOf, itemOf } from './entries.ts';
import type { Random } from './random.ts';

const periods = ['1405-Q1', '1405-Q2', '1405-Q3'] as const;

/** What was promised to somebody, and what became of it by the promise's own terms. */
export interface Promises {
  /** Every entry that was ever sent to the store. */
  readonly sent: Map<string, Entry>;
  /** In the order in which they were acknowledged. */
  readonly acknowledged: string[];
  /** Those that somebody spoilt on the way, so that they must not be sealed. */
  readonly spoilt: Set<string>;
}

export const noPromises = (): Promises => ({
  sent: new Map(),
  acknowledged: [],
  spoilt: new Set(),
});

export interface Plan {
  readonly aggregate: string;
  readonly entries: number;
  /** Of each entry, how likely it is to be spoilt. */
  readonly spoiling: number;
}

/** Writes the history of one aggregate, each entry after the one before was acknowledged; or gives up. */
export async function writeHistory(
  home: Home,
  random: Random,
  promises: Promises,
  { aggregate, entries, spoiling }: Plan,
): Promise<void> {
  for (let seq = 1; seq <= entries; seq++) {
    const entry = anyEntry(random, promises, aggregate, seq);
    const item = await itemOf(home, entry);
    const isSpoilt = random.chance(spoiling);
    if (isSpoilt) promises.spoilt.add(entry.id);
    promises.sent.set(entry.id, entry);
    if (!(await isWritten(home, isSpoilt ? spoil(random, item) : item))) return;
    promises.acknowledged.push(entry.id);
  }
}

/** Tries until the store says that the entry stands, or it was asked often enough. */
async function isWritten(home: Home, put: Item): Promise<boolean> {
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      await home.table.commit([{ put, when: { absent: true } }]);
      return true;
    } catch (error) {
      if (error instanceof ConditionFailed) return true;
      if (!(error instanceof Contention) && !(error instanceof Unclear)) throw error;
    }
  }
  return false;
}

function anyEntry(
  random: Random,
  { acknowledged }: Promises,
  aggregate: string,
  seq: number,
): Entry {
  const isClosing = aggregate.startsWith('quarter-');
  const causes = Array.from({ length: random.below(3) }, () => random.pick(['', ...acknowledged]));
  const period = isClosing ? aggregate.slice('quarter-'.length) : random.pick(periods);
  const common = {
    aggregate,
    seq,
    period,
    nonce: `AAAAAAAAAAAAAAAAAA${String(random.below(10_000)).padStart(4, '0')}`,
    recordedAt: `2026-11-22T08:00:00.${String(random.below(1000)).padStart(3, '0')}Z`,
    causes: [...new Set(causes)].filter((id) => id !== ''),
  };
  if (isClosing) return entryOf({ ...common, kind: 'quarter-closed', data: { interim: true } });
  if (random.chance(0.2)) {
    const name = { fa: `شرکت ${random.below(9)}`, en: `Company ${random.below(9)}` };
    const partner = { ...common, kind: 'partner-registered' };
    return entryOf({ ...partner, data: { name, demonstration: true } });
  }
  return entryOf({
    ...common,
    kind: 'contribution-verified',
    dims: { partner: `partner-${random.below(2)}`, region: 'IR-10' },
    transfers: Array.from({ length: random.below(3) }, () => anyTransfer(random, aggregate)),
    data: { lines: [{ item: 'heater-7000', claimed: String(1 + random.below(90)) }] },
    ...(random.chance(0.2) && acknowledged[0] !== undefined && { reverses: acknowledged[0] }),
  });
}

const anyTransfer = (random: Random, aggregate: string): Transfer => ({
  from: `held/${aggregate}`,
  to: random.pick(['delivered/IR-10/children', 'discrepancy/damaged', 'partner/partner-1']),
  commodity: 'item/heater-7000',
  amount: `${random.below(1000)}.${1 + random.below(9)}`,
});

/** What somebody may do who can write the table. */
function spoil(random: Random, item: Item): Item {
  switch (random.below(3)) {
    case 0:
      return { ...item, leaf: String(item.leaf).slice(1) };
    case 1:
      return { ...item, leafHash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' };
    default:
      return { ...item, receipt: '{}' };
  }
}
