import { alike } from '../../contract/text.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { decimal, thousandths } from '../decimal.ts';
import { rulesIn } from '../office/rules.ts';
import { officeId } from '../office/state.ts';
import { isActive } from '../partner/entity.ts';
import { dayOf, daysOfPeriod } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { dueOf, type ObligationData, type Terms } from './state.ts';

/** Registers what an enterprise owes in a year on one legal basis; once for each basis. */
export const registerObligation: Command<'registerObligation'> = {
  route: 'registerObligation',
  aggregate: () => ({ type: 'obligation' }),
  reads: ({ body }) => [body.partner, officeId],
  decide: (states, { body: { evidence, ...body } }, { aggregate, now }) => {
    const partner = states.get('partner', body.partner);
    const percent = body.percent ?? rulesIn(states).obligationPercent;
    const { letter } = body.basis;
    const checks = new Checks();
    const isBody = partner?.type !== 'natural-person' && isActive(partner);
    checks.field(isBody, '/partner', 'unknown');
    checks.field(percent !== undefined, '/percent', 'required');
    checks.field(letter.date <= dayOf(now), '/basis/letter/date', 'in-future');
    const due = dueOf(body.base, percent ?? '0');
    checks.field(percent === undefined || due !== '0', '/base', 'too-short');
    checks.done();
    const dueOn = body.dueOn ?? daysOfPeriod(`${body.year}-Q4`).last;
    const data: ObligationData = { ...body, percent: percent ?? '0', due, dueOn };
    return {
      kind: 'obligation-registered',
      dims: { partner: body.partner, obligation: aggregate },
      data: { ...data },
      transfers: [
        {
          from: account.obligation(aggregate),
          to: account.due(aggregate),
          commodity: commodity.rial,
          amount: due,
        },
      ],
      evidence,
      claims: [
        {
          space: 'obligation',
          key: `${body.partner}/${body.year}/${alike(letter.number)}/${letter.date}`,
          pointer: '/basis/letter/number',
        },
      ],
    };
  },
};

/**
 * Changes what is owed, by another officer than who registered it: less is as good as money. What has been
 * fulfilled stays fulfilled, so that never less than that is due.
 */
export const amendObligation: Command<'amendObligation'> = {
  route: 'amendObligation',
  aggregate: ({ params }) => ({ id: params.obligation }),
  decide: (states, { body, caller }, { aggregate, now }) => {
    const obligation = states.get('obligation', aggregate);
    if (obligation === undefined) throw new Refusal('not-found');
    if (obligation.registeredBy === caller.actor) throw new Refusal('same-person');
    const { evidence, reason, letter } = body;
    const base = body.base ?? obligation.base;
    const percent = body.percent ?? obligation.percent;
    const terms: Terms = {
      base,
      percent,
      due: dueOf(base, percent),
      dueOn: body.dueOn ?? obligation.dueOn,
    };
    const checks = new Checks();
    const isEnough = thousandths(terms.due) >= thousandths(obligation.fulfilled);
    checks.field(isEnough, body.base === undefined ? '/percent' : '/base', 'not-allowed-value');
    checks.field(letter.date <= dayOf(now), '/letter/date', 'in-future');
    checks.done();
    const more = thousandths(terms.due) - thousandths(obligation.due);
    return {
      kind: 'obligation-amended',
      dims: { partner: obligation.partner, obligation: aggregate },
      causes: [obligation.entry],
      // Year and basis again: the figures are called by the last statement.
      data: { ...terms, year: obligation.year, basis: obligation.basis, reason, letter },
      transfers: more === 0n ? [] : [difference(aggregate, more)],
      evidence,
    };
  },
};

/** What is owed no longer is a flow of its own: it was neither fulfilled, nor never owed. */
const difference = (obligation: string, more: bigint) => ({
  from: more > 0n ? account.obligation(obligation) : account.due(obligation),
  to: more > 0n ? account.due(obligation) : account.reduced(obligation),
  commodity: commodity.rial,
  amount: decimal(more > 0n ? more : -more),
});
