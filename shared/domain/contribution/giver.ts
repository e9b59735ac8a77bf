import type { Letter } from '../../contract/measures.ts';
import { type Caller, within } from '../caller.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import type { ContributionState } from './state.ts';

/**
 * The contribution that the caller acts on for its giver: a partner on its own, an officer on one that came
 * by letter, and with a letter again. Throws not-found, out-of-scope, or what is wrong with the letter.
 */
export const actsFor = (
  states: States,
  aggregate: string,
  caller: Caller,
  letter: Letter | undefined,
  now: Date,
): ContributionState => {
  const contribution = states.get('contribution', aggregate);
  if (contribution === undefined || !within(caller, contribution.dims))
    throw new Refusal('not-found');
  const byLetter = caller.as !== 'partner';
  if (byLetter && contribution.letter === undefined) throw new Refusal('out-of-scope');
  const checks = new Checks();
  checks.field(
    byLetter === (letter !== undefined),
    '/letter',
    byLetter ? 'required' : 'not-allowed-value',
  );
  checks.field(letter === undefined || letter.date <= dayOf(now), '/letter/date', 'in-future');
  checks.done();
  return contribution;
};

/** What was claimed, for the figures of what is still open. */
export const claimedLines = ({ lines }: ContributionState) =>
  lines.map(({ item, claimed }) => ({ item, claimed }));
