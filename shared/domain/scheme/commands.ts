import type { Command } from '../command.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { targetGroup } from '../targetGroups.ts';
import type { SchemeState } from './state.ts';

/**
 * A job-creating scheme is put to a fund. Its owner may be any partner but one that is marked as not allowed
 * to own enterprises (Behzisti may not), and that mark counts on the day of the proposal.
 */
export const proposeScheme: Command<'proposeScheme'> = {
  route: 'proposeScheme',
  aggregate: () => ({ type: 'scheme' }),
  reads: ({ body }) => [body.owner],
  decide: (states, { body }, { now }) => {
    const owner = states.get('partner', body.owner);
    const mayOwn = owner?.type === 'natural-person' || owner?.mayOwnEnterprises !== false;
    const checks = new Checks();
    checks.field(owner !== undefined, '/owner', 'unknown');
    checks.field(mayOwn, '/owner', 'not-allowed-value');
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(targetGroup(body.targetGroup) !== undefined, '/targetGroup', 'unknown');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.done();
    const { evidence, ...data } = body;
    return {
      kind: 'scheme-proposed',
      dims: { partner: body.owner, region: body.region, targetGroup: body.targetGroup },
      data,
      evidence,
    };
  },
};

const inStatus = (
  states: States,
  aggregate: string,
  ...statuses: readonly SchemeState['status'][]
): SchemeState => {
  const scheme = states.get('scheme', aggregate);
  if (scheme === undefined) throw new Refusal('not-found');
  if (!statuses.includes(scheme.status)) throw new Refusal('status-wrong');
  return scheme;
};

export const resolveScheme: Command<'resolveScheme'> = {
  route: 'resolveScheme',
  aggregate: ({ params }) => ({ id: params.scheme }),
  decide: (states, { body }, { aggregate, now }) => {
    const scheme = inStatus(states, aggregate, 'proposed');
    const checks = new Checks();
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.field(body.letter.date >= scheme.letter.date, '/letter/date', 'before-start');
    checks.done();
    return {
      kind: 'scheme-resolved',
      dims: scheme.dims,
      causes: [scheme.proposed],
      data: { accepted: body.accepted, letter: body.letter },
      evidence: body.evidence,
    };
  },
};

export const supportScheme: Command<'supportScheme'> = {
  route: 'supportScheme',
  aggregate: ({ params }) => ({ id: params.scheme }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn)],
  decide: (states, { body }, { aggregate, now }) => {
    const scheme = inStatus(states, aggregate, 'accepted', 'supported');
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.field(body.letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.field(body.amount !== '0', '/amount', 'too-short');
    checks.done();
    return {
      kind: 'scheme-supported',
      occurredOn: body.occurredOn,
      dims: scheme.dims,
      causes: [scheme.proposed],
      data: { amount: body.amount, letter: body.letter },
      evidence: body.evidence,
    };
  },
};

export const recordJobs: Command<'recordJobs'> = {
  route: 'recordJobs',
  aggregate: ({ params }) => ({ id: params.scheme }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn)],
  decide: (states, { body }, { aggregate, now }) => {
    const scheme = inStatus(states, aggregate, 'supported');
    const checks = new Checks();
    checks.field(body.occurredOn <= dayOf(now), '/occurredOn', 'in-future');
    checks.done();
    return {
      kind: 'jobs-recorded',
      occurredOn: body.occurredOn,
      dims: scheme.dims,
      causes: [scheme.proposed],
      data: { jobs: body.jobs, method: body.method },
      evidence: body.evidence,
    };
  },
};
