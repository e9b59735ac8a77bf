import type { Roster } from '../../contract/fieldwork.ts';
import { type Caller, within } from '../caller.ts';
import type { Command, Draft } from '../command.ts';
import { decimal, sum } from '../decimal.ts';
import { type Held, hold, keepHeld } from '../held.ts';
import { newAggregate } from '../newAggregate.ts';
import { dayOf } from '../period.ts';
import { programme } from '../programmes.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import type { VolunteeringData } from './state.ts';

export const registerActivity: Command<'registerActivity'> = {
  route: 'registerActivity',
  aggregate: () => ({ type: 'activity' }),
  reads: ({ body }) => [body.site, body.organiser, body.campaign].filter((id) => id !== undefined),
  decide: (states, { body, caller }) => {
    const checks = new Checks();
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    checks.field(programme(body.programme) !== undefined, '/programme', 'unknown');
    const known = [
      ['site', 'site'],
      ['organiser', 'partner'],
      ['campaign', 'campaign'],
    ] as const;
    for (const [field, type] of known) {
      const id = body[field];
      const isKnown = id === undefined || states.get(type, id) !== undefined;
      checks.field(isKnown, `/${field}`, 'unknown');
    }
    checks.done();
    if (!within(caller, { region: body.region })) throw new Refusal('out-of-scope');
    return {
      kind: 'activity-registered',
      dims: { region: body.region, programme: body.programme },
      data: body,
    };
  },
};

export const recordVolunteering: Command<'recordVolunteering'> = {
  route: 'recordVolunteering',
  aggregate: () => ({ type: 'volunteering' }),
  reads: ({ body }) => [body.activity, quarterOfDay(body.occurredOn)],
  decide: (states, { body, caller }, { now }) => {
    const { evidence, occurredOn, ...data } = body;
    return { ...recorded(states, data, { caller, occurredOn, today: dayOf(now) }), evidence };
  },
};

const recorded = (
  states: States,
  data: VolunteeringData,
  { caller, occurredOn, today }: { caller: Caller; occurredOn: string; today: string },
): Draft => {
  const activity = states.get('activity', data.activity);
  if (activity === undefined || !within(caller, { region: activity.region }))
    throw new Refusal('not-found');
  const checks = new Checks();
  checks.field(occurredOn <= today, '/occurredOn', 'in-future');
  // Nobody serves longer than a day on a day.
  const most = BigInt(data.participations) * 24_000n;
  checks.field(sum([data.hours]) <= most, '/hours', 'more-than-left');
  checks.done();
  const { region: node, programme: of, campaign, organiser } = activity;
  return {
    kind: 'volunteering-recorded',
    occurredOn,
    dims: {
      region: node,
      programme: of,
      ...(organiser !== undefined && { partner: organiser }),
      ...(campaign !== undefined && { campaign }),
    },
    touches: [data.activity],
    causes: [activity.registered],
    data: { ...data },
  };
};

/**
 * A roster's names and codes are kept beside the log, erasable, and the entry holds a commitment to all of
 * them together; the figures are participations and hours. The same person on two rosters participates twice.
 */
export const importRoster: Command<'importRoster', Held<Roster['rows']>> = {
  route: 'importRoster',
  isPersonal: true,
  facts: (home, request) =>
    hold(home, {
      aggregate: newAggregate(home, 'volunteering', 'importRoster', request),
      of: 'roster',
      value: request.body.rows,
    }),
  aggregate: () => ({ type: 'volunteering' }),
  reads: ({ body }) => [body.activity, quarterOfDay(body.occurredOn)],
  decide: (states, { body, caller }, { now, facts: held }) => {
    const checks = new Checks();
    const seen = new Set<string>();
    body.rows.forEach(({ name, code }, index) => {
      const who = code ?? name;
      checks.field(!seen.has(who), `/rows/${index}/${code ? 'code' : 'name'}`, 'duplicate');
      seen.add(who);
    });
    checks.done();
    const data: VolunteeringData = {
      activity: body.activity,
      participations: body.rows.length,
      hours: decimal(sum(body.rows.map(({ hours }) => hours))),
    };
    const at = { caller, occurredOn: body.occurredOn, today: dayOf(now) };
    return {
      ...recorded(states, data, at),
      commitments: held.commitments,
      evidence: body.evidence,
    };
  },
  before: (home, { aggregate, facts: held }) => keepHeld(home, aggregate, held),
};
