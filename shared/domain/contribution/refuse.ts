import type { Command } from '../command.ts';
import { rulesIn } from '../office/rules.ts';
import { officeId } from '../office/state.ts';
import { quarterOfDay } from '../record.ts';
import { Refusal } from '../refusal.ts';
import { hashesOf, noteEvidence } from './alsoBehind.ts';
import { actsFor, claimedLines } from './giver.ts';
import { decidable } from './verify.ts';

export const refuseContribution: Command<'refuseContribution'> = {
  route: 'refuseContribution',
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: (_, states, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    return contribution === undefined ? [] : [quarterOfDay(contribution.occurredOn)];
  },
  decide: (states, { body, caller }, { aggregate }) => {
    const contribution = decidable(states, aggregate, caller.actor);
    // An objection is decided once: what comes back by one can be returned or verified.
    if (contribution.objection !== undefined) throw new Refusal('status-wrong');
    return {
      kind: 'contribution-refused',
      occurredOn: contribution.occurredOn,
      dims: contribution.dims,
      causes: [contribution.submittedEntry],
      data: { reason: body.reason, lines: claimedLines(contribution) },
      frees: contribution.claims,
      restates: body.restates,
    };
  },
};

const millisecondsPerDay = 86_400_000;

/** Once, and in time. What the refusal freed is not claimed again until the objection is upheld. */
export const objectToRefusal: Command<'objectToRefusal', readonly string[]> = {
  route: 'objectToRefusal',
  facts: async (_, { body }) => hashesOf(body.evidence),
  before: (home, { aggregate, facts }) => noteEvidence(home, aggregate, facts),
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: () => [officeId],
  decide: (states, { body, caller }, { aggregate, now }) => {
    const contribution = actsFor(states, aggregate, caller, body.letter, now);
    const { refusal, objection, status, dims } = contribution;
    if (status !== 'refused' || refusal === undefined || objection !== undefined)
      throw new Refusal('status-wrong');
    const days = rulesIn(states).objectionDays;
    if (now.getTime() > Date.parse(refusal.at) + days * millisecondsPerDay)
      throw new Refusal('time-limit-passed');
    const { evidence, ...data } = body;
    return { kind: 'objection-raised', dims, causes: [refusal.entry], data, evidence };
  },
};

/** Decided by another officer than the one who refused. */
export const decideObjection: Command<'decideObjection'> = {
  route: 'decideObjection',
  aggregate: ({ params }) => ({ id: params.contribution }),
  decide: (states, { body, caller }, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined) throw new Refusal('not-found');
    const { dims, freed = [], objection, refusal, status, submitters } = contribution;
    if (status !== 'objected' || objection === undefined) throw new Refusal('status-wrong');
    if (refusal?.by === caller.actor || submitters.includes(caller.actor))
      throw new Refusal('same-person');
    return {
      kind: 'objection-decided',
      dims,
      causes: [objection.entry],
      data: { ...body, lines: body.upheld ? claimedLines(contribution) : [] },
      claims: body.upheld ? freed : [],
    };
  },
};
