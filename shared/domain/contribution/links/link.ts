import type { ContributionLine, Submission } from '../../../contract/contributions.ts';
import type { Dims, Transfer } from '../../../contract/entry.ts';
import type { Checks } from '../../refusal.ts';
import type { States } from '../../states.ts';
import type { ContributionState, VerifiedData } from '../state.ts';

/** What a submission and the state that follows from it have in common: what the gift is bound to. */
export interface Bound {
  readonly lines: readonly Pick<ContributionLine, 'item' | 'paidFrom' | 'fulfils' | 'share'>[];
  readonly obligation?: string | undefined;
}

export type Decided = VerifiedData['lines'][number];

export interface Giver {
  readonly partner: string;
  readonly today: string;
}

/**
 * One way in which a contribution is bound to something else of the ledger: the fund that pays it, the
 * memorandum that it fulfils. Each stands in a file of its own; submission and verification ask them all.
 */
export interface Link {
  /** What the binding names: read when it is submitted and when it is verified. */
  readonly names: (bound: Bound) => readonly string[];
  /** Those of them whose state the verification changes, so that nobody spends the same at that moment. */
  readonly touches: (bound: Bound) => readonly string[];
  /** Refuses at submission what does not fit. */
  readonly check: (checks: Checks, states: States, body: Submission, giver: Giver) => void;
  /** By what the figures of all that follows are cut. */
  readonly dims?: (body: Submission) => Dims;
  /** Entries that stand before the verification in the log. */
  readonly restsOn: (states: States, contribution: ContributionState) => readonly string[];
  /** Adds to the verified lines what the binding makes of them; refuses when there is not so much left. */
  readonly settle: (
    states: States,
    contribution: ContributionState,
    lines: readonly Decided[],
  ) => readonly Decided[];
  readonly transfers: (contribution: ContributionState, line: Decided) => readonly Transfer[];
}
