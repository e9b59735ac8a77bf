import type { Caller, Request } from '../caller.ts';
import { checkDescription, namedByDescription } from '../catalogue/checkDescription.ts';
import type { Command } from '../command.ts';
import { programmesId } from '../programme/state.ts';
import { knownProgramme, yearOf } from '../programme/tree.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import { itemId, officeId } from './state.ts';

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
