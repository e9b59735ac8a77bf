import type { Entry } from '../../contract/entry.ts';
import type { VoucherBatch, Vouchers } from '../../contract/vouchers.ts';
import { decimal, sum } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

export interface VouchersState extends Omit<VoucherBatch, 'evidence'> {
  readonly id: string;
  readonly made: string;
  readonly issuedAt: string;
  readonly handedOut: number;
  readonly redeemed: number;
  readonly redeemedAmount: string;
}

/** `data` of vouchers-handed-out and vouchers-redeemed. Each household received one card. */
export interface HandedOutData {
  readonly batch: string;
  readonly households: number;
}
export interface RedeemedData {
  readonly count: number;
  readonly amount: string;
}

export const applyVouchers = (state: VouchersState | undefined, entry: Entry): VouchersState => {
  if (entry.kind === 'vouchers-issued')
    return {
      ...(entry.data as unknown as Omit<VoucherBatch, 'evidence'>),
      id: entry.aggregate,
      made: entry.id,
      issuedAt: entry.recordedAt,
      handedOut: 0,
      redeemed: 0,
      redeemedAmount: '0',
    };
  if (state === undefined) throw new RangeError(`${entry.kind} before its batch`);
  if (entry.kind === 'vouchers-handed-out') {
    const { households } = entry.data as unknown as HandedOutData;
    return { ...state, handedOut: state.handedOut + households };
  }
  if (entry.kind !== 'vouchers-redeemed')
    throw new RangeError(`${entry.kind} is no entry of a batch of vouchers`);
  const { count, amount } = entry.data as unknown as RedeemedData;
  return {
    ...state,
    redeemed: state.redeemed + count,
    redeemedAmount: decimal(sum([state.redeemedAmount, amount])),
  };
};

export const listVouchers = ({ id, issuedAt }: VouchersState): Listing => ({
  byStatus: ['vouchers#all', `${issuedAt}#${id}`],
});

/** What was handed out to up to eighty households at once: a history of its own, which holds their claims. */
export type HandoutState = HandedOutData;
export const applyHandout = (_: HandoutState | undefined, { data }: Entry): HandoutState =>
  data as unknown as HandedOutData;

export const viewOf = ({ version, state }: Kept<VouchersState>): Vouchers => {
  const { made: _, issuedAt: __, ...batch } = state;
  return { ...batch, version, households: state.handedOut };
};
