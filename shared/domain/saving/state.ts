import type { Entry } from '../../contract/entry.ts';
import type { MeteredResult } from '../../contract/metering.ts';
import type { FundSpending, Saving, SavingStatement } from '../../contract/savings.ts';
import type { Claim } from '../claim.ts';
import { decimal, sum } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';
import { monthsBetween } from '../period.ts';
import { maxMonths } from './coverage.ts';
import { type Fund, leftOf, plus, spentAfter, totalOf, usesOf } from './fund.ts';

export type Statement = Omit<SavingStatement, 'evidence' | 'soldOnExchange'>;

/** `data` of saving-submitted; a metered saving's statement is made of what was computed. */
export interface SavingData {
  readonly statement: Statement;
  /** What was declared; a saving that was sold becomes no entry. */
  readonly soldOnExchange: false;
  readonly metered?: MeteredResult;
}
/** `data` of fund-spending-submitted. */
export type SpendingData = Omit<FundSpending, 'evidence' | 'restates' | 'occurredOn'>;
/** `data` of fund-spent. */
export interface SpentData extends SpendingData {
  readonly spending: number;
}

export interface SpendingState extends SpendingData {
  readonly spending: number;
  readonly status: 'submitted' | 'approved' | 'refused';
  readonly occurredOn: string;
  readonly submittedBy: string;
  /** The entry that proposed it, then the one that decided it. */
  readonly entry: string;
}

export interface SavingState extends Fund {
  readonly id: string;
  readonly status: Saving['status'];
  readonly statement: Statement;
  readonly metered?: MeteredResult;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly submittedEntry: string;
  /** The entry that opened the fund: whatever the fund pays rests on it. */
  readonly verifiedEntry?: string;
  /** The newest entry by which money came over or back into the fund: what it pays may rest on that too. */
  readonly receivedEntry?: string;
  readonly spendings: readonly SpendingState[];
  readonly claims: readonly Claim[];
}

/** A meter's month can be saved in once, and sold once. */
export const meterClaims = (
  meter: string,
  { from, until }: { from: string; until: string },
  pointer: string,
): Claim[] =>
  monthsBetween(from, until, maxMonths).map((month) => ({
    space: 'meter-month',
    key: `${meter}/${month}`,
    pointer,
  }));

/** The entries that whatever a fund pays rests on. */
export const restsOn = ({ verifiedEntry, receivedEntry }: SavingState): string[] =>
  [verifiedEntry, receivedEntry].filter((entry) => entry !== undefined);

/** By what the figures of a saving are cut. */
export const dimsOf = ({ funder, area }: Statement) => ({
  partner: funder,
  region: area,
  programme: 'energy-conservation',
});

export const applySaving = (state: SavingState | undefined, entry: Entry): SavingState => {
  if (entry.kind === 'saving-submitted') return submitted(entry);
  if (state === undefined) throw new RangeError(`${entry.kind} before its submission`);
  switch (entry.kind) {
    case 'saving-verified':
      return { ...state, status: 'verified', verifiedEntry: entry.id };
    case 'saving-refused':
      return { ...state, status: 'refused', claims: [] };
    case 'contribution-verified':
      return { ...state, spent: spentAfter(state.id, state.spent, entry) };
    case 'verification-reversed':
      return {
        ...state,
        spent: spentAfter(state.id, state.spent, entry),
        receivedEntry: entry.id,
      };
    case 'fund-spending-submitted':
      return proposed(state, entry);
    case 'fund-spending-refused':
      return decided(state, entry, 'refused');
    case 'fund-spent':
      return entry.aggregate === state.id ? spent(state, entry) : received(state, entry);
    default:
      throw new RangeError(`${entry.kind} is no entry of a saving`);
  }
};

const submitted = (entry: Entry): SavingState => {
  const { statement, metered } = entry.data as unknown as SavingData;
  return {
    id: entry.aggregate,
    status: 'submitted',
    statement,
    ...(metered !== undefined && { metered }),
    submittedBy: entry.by.actor,
    submittedAt: entry.recordedAt,
    submittedEntry: entry.id,
    spent: {},
    received: {},
    spendings: [],
    claims:
      metered === undefined ? [] : meterClaims(metered.meter, metered.reporting, '/reporting'),
  };
};

const proposed = (state: SavingState, { data, by, id, occurredOn = '' }: Entry): SavingState => {
  const spending: SpendingState = {
    ...(data as unknown as SpendingData),
    spending: state.spendings.length + 1,
    status: 'submitted',
    occurredOn,
    submittedBy: by.actor,
    entry: id,
  };
  return { ...state, spendings: [...state.spendings, spending] };
};

const decided = (
  state: SavingState,
  { data, id }: Entry,
  status: SpendingState['status'],
): SavingState => ({
  ...state,
  spendings: state.spendings.map((each) =>
    each.spending === data.spending ? { ...each, status, entry: id } : each,
  ),
});

const spent = (state: SavingState, entry: Entry): SavingState => {
  const { use, amount } = entry.data as unknown as SpentData;
  return { ...decided(state, entry, 'approved'), spent: plus(state.spent, use, amount) };
};

const received = (state: SavingState, { data, id }: Entry): SavingState => {
  const { target, amount } = data as unknown as SpentData;
  if (target.is !== 'fund') throw new RangeError(`${id} carries nothing over`);
  return { ...state, received: plus(state.received, target.use, amount), receivedEntry: id };
};

export const viewOf = ({ version, state }: Kept<SavingState>): Saving => ({
  id: state.id,
  version,
  status: state.status,
  statement: state.statement,
  ...(state.metered !== undefined && { metered: state.metered }),
  uses: usesOf(state),
  received: decimal(sum(Object.values(state.received))),
  residual: decimal(totalOf(state, leftOf)),
  spendings: state.spendings.map(({ submittedBy: _, ...spending }) => spending),
});

export const listSaving = ({ id, status, submittedAt, statement }: SavingState): Listing => ({
  byStatus: [`saving#${status}`, `${submittedAt}#${id}`],
  byPartner: [`saving#${statement.funder}`, `${submittedAt}#${id}`],
});
