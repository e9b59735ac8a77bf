import type { Delivery } from '../../contract/contributions.ts';
import { account } from '../accounts.ts';
import { openOf } from '../allocation/state.ts';
import { stockOf } from '../handover/state.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import type { ContributionState, DeliveredData } from './state.ts';
import { freeOf } from './stock.ts';

/** Where delivered goods come from, and whom they are meant for. */
export interface Source {
  /** The account that they leave. */
  readonly from: string;
  /** Within which they may be delivered. */
  readonly region: string;
  readonly targetGroup: string;
  /** The only line that it is about; any line if undefined. */
  readonly line?: number;
  /** How much of a line may be delivered, in thousandths. */
  readonly left: (line: number) => bigint;
  readonly need?: { readonly id: string; readonly region: string };
  /** Paper slips that were issued for it, and those that have acknowledged a delivery. */
  readonly slips?: { readonly issued: number; readonly redeemed: readonly number[] };
  /** What the entry says of it. */
  readonly data: Pick<
    DeliveredData,
    'allocation' | 'need' | 'needDue' | 'handover' | 'targetGroup'
  >;
  /** Entries that stand before the delivery in the log. */
  readonly restsOn: readonly string[];
}

/** The other histories that a delivery changes: its allocation, the need, the implementer's stock. */
export const takesFrom = (states: States, { allocation, handover }: Delivery): string[] => {
  if (allocation === undefined) return handover === undefined ? [] : [handover];
  const found = states.get('allocation', allocation);
  if (found === undefined) return [allocation];
  return [allocation, found.need, ...(found.handover === undefined ? [] : [found.handover])];
};

const unknown = (pointer: string) =>
  new Refusal('rule-broken', { fields: [{ pointer, code: 'unknown' }] });

/** From stock that nobody set aside, unless an allocation or a handover is named. */
export const sourceOf = (
  states: States,
  contribution: ContributionState,
  { allocation, handover }: Delivery,
): Source => {
  const free: Source = {
    from: account.held(contribution.id),
    region: contribution.dims.region,
    targetGroup: contribution.dims.targetGroup,
    left: (line) => {
      const of = contribution.lines[line];
      return of === undefined ? 0n : freeOf(of);
    },
    data: {},
    restsOn: [],
  };
  if (allocation !== undefined) return ofAllocation(states, contribution, { allocation, free });
  return handover === undefined ? free : ofHandover(states, contribution, { handover, free });
};

const ofAllocation = (
  states: States,
  { id }: ContributionState,
  { allocation, free }: { allocation: string; free: Source },
): Source => {
  const set = states.get('allocation', allocation);
  if (set === undefined || set.contribution !== id) throw unknown('/allocation');
  const at = set.handover === undefined ? undefined : states.get('handover', set.handover);
  const due = states.get('need', set.need)?.due;
  return {
    from: at === undefined ? free.from : account.with(at.implementer, id),
    region: set.region,
    targetGroup: set.targetGroup,
    line: set.line,
    left: () => openOf(set),
    need: { id: set.need, region: set.region },
    slips: { issued: set.slips, redeemed: set.redeemed },
    data: {
      allocation,
      need: set.need,
      ...(due !== undefined && { needDue: due }),
      targetGroup: set.targetGroup,
      ...(set.handover !== undefined && { handover: set.handover }),
    },
    restsOn: [set.made],
  };
};

const ofHandover = (
  states: States,
  { id }: ContributionState,
  { handover, free }: { handover: string; free: Source },
): Source => {
  const at = states.get('handover', handover);
  if (at === undefined || at.contribution !== id || at.arrived === undefined)
    throw unknown('/handover');
  return {
    ...free,
    from: account.with(at.implementer, id),
    line: at.line,
    left: () => stockOf(at),
    data: { handover },
    restsOn: [at.arrived],
  };
};
