import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { type FindingState, statusOf } from './state.ts';

/** Who needs more has another finding to record. */
const mostSteps = 40;

const openFinding = (states: States, id: string): FindingState => {
  const finding = states.get('finding', id);
  if (finding === undefined) throw new Refusal('not-found');
  if (statusOf(finding) === 'settled' || (finding.steps ?? []).length >= mostSteps)
    throw new Refusal('status-wrong');
  return finding;
};

/** The office answers for itself: the answer is an entry, and changes nothing of the finding. */
export const answerFinding: Command<'answerFinding'> = {
  route: 'answerFinding',
  aggregate: ({ params }) => ({ id: params.finding }),
  decide: (states, { body }, { aggregate }) => {
    openFinding(states, aggregate);
    return { kind: 'finding-answered', data: body };
  },
};

/** Only an auditor settles a finding, and says why; one that stands after an answer is open again. */
export const reviewFinding: Command<'reviewFinding'> = {
  route: 'reviewFinding',
  aggregate: ({ params }) => ({ id: params.finding }),
  decide: (states, { body }, { aggregate }) => {
    const finding = openFinding(states, aggregate);
    if (body.outcome === 'stands' && statusOf(finding) !== 'answered')
      throw new Refusal('status-wrong');
    return { kind: 'finding-reviewed', data: body };
  },
};
