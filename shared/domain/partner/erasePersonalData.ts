import type { Claim } from '../claim.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { forgetPersonalData, personalData, personClaim } from './personalData.ts';

/**
 * Erases what opens a person's commitments. The log stays as it is: leaves, proofs and figures never held the
 * data. The claim on the person is freed, because it is made from the code.
 */
export const erasePersonalData: Command<'erasePersonalData', Claim | undefined> = {
  route: 'erasePersonalData',
  facts: async (home, { params }) => {
    const held = await personalData(home, params.partner);
    return held === undefined || held === 'erased'
      ? undefined
      : personClaim(home, held.nationalCode.value);
  },
  aggregate: ({ params }) => ({ id: params.partner }),
  decide: (states, { body }, { aggregate, facts: claim }) => {
    const partner = states.get('partner', aggregate);
    if (partner === undefined) throw new Refusal('not-found');
    if (partner.type !== 'natural-person' || partner.erased !== undefined)
      throw new Refusal('status-wrong');
    return {
      kind: 'personal-data-erased',
      dims: { partner: aggregate },
      causes: [partner.registered],
      data: { reason: body.reason },
      frees: claim === undefined ? [] : [claim],
    };
  },
  after: (home, { aggregate }) => forgetPersonalData(home, aggregate),
};
