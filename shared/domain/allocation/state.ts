import type { Dims, Entry } from '../../contract/entry.ts';
import type { Allocation } from '../../contract/needs.ts';
import { type Arrival, arrivalIn } from '../contribution/arrival.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';
import { dayOf } from '../period.ts';

/** `data` of allocation-made. */
export interface AllocatedData {
  readonly contribution: string;
  readonly line: number;
  readonly need: string;
  readonly item: string;
  readonly quantity: string;
  readonly region: string;
  readonly targetGroup: string;
  readonly handover?: string;
  readonly otherGroupReason?: string;
}
/** `data` of allocation-released. */
export interface ReleasedData {
  readonly contribution: string;
  readonly line: number;
  readonly item: string;
  readonly quantity: string;
  readonly reason: string;
  readonly handover?: string;
}
/** `data` of slips-issued: slips `first` to `last`, without their codes. */
export interface SlipsData {
  readonly first: number;
  readonly last: number;
}

export interface AllocationState extends AllocatedData {
  readonly id: string;
  readonly dims: Dims;
  readonly delivered: string;
  readonly discrepancy: string;
  readonly released: string;
  readonly slips: number;
  /** Slips whose code acknowledged a delivery: each does so once. */
  readonly redeemed: readonly number[];
  readonly allocatedAt: string;
  /** Its own entry: whatever is delivered by it rests on it. */
  readonly made: string;
}

/** What is still to be delivered by it, in thousandths. */
export const openOf = ({ quantity, delivered, discrepancy, released }: AllocationState): bigint =>
  thousandths(quantity) - sum([delivered, discrepancy, released]);

const statusOf = (allocation: AllocationState): Allocation['status'] => {
  if (openOf(allocation) > 0n) return 'open';
  return allocation.released === '0' ? 'settled' : 'released';
};

export const applyAllocation = (
  state: AllocationState | undefined,
  entry: Entry,
): AllocationState => {
  if (entry.kind === 'allocation-made')
    return {
      ...(entry.data as unknown as AllocatedData),
      id: entry.aggregate,
      dims: entry.dims,
      delivered: '0',
      discrepancy: '0',
      released: '0',
      slips: 0,
      redeemed: [],
      allocatedAt: entry.recordedAt,
      made: entry.id,
    };
  if (state === undefined) throw new RangeError(`${entry.kind} before its allocation`);
  switch (entry.kind) {
    case 'allocation-released': {
      const { quantity } = entry.data as unknown as ReleasedData;
      return { ...state, released: decimal(sum([state.released, quantity])) };
    }
    case 'slips-issued':
      return { ...state, slips: (entry.data as unknown as SlipsData).last };
  }
  const arrival = arrivalIn(entry);
  if (arrival === undefined) throw new RangeError(`${entry.kind} is no entry of an allocation`);
  return arrived(state, arrival);
};

/** A slip acknowledges one delivery; when that is corrected it can acknowledge another. */
const arrived = (state: AllocationState, arrival: Arrival): AllocationState => {
  const slips = arrival.data.acknowledgement?.slips ?? [];
  return {
    ...state,
    redeemed: arrival.isReversed
      ? state.redeemed.filter((slip) => !slips.includes(slip))
      : [...state.redeemed, ...slips],
    delivered: decimal(thousandths(state.delivered) + arrival.delivered),
    discrepancy: decimal(thousandths(state.discrepancy) + arrival.missing),
  };
};

export const listAllocation = (state: AllocationState): Listing => {
  const at = `${state.allocatedAt}#${state.id}`;
  return {
    byStatus: [`allocation#${statusOf(state)}`, at],
    byRegion: [`allocation#${state.region}`, at],
    byParent: [`allocation#${state.need}`, at],
  };
};

export const statusIs = (state: AllocationState, status: string | undefined): boolean =>
  status === undefined || statusOf(state) === status;

export const viewOf = ({ version, state }: Kept<AllocationState>): Allocation => ({
  id: state.id,
  version,
  status: statusOf(state),
  contribution: state.contribution,
  line: state.line,
  need: state.need,
  item: state.item,
  region: state.region,
  targetGroup: state.targetGroup,
  ...(state.handover !== undefined && { handover: state.handover }),
  quantity: state.quantity,
  delivered: state.delivered,
  discrepancy: state.discrepancy,
  released: state.released,
  open: decimal(openOf(state)),
  slips: state.slips,
  allocatedOn: dayOf(new Date(state.allocatedAt)),
});
