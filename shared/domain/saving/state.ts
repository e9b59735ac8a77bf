import type { Entry } from '../../contract/entry.ts';
import type { FundUse, Saving, SavingStatement } from '../../contract/savings.ts';
import { alike } from '../../contract/text.ts';
import type { Claim } from '../claim.ts';
import { settledBy } from '../contribution/state.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Kept, Listing } from '../kept.ts';
import { monthsBetween } from '../period.ts';

export type Statement = Omit<SavingStatement, 'evidence'>;

export interface SavingState {
  readonly id: string;
  readonly status: Saving['status'];
  readonly statement: Statement;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly submittedEntry: string;
  /** The entry that opened the fund: whatever the fund pays rests on it. */
  readonly verifiedEntry?: string;
  /** What was drawn from the fund so far, by use; only what a verified contribution names is spent. */
  readonly spent: Partial<Record<FundUse, string>>;
  readonly claims: readonly Claim[];
}

/** A statement may cover at most two years. */
export const maxMonths = 24;

/** The same saving can be stated once: measurer × population × area × month. */
export const claimsOf = ({ measurer, population, area, energy, from, until }: Statement): Claim[] =>
  monthsBetween(from, until, maxMonths).map((month) => ({
    space: 'saving',
    key: [measurer, energy, alike(population.fa), area, month].join('/'),
    pointer: '/population',
  }));

export const applySaving = (state: SavingState | undefined, entry: Entry): SavingState => {
  if (entry.kind === 'saving-submitted') {
    const statement = entry.data.statement as Statement;
    return {
      id: entry.aggregate,
      status: 'submitted',
      statement,
      submittedBy: entry.by.actor,
      submittedAt: entry.recordedAt,
      submittedEntry: entry.id,
      spent: {},
      claims: claimsOf(statement),
    };
  }
  if (state === undefined) throw new RangeError(`${entry.kind} before its submission`);
  switch (entry.kind) {
    case 'saving-verified':
      return { ...state, status: 'verified', verifiedEntry: entry.id };
    case 'saving-refused':
      return { ...state, status: 'refused', claims: [] };
    case 'contribution-verified':
    case 'verification-reversed':
      return { ...state, spent: spentAfter(state, entry) };
    default:
      throw new RangeError(`${entry.kind} is no entry of a saving`);
  }
};

const spentAfter = ({ id, spent }: SavingState, entry: Entry) => {
  const after = { ...spent };
  const { sign = 1n, lines = [] } = settledBy(entry) ?? {};
  for (const { paidFrom, drawn } of lines)
    if (paidFrom?.saving === id && drawn !== undefined)
      after[paidFrom.use] = decimal(
        thousandths(after[paidFrom.use] ?? '0') + sign * thousandths(drawn),
      );
  return after;
};

/** What is left of one use of the fund, in thousandths of a rial. */
export const leftOf = ({ statement, spent, status }: SavingState, use: FundUse): bigint => {
  const granted = statement.uses.find((each) => each.use === use)?.amount ?? '0';
  return status === 'verified' ? thousandths(granted) - thousandths(spent[use] ?? '0') : 0n;
};

export const viewOf = ({ version, state }: Kept<SavingState>): Saving => ({
  id: state.id,
  version,
  status: state.status,
  statement: state.statement,
  uses: state.statement.uses.map(({ use, amount }) => ({
    use,
    granted: amount,
    spent: state.spent[use] ?? '0',
    left: decimal(leftOf(state, use)),
  })),
  residual: decimal(state.statement.uses.reduce((left, { use }) => left + leftOf(state, use), 0n)),
});

export const listSaving = ({ id, status, submittedAt }: SavingState): Listing => ({
  byStatus: [`saving#${status}`, `${submittedAt}#${id}`],
});
