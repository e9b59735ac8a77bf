import type { Entry } from '../../contract/entry.ts';
import type { Coverage, Need, Urgency } from '../../contract/needs.ts';
import type { AllocatedData, ReleasedData } from '../allocation/state.ts';
import { arrivalIn } from '../contribution/arrival.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';
import { dayOf } from '../period.ts';
import { waiting } from './urgency.ts';

/** `data` of need-posted. */
export interface PostedData {
  readonly region: string;
  readonly targetGroup: string;
  readonly item: string;
  readonly quantity: string;
  readonly urgency: Urgency;
  readonly coverage: Coverage;
  readonly postedOn: string;
  readonly due: string;
}
export interface NeedState extends PostedData {
  readonly id: string;
  /** The entry that posted it. */
  readonly posted: string;
  readonly commitments: Entry['commitments'];
  readonly allocated: string;
  readonly met: string;
  readonly cancelled: string;
  readonly reason?: Need['reason'];
  /** The day on which nothing of it was left open. */
  readonly endedOn?: string;
}
/** `data` of need-cancelled. */
export interface CancelledData {
  readonly reason: NonNullable<Need['reason']>;
  readonly quantity: string;
  /** Item and day of the posting, so that the figures of what is late need no other entry. */
  readonly item?: string;
  readonly due?: string;
}

/** What is neither met nor set aside nor cancelled, in thousandths. */
export const openOf = ({ quantity, allocated, met, cancelled }: NeedState): bigint =>
  thousandths(quantity) - sum([allocated, met, cancelled]);

export const statusOf = (need: NeedState): Need['status'] => {
  if (openOf(need) > 0n) return 'open';
  if (need.allocated !== '0') return 'allocated';
  return need.cancelled === '0' ? 'met' : 'cancelled';
};

export const applyNeed = (state: NeedState | undefined, entry: Entry): NeedState => {
  if (entry.kind === 'need-posted')
    return {
      ...(entry.data as unknown as PostedData),
      id: entry.aggregate,
      posted: entry.id,
      commitments: entry.commitments,
      allocated: '0',
      met: '0',
      cancelled: '0',
    };
  if (state === undefined) throw new RangeError(`${entry.kind} before its posting`);
  return ended(changed(state, entry), entry);
};

const changed = (state: NeedState, entry: Entry): NeedState => {
  const { kind, data } = entry;
  switch (kind) {
    case 'allocation-made': {
      const { quantity } = data as unknown as AllocatedData;
      return { ...state, allocated: decimal(sum([state.allocated, quantity])) };
    }
    case 'allocation-released': {
      const { quantity } = data as unknown as ReleasedData;
      return { ...state, allocated: less(state.allocated, quantity) };
    }
    case 'need-cancelled': {
      const { reason, quantity } = data as unknown as CancelledData;
      return { ...state, reason, cancelled: decimal(sum([state.cancelled, quantity])) };
    }
  }
  const arrival = arrivalIn(entry);
  if (arrival === undefined) throw new RangeError(`${kind} is no entry of a need`);
  const { delivered, missing } = arrival;
  return {
    ...state,
    met: decimal(thousandths(state.met) + delivered),
    allocated: decimal(thousandths(state.allocated) - delivered - missing),
  };
};

const less = (from: string, ...amounts: readonly string[]): string =>
  decimal(thousandths(from) - sum(amounts));

/** The clock stops when nothing is open or set aside any more. */
const ended = (state: NeedState, { occurredOn, recordedAt }: Entry): NeedState => {
  const { endedOn: _, ...without } = state;
  const isOver = openOf(state) === 0n && state.allocated === '0';
  return isOver ? { ...state, endedOn: occurredOn ?? dayOf(new Date(recordedAt)) } : without;
};

export const listNeed = (need: NeedState): Listing => {
  const at = `${need.due}#${need.id}`;
  return { byStatus: [`need#${statusOf(need)}`, at], byRegion: [`need#${need.region}`, at] };
};

/** As it stands on a day. */
export const viewOn =
  (today: string) =>
  ({ version, state }: Kept<NeedState>): Need => ({
    id: state.id,
    version,
    status: statusOf(state),
    region: state.region,
    targetGroup: state.targetGroup,
    item: state.item,
    quantity: state.quantity,
    open: decimal(openOf(state)),
    allocated: state.allocated,
    met: state.met,
    urgency: state.urgency,
    coverage: state.coverage,
    postedOn: state.postedOn,
    due: state.due,
    ...waiting(state, today),
    ...(state.reason !== undefined && { reason: state.reason }),
  });
