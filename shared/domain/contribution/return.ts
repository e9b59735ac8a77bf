import type { Command } from '../command.ts';
import { dayOf } from '../period.ts';
import { Refusal } from '../refusal.ts';
import { hashesOf, noteEvidence } from './alsoBehind.ts';
import { actsFor, claimedLines } from './giver.ts';
import { readsOf, submission } from './submit.ts';
import { decidable } from './verify.ts';

/** Back to the giver for correction (عودت جهت اصلاح). Nothing is claimed while it is being corrected. */
export const returnContribution: Command<'returnContribution'> = {
  route: 'returnContribution',
  aggregate: ({ params }) => ({ id: params.contribution }),
  decide: (states, { body: { reason }, caller }, { aggregate }) => {
    const contribution = decidable(states, aggregate, caller.actor);
    return {
      kind: 'contribution-returned',
      dims: contribution.dims,
      causes: [contribution.submittedEntry],
      data: { reason, lines: claimedLines(contribution) },
      frees: contribution.claims,
    };
  },
};

/** Submitted again with all its fields: what it claims is claimed anew. */
export const resubmitContribution: Command<'resubmitContribution', readonly string[]> = {
  route: 'resubmitContribution',
  facts: async (_, { body }) => hashesOf(body.evidence),
  before: (home, { aggregate, facts }) => noteEvidence(home, aggregate, facts),
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: ({ body }, states, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    return contribution === undefined ? [] : [contribution.dims.partner, ...readsOf(body)];
  },
  decide: (states, { body, caller }, { aggregate, now }) => {
    const { letter, restates, ...rest } = body;
    const contribution = actsFor(states, aggregate, caller, letter, now);
    if (contribution.status !== 'returned') throw new Refusal('status-wrong');
    const { partner } = contribution.dims;
    const draft = submission(states, rest, {
      ...{ partner, today: dayOf(now) },
      ...(letter !== undefined && { letter }),
    });
    return {
      ...draft,
      kind: 'contribution-resubmitted',
      causes: [contribution.submittedEntry],
      ...(letter !== undefined && { onBehalfOf: partner }),
      restates,
    };
  },
};

const open = new Set(['submitted', 'held']);

/** The giver takes it back before it is verified. */
export const withdrawContribution: Command<'withdrawContribution'> = {
  route: 'withdrawContribution',
  aggregate: ({ params }) => ({ id: params.contribution }),
  decide: (states, { body, caller }, { aggregate, now }) => {
    const contribution = actsFor(states, aggregate, caller, body.letter, now);
    const { claims, dims, status, submittedEntry } = contribution;
    if (!open.has(status) && status !== 'returned') throw new Refusal('status-wrong');
    return {
      kind: 'contribution-withdrawn',
      dims,
      causes: [submittedEntry],
      // What was returned is no longer open in the figures.
      data: { ...body, lines: open.has(status) ? claimedLines(contribution) : [] },
      frees: claims,
      ...(body.letter !== undefined && { onBehalfOf: dims.partner }),
    };
  },
};
