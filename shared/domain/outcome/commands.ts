import { alike } from '../../contract/text.ts';
import type { Command } from '../command.ts';
import type { ContributionState } from '../contribution/state.ts';
import { decimal, sum } from '../decimal.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { type CohortData, mostFor, type OutcomeData } from './state.ts';

/** A gift's whole value, where all of it is known and stands on one basis: bases are never added. */
const acceptedOf = ({ lines }: ContributionState): CohortData['accepted'] => {
  const basis = lines[0]?.basis;
  const amounts = lines.flatMap(({ basis: own, accepted }) =>
    own === basis && accepted?.is === 'amount' ? [accepted.amount] : [],
  );
  if (basis === undefined || amounts.length < lines.length) return undefined;
  return { basis, amount: decimal(sum(amounts)) };
};

/** Those who begin what a verified contribution pays; all that becomes of them is cut as that contribution is. */
export const startCohort: Command<'startCohort'> = {
  route: 'startCohort',
  aggregate: () => ({ type: 'cohort' }),
  reads: ({ body }) => [body.contribution, quarterOfDay(body.startedOn)],
  decide: (states, { body }, { now }) => {
    const gift = states.get('contribution', body.contribution);
    const checks = new Checks();
    checks.field(gift?.status === 'verified', '/contribution', 'unknown');
    checks.field(body.startedOn <= dayOf(now), '/startedOn', 'in-future');
    checks.done();
    if (gift === undefined) throw new Refusal('not-found');
    const { evidence, ...rest } = body;
    const accepted = acceptedOf(gift);
    const data: CohortData = { ...rest, ...(accepted !== undefined && { accepted }) };
    return {
      kind: 'cohort-started',
      occurredOn: body.startedOn,
      dims: gift.dims,
      causes: gift.entries.slice(1, 2),
      data: { ...data },
      evidence,
    };
  },
};

/** Nobody is certified who was not trained, nor counted as employed by it who was not certified. */
export const recordOutcome: Command<'recordOutcome'> = {
  route: 'recordOutcome',
  aggregate: ({ params }) => ({ id: params.cohort }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn)],
  decide: (states, { body }, { aggregate, now }) => {
    const cohort = states.get('cohort', aggregate);
    if (cohort === undefined) throw new Refusal('not-found');
    const { step, persons, method, occurredOn, evidence } = body;
    const checks = new Checks();
    checks.field(occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(occurredOn >= cohort.startedOn, '/occurredOn', 'before-start');
    checks.field(persons <= mostFor(cohort, step), '/persons', 'more-than-left');
    checks.done();
    const data: OutcomeData = { step, persons, method };
    return {
      kind: 'outcome-recorded',
      occurredOn,
      dims: cohort.dims,
      causes: [cohort.started],
      data: { ...data },
      evidence,
    };
  },
};

/** Persons released and debt settled are two measures of one statement, by its letter; it names nobody. */
export const recordRelease: Command<'recordRelease'> = {
  route: 'recordRelease',
  aggregate: () => ({ type: 'release' }),
  reads: ({ body }) => [
    quarterOfDay(body.occurredOn),
    ...[body.contribution, body.campaign].filter((id) => id !== undefined),
  ],
  decide: (states, { body }, { now }) => {
    const { evidence, occurredOn, contribution, campaign, ...rest } = body;
    const gift = contribution === undefined ? undefined : states.get('contribution', contribution);
    const checks = new Checks();
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.field(body.persons > 0 || body.debtSettled !== '0', '/persons', 'too-short');
    const isGiven = contribution === undefined || gift?.status === 'verified';
    checks.field(isGiven, '/contribution', 'unknown');
    const isRun = campaign === undefined || states.get('campaign', campaign) !== undefined;
    checks.field(isRun, '/campaign', 'unknown');
    checks.done();
    return {
      kind: 'release-recorded',
      occurredOn,
      dims: {
        programme: 'prisoner-release',
        targetGroup: 'prisoners-families',
        ...gift?.dims,
        region: body.region,
        ...(campaign !== undefined && { campaign }),
      },
      causes: gift?.entries.slice(1, 2) ?? [],
      data: { ...rest, ...(contribution !== undefined && { contribution }) },
      evidence,
      claims: [
        {
          space: 'release-letter',
          key: `${alike(body.letter.number)}/${body.letter.date}`,
          pointer: '/letter/number',
        },
      ],
    };
  },
};
