import type { Milestone, Mou, Party } from '../../contract/memoranda.ts';
import type { Name } from '../../contract/text.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Kept } from '../kept.ts';
import { type ClauseState, leftOf, type MouState } from './state.ts';

/** How much is to be fulfilled by a milestone, in thousandths; a part is rounded up. */
export const targetOf = (pledged: string, milestone: Milestone): bigint =>
  'quantity' in milestone
    ? thousandths(milestone.quantity)
    : (thousandths(pledged) * BigInt(milestone.percent) + 99n) / 100n;

/** What its due day has passed of, and is still owed. On the day itself there is time. */
export const isOverdue = (clause: ClauseState, day: string): boolean =>
  clause.due < day && leftOf(clause) > 0n;

const milestoneView = (clause: ClauseState, milestone: Milestone, day: string) => {
  const target = targetOf(clause.pledged, milestone);
  const missing = target - thousandths(clause.fulfilled);
  const reached = missing <= 0n;
  return {
    by: milestone.by,
    target: decimal(target),
    reached,
    missing: decimal(reached ? 0n : missing),
    overdue: !reached && milestone.by < day && leftOf(clause) > 0n,
  };
};

const clauseView = (clause: ClauseState, day: string): Mou['clauses'][number] => ({
  clause: clause.clause,
  item: clause.item,
  pledged: clause.pledged,
  fulfilled: clause.fulfilled,
  released: clause.released,
  left: decimal(leftOf(clause)),
  due: clause.due,
  overdue: isOverdue(clause, day),
  text: clause.text,
  milestones: (clause.milestones ?? []).map((each) => milestoneView(clause, each, day)),
});

/** The first memoranda named the others without saying what they are: public bodies. */
const partyOf = (party: Party | Name): Party =>
  'is' in party ? party : { is: 'named', name: party, type: 'public-body' };

/** The burn-down on a day: pledged, fulfilled, released and left by clause, and each milestone. */
export const burnDown = ({ version, state }: Kept<MouState>, day: string): Mou => {
  const clauses = state.clauses.map((clause) => clauseView(clause, day));
  return {
    id: state.id,
    version,
    status: state.status,
    title: state.title,
    letter: state.letter,
    partner: state.partner,
    otherParties: state.otherParties.map(partyOf),
    region: state.region,
    asOf: day,
    overdue: clauses.some(
      ({ overdue, milestones }) => overdue || milestones.some((m) => m.overdue),
    ),
    amendments: [...state.amendments],
    ...(state.end !== undefined && { end: state.end }),
    clauses,
  };
};
