import type { Dims, Entry } from '../../contract/entry.ts';
import type { Letter } from '../../contract/measures.ts';
import type { Handover } from '../../contract/needs.ts';
import type { AllocatedData, ReleasedData } from '../allocation/state.ts';
import { arrivalIn } from '../contribution/arrival.ts';
import { decimal, sum, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';
import { dayOf } from '../period.ts';

/** `data` of handover-announced. */
export interface AnnouncedData {
  readonly contribution: string;
  readonly line: number;
  readonly item: string;
  readonly implementer: string;
  readonly quantity: string;
  /** The implementer's warehouse receipt: with it, it is received. */
  readonly receipt?: Letter;
}
/** `data` of handover-received. */
export interface ReceivedData {
  readonly line: number;
  readonly announced: string;
  readonly quantity: string;
}
/** `data` of handover-declined. */
export interface DeclinedData {
  readonly line: number;
  readonly announced: string;
  readonly reason: string;
}

export interface HandoverState extends Omit<AnnouncedData, 'quantity'> {
  readonly id: string;
  readonly status: Handover['status'];
  readonly dims: Dims & { readonly region: string };
  readonly announced: string;
  readonly received: string;
  readonly delivered: string;
  readonly discrepancy: string;
  readonly allocated: string;
  readonly announcedAt: string;
  readonly occurredOn: string;
  /** The entry by which the goods reached the implementer: whatever is delivered rests on it. */
  readonly arrived?: string;
  readonly made: string;
}

/** With the implementer: received, and neither delivered nor found missing, in thousandths. */
const leftOf = ({ received, delivered, discrepancy }: HandoverState): bigint =>
  thousandths(received) - sum([delivered, discrepancy]);

/** What of it is not set aside for a need, in thousandths. */
export const stockOf = (state: HandoverState): bigint =>
  leftOf(state) - thousandths(state.allocated);

export const applyHandover = (state: HandoverState | undefined, entry: Entry): HandoverState => {
  if (entry.kind === 'handover-announced') return announced(entry);
  if (state === undefined) throw new RangeError(`${entry.kind} before its announcement`);
  const allocated = (change: bigint) => decimal(thousandths(state.allocated) + change);
  switch (entry.kind) {
    case 'handover-received': {
      const { quantity } = entry.data as unknown as ReceivedData;
      return { ...state, status: 'received', received: quantity, arrived: entry.id };
    }
    case 'handover-declined':
      return { ...state, status: 'declined' };
    case 'allocation-made': {
      const { quantity } = entry.data as unknown as AllocatedData;
      return { ...state, allocated: allocated(thousandths(quantity)) };
    }
    case 'allocation-released': {
      const { quantity } = entry.data as unknown as ReleasedData;
      return { ...state, allocated: allocated(-thousandths(quantity)) };
    }
  }
  const arrival = arrivalIn(entry);
  if (arrival === undefined) throw new RangeError(`${entry.kind} is no entry of a handover`);
  const { data, delivered, missing } = arrival;
  return {
    ...state,
    delivered: decimal(thousandths(state.delivered) + delivered),
    discrepancy: decimal(thousandths(state.discrepancy) + missing),
    ...(data.allocation !== undefined && { allocated: allocated(-delivered - missing) }),
  };
};

const announced = (entry: Entry): HandoverState => {
  const { quantity, ...data } = entry.data as unknown as AnnouncedData;
  const isReceived = data.receipt !== undefined;
  return {
    ...data,
    id: entry.aggregate,
    status: isReceived ? 'received' : 'announced',
    dims: { ...entry.dims, region: entry.dims.region ?? '' },
    announced: quantity,
    received: isReceived ? quantity : '0',
    delivered: '0',
    discrepancy: '0',
    allocated: '0',
    announcedAt: entry.recordedAt,
    occurredOn: entry.occurredOn ?? '',
    ...(isReceived && { arrived: entry.id }),
    made: entry.id,
  };
};

export const listHandover = (state: HandoverState): Listing => {
  const at = `${state.announcedAt}#${state.id}`;
  return {
    byStatus: [`handover#${state.status}`, at],
    byPartner: [`handover#${state.implementer}`, at],
    byRegion: [`handover#${state.dims.region}`, at],
  };
};

export const viewOf = ({ version, state }: Kept<HandoverState>): Handover => ({
  id: state.id,
  version,
  status: state.status,
  contribution: state.contribution,
  line: state.line,
  item: state.item,
  implementer: state.implementer,
  region: state.dims.region,
  announced: state.announced,
  received: state.received,
  delivered: state.delivered,
  discrepancy: state.discrepancy,
  allocated: state.allocated,
  left: decimal(leftOf(state)),
  announcedOn: dayOf(new Date(state.announcedAt)),
  ...(state.receipt !== undefined && { receipt: state.receipt }),
});
