import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { decimal } from '../decimal.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { dimsOf } from './amendMou.ts';
import { type EndedData, leftOf, textOf } from './state.ts';

/**
 * What is not fulfilled is let go: it returns as released, never as fulfilled. What a correction takes back of an
 * ended memorandum is let go by ending it again.
 */
export const endMou: Command<'endMou'> = {
  route: 'endMou',
  aggregate: ({ params }) => ({ id: params.mou }),
  decide: (states, { body }, { aggregate, now }) => {
    const mou = states.get('mou', aggregate);
    if (mou === undefined) throw new Refusal('not-found');
    const today = dayOf(now);
    const { how, reason, letter } = body;
    const open = mou.clauses.filter((clause) => leftOf(clause) > 0n);
    if (mou.status !== 'active' && open.length === 0) throw new Refusal('status-wrong');
    const checks = new Checks();
    if (how === 'completed') checks.field(open.length === 0, '/how', 'still-open');
    if (how === 'expired')
      checks.field(
        mou.clauses.every(({ due }) => due < today),
        '/how',
        'still-open',
      );
    if (how === 'cancelled') checks.field(letter !== undefined, '/letter', 'required');
    if (letter !== undefined) {
      checks.field(letter.date <= today, '/letter/date', 'in-future');
      checks.field(letter.date >= mou.letter.date, '/letter/date', 'before-start');
    }
    checks.done();
    const data: EndedData = {
      how,
      reason,
      ...(letter !== undefined && { letter }),
      memorandum: textOf(mou),
    };
    return {
      kind: 'mou-ended',
      dims: dimsOf(mou),
      causes: [mou.lastEntry],
      transfers: open.map((clause) => ({
        from: account.mou(aggregate, clause.clause),
        to: account.released(mou.partner),
        commodity: commodity.item(clause.item),
        amount: decimal(leftOf(clause)),
      })),
      data: { ...data },
      evidence: body.evidence,
    };
  },
};
