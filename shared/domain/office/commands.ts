import type { Role } from '../../contract/entry.ts';
import type { Caller, Request } from '../caller.ts';
import { checkDescription, namedByDescription } from '../catalogue/checkDescription.ts';
import type { Command } from '../command.ts';
import { readState } from '../lists.ts';
import { programmesId } from '../programme/state.ts';
import { knownProgramme, yearOf } from '../programme/tree.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { itemId, officeId, type PersonState } from './state.ts';

export const configureOffice: Command<'configureOffice'> = {
  route: 'configureOffice',
  aggregate: () => ({ id: officeId }),
  decide: (_, { body }) => {
    const checks = new Checks();
    checks.field(region(body.region) !== undefined, '/region', 'unknown');
    body.signatories.forEach(({ from, until }, index) => {
      checks.field(
        until === undefined || until >= from,
        `/signatories/${index}/until`,
        'before-start',
      );
    });
    checks.done();
    return { kind: 'office-configured', data: body };
  },
};

/**
 * Whoever looks after people and settings never verifies, an auditor never acts, and nobody decides on
 * what their own company gave.
 */
const standAlone: ReadonlySet<Role> = new Set(['office-admin', 'auditor', 'partner']);

/**
 * Office-admin gives duties to the holder of a login, never to itself; only the random actor id enters
 * the log.
 */
export const appointPerson: Command<'appointPerson', string> = {
  route: 'appointPerson',
  facts: async (home, { body }) => {
    const actor = await home.directory.find(body.login);
    if (actor === undefined)
      throw new Refusal('rule-broken', { fields: [{ pointer: '/login', code: 'unknown' }] });
    return actor;
  },
  aggregate: (_, actor) => ({ id: `person-${actor}` }),
  reads: ({ body }) => (body.partner === undefined ? [] : [body.partner]),
  decide: (states, { body: { roles, partner, region: node }, caller }, { facts: actor }) => {
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
  // What counts is the state: an old request that is sent again must not bring back old duties.
  after: async (home, { aggregate }) => {
    const kept = await readState(home, 'person', aggregate);
    if (kept === undefined) return;
    const { actor, ...duties } = kept.state;
    await home.directory.assign(actor, duties);
  },
};

export const defineItem: Command<'defineItem'> = {
  route: 'defineItem',
  aggregate: ({ body }) => ({ id: itemId(body.code) }),
  reads: ({ body }, _, { now }) => [programmesId(yearOf(now)), ...namedByDescription(body)],
  decide: (states, { body }, { now }) => {
    if (states.get('item', itemId(body.code)) !== undefined) throw new Refusal('already-exists');
    const checks = new Checks();
    const known = knownProgramme(states, yearOf(now), body.programme);
    checks.field(known, '/programme', 'unknown');
    checkDescription(checks, states, body);
    checks.field(!body.serialNumbers || body.wholeUnits, '/wholeUnits', 'not-allowed-value');
    checks.done();
    return { kind: 'item-defined', data: body };
  },
};

/** The caller as the server sees it. */
export const me = ({ caller }: Request<'getMe'>) => {
  const { actor, roles, partner, region: node }: Caller = caller;
  return {
    actor,
    roles: [...roles],
    ...(partner !== undefined && { partner }),
    ...(node !== undefined && { region: node }),
  };
};
