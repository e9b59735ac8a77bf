import type { Entry } from '../../contract/entry.ts';
import type { Obligation, ObligationRegistration } from '../../contract/obligations.ts';
import { account } from '../accounts.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';

export interface ObligationState
  extends Omit<Obligation, 'version' | 'status' | 'remaining' | 'entry'> {
  readonly registeredAt: string;
  readonly registeredBy: string;
  /** The last entry that said what is due: whatever fulfils it rests on that. */
  readonly entry: string;
}

/** `data` of obligation-registered; obligation-amended has the terms and why. */
export type ObligationData = Omit<ObligationRegistration, 'evidence'> & Terms;

/** What an amendment can change. */
export interface Terms {
  readonly base: string;
  readonly percent: string;
  readonly due: string;
  readonly dueOn: string;
}

/** base × percent / 100, rounded down to whole rial, in the enterprise's favour. */
export const dueOf = (base: string, percent: string): string =>
  decimal(((thousandths(base) * thousandths(percent)) / 100_000_000n) * 1000n);

/** Rial still owed, in thousandths; never below zero. */
export const remainingOf = ({ due, fulfilled }: ObligationState): bigint =>
  thousandths(due) - thousandths(fulfilled);

export const applyObligation = (
  state: ObligationState | undefined,
  entry: Entry,
  aggregate: string,
): ObligationState => {
  if (entry.kind === 'obligation-registered') {
    const data = entry.data as unknown as ObligationData;
    return {
      ...data,
      id: aggregate,
      fulfilled: '0',
      registeredAt: entry.recordedAt,
      registeredBy: entry.by.actor,
      entry: entry.id,
    };
  }
  if (state === undefined) throw new RangeError(`${entry.kind} before the obligation`);
  if (entry.kind === 'obligation-amended') {
    const { base, percent, due, dueOn } = entry.data as unknown as Terms;
    return { ...state, base, percent, due, dueOn, entry: entry.id };
  }
  return { ...state, fulfilled: decimal(thousandths(state.fulfilled) + fulfilledBy(entry, state)) };
};

/** What a contribution's entry fulfils; a correction that swaps its transfers takes the same back. */
const fulfilledBy = ({ transfers }: Entry, { id }: ObligationState): bigint => {
  const due = account.due(id);
  return transfers.reduce((total, { from, to, amount }) => {
    if (from === due) return total + thousandths(amount);
    return to === due ? total - thousandths(amount) : total;
  }, 0n);
};

export const viewOf = ({ version, state }: Kept<ObligationState>, today: string): Obligation => {
  const { registeredAt: _, registeredBy: __, ...obligation } = state;
  const remaining = remainingOf(state);
  const isLate = state.dueOn < today;
  return {
    ...obligation,
    version,
    status: remaining === 0n ? 'fulfilled' : isLate ? 'overdue' : 'open',
    remaining: decimal(remaining),
  };
};

export const listObligation = (state: ObligationState): Listing => {
  const at = `${state.year}#${state.dueOn}#${state.id}`;
  return {
    byStatus: [`obligation#${remainingOf(state) === 0n ? 'fulfilled' : 'open'}`, at],
    byPartner: [`obligation#${state.partner}`, at],
  };
};
