import type { Command } from '../command.ts';
import { Checks } from '../refusal.ts';
import { isLegalEntityId } from './identifiers.ts';

/** A legal entity is registered once: its id is claimed. */
export const registerPartner: Command<'registerPartner'> = {
  route: 'registerPartner',
  aggregate: () => ({ type: 'partner' }),
  decide: (_, { body }, { aggregate }) => {
    const checks = new Checks();
    checks.field(isLegalEntityId(body.legalEntityId), '/legalEntityId', 'check-digit');
    checks.done();
    return {
      kind: 'partner-registered',
      dims: { partner: aggregate },
      data: body,
      claims: [{ space: 'legal-entity', key: body.legalEntityId, pointer: '/legalEntityId' }],
    };
  },
};
