import type { Command } from '../command.ts';
import { Checks, Refusal } from '../refusal.ts';
import { isActive } from './entity.ts';

/**
 * A body was registered twice: the duplicate points to the survivor. No entry and no balance moves; whatever
 * shows partners shows both as one. Both states change, so that two can't be merged into each other.
 */
export const mergePartner: Command<'mergePartner'> = {
  route: 'mergePartner',
  aggregate: ({ params }) => ({ id: params.partner }),
  reads: ({ body }) => [body.into],
  decide: (states, { body: { into, reason, evidence } }, { aggregate }) => {
    const duplicate = states.get('partner', aggregate);
    if (duplicate === undefined) throw new Refusal('not-found');
    if (duplicate.type === 'natural-person' || !isActive(duplicate))
      throw new Refusal('status-wrong');
    const survivor = states.get('partner', into);
    const checks = new Checks();
    const isOther = into !== aggregate && survivor?.type !== 'natural-person';
    checks.field(survivor !== undefined, '/into', 'unknown');
    checks.field(isOther && isActive(survivor), '/into', 'not-allowed-value');
    checks.done();
    return {
      kind: 'partner-merged',
      dims: { partner: aggregate },
      data: {
        into,
        reason,
        name: survivor?.type === 'natural-person' ? undefined : survivor?.name,
        demonstration: duplicate.demonstration,
        merged: [aggregate, ...(duplicate.merged ?? [])],
      },
      evidence,
      touches: [into],
    };
  },
};
