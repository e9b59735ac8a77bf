import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { priced } from './prices.ts';
import { decidable, decideLines, verificationReads, verified } from './verify.ts';

/**
 * A second officer, neither the submitter nor the verifier, lets a held value stand: the verification
 * takes effect as it was decided. Who doesn't agree verifies anew, returns or refuses it.
 */
export const approveHold: Command<'approveHold'> = {
  route: 'approveHold',
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: (_, states, { aggregate }) => verificationReads(states, aggregate),
  decide: (states, { body: { reason, restates }, caller }, { aggregate }) => {
    const contribution = decidable(states, aggregate, caller.actor);
    const { held } = contribution;
    if (held === undefined) throw new Refusal('status-wrong');
    if (held.by === caller.actor) throw new Refusal('same-person');
    const decided = decideLines(states, contribution, held.lines);
    const draft = verified(states, contribution, priced(states, contribution, decided), {
      note: held.reason,
      verifiedBy: held.by,
      hold: { entry: held.entry, reason },
    });
    return { ...draft, causes: [...(draft.causes ?? []), held.entry], restates };
  },
};
