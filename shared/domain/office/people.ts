import type { Entry, Role } from '../../contract/entry.ts';
import type { Command } from '../command.ts';
import { loginKey } from '../keys.ts';
import { readState } from '../lists.ts';
import { dayOf, daysAfter } from '../period.ts';
import type { Home } from '../ports.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { dutiesOf, type PersonState, personId } from './person.ts';

/**
 * Whoever looks after people and settings never verifies, an auditor never acts, and nobody decides on
 * what their own company gave.
 */
const standAlone: ReadonlySet<Role> = new Set(['office-admin', 'auditor', 'partner']);

/** The longest leave for which a deputy is named at once. */
const longestLeave_days = 92;

/** What counts is the state: an old request that is sent again must not bring back old duties. */
const assign = async (home: Home, { aggregate }: Entry): Promise<void> => {
  const kept = await readState(home, 'person', aggregate);
  if (kept !== undefined) await home.directory.assign(kept.state.actor, dutiesOf(kept.state));
};

/**
 * Office-admin gives duties to the holder of a login, never to itself; only the random actor id enters
 * the log, the login stands with the personal data.
 */
export const appointPerson: Command<'appointPerson', { actor: string; login: string }> = {
  route: 'appointPerson',
  facts: async (home, { body: { login } }) => {
    const actor = await home.directory.find(login);
    if (actor === undefined)
      throw new Refusal('rule-broken', { fields: [{ pointer: '/login', code: 'unknown' }] });
    return { actor, login };
  },
  aggregate: (_, { actor }) => ({ id: personId(actor) }),
  reads: ({ body }) => (body.partner === undefined ? [] : [body.partner]),
  decide: (states, { body: { roles, partner, region: node }, caller }, { facts: { actor } }) => {
    if (actor === caller.actor) throw new Refusal('same-person');
    const checks = new Checks();
    checks.field(new Set(roles).size === roles.length, '/roles', 'duplicate');
    checks.field(
      roles.length === 1 || !roles.some((role) => standAlone.has(role)),
      '/roles',
      'not-allowed-value',
    );
    checks.field(roles.includes('partner') === (partner !== undefined), '/partner', 'required');
    checks.field(roles.includes('district') === (node !== undefined), '/region', 'required');
    if (partner !== undefined)
      checks.field(states.get('partner', partner) !== undefined, '/partner', 'unknown');
    if (node !== undefined) checks.field(region(node) !== undefined, '/region', 'unknown');
    checks.done();
    const person: PersonState = {
      actor,
      roles,
      ...(partner !== undefined && { partner }),
      ...(node !== undefined && { region: node }),
    };
    return { kind: 'person-appointed', data: { ...person } };
  },
  before: (home, { aggregate, facts: { login } }) =>
    home.personal.commit([{ put: { ...loginKey(aggregate), login } }]),
  after: assign,
};

/** Takes all duties back. Tokens that were issued before run out within the hour. */
export const endAppointment: Command<'endAppointment'> = {
  route: 'endAppointment',
  aggregate: ({ params }) => ({ id: params.person }),
  decide: (states, { body, caller }, { aggregate }) => {
    const person = states.get('person', aggregate);
    if (person === undefined) throw new Refusal('not-found');
    if (person.actor === caller.actor) throw new Refusal('same-person');
    if (person.ended !== undefined) throw new Refusal('status-wrong');
    return { kind: 'appointment-ended', data: { reason: body.reason } };
  },
  after: assign,
};

/**
 * Lends somebody's duties to a deputy for the days of a leave. Whatever the deputy does counts as its own
 * doing, so that it never does two steps that need two people. Only duties of officers and districts are
 * lent, and only to those who have such duties themselves: others stand alone.
 */
export const appointDeputy: Command<'appointDeputy'> = {
  route: 'appointDeputy',
  aggregate: ({ body }) => ({ id: body.deputy }),
  reads: ({ body }) => [body.of],
  decide: (states, { body, caller }, { aggregate, now }) => {
    const deputy = states.get('person', aggregate);
    const absent = states.get('person', body.of);
    if (deputy?.actor === caller.actor) throw new Refusal('same-person');
    const today = dayOf(now);
    const checks = new Checks();
    checks.field(isLendable(absent), '/of', absent === undefined ? 'unknown' : 'not-allowed-value');
    const code = deputy === undefined ? 'unknown' : 'not-allowed-value';
    checks.field(isLendable(deputy) && aggregate !== body.of, '/deputy', code);
    // A login has one region: nobody stands in for another district while bound to its own.
    const regions = new Set([deputy?.region, absent?.region].filter((each) => each !== undefined));
    checks.field(regions.size < 2, '/deputy', 'not-allowed-value');
    const last = deputy?.deputyFor?.at(-1);
    checks.field(last === undefined || last.until < today, '/deputy', 'duplicate');
    checks.field(body.until >= today && body.until >= body.from, '/until', 'before-start');
    checks.field(body.until <= daysAfter(body.from, longestLeave_days), '/until', 'too-long');
    checks.done();
    return {
      kind: 'deputy-appointed',
      data: {
        of: body.of,
        roles: absent?.roles ?? [],
        ...(absent?.region !== undefined && { region: absent.region }),
        from: body.from,
        until: body.until,
      },
    };
  },
  after: assign,
};

const isLendable = (person: PersonState | undefined): boolean =>
  person !== undefined &&
  person.ended === undefined &&
  !person.roles.some((role) => standAlone.has(role));
