import type { FundSpending } from '../../contract/savings.ts';
import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { dayOf } from '../period.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import { leftOf } from './fund.ts';
import {
  dimsOf,
  restsOn,
  type SavingState,
  type SpendingData,
  type SpendingState,
  type SpentData,
} from './state.ts';

/** All of them stand in the saving's state. */
const maxSpendings = 200;

const targetFund = ({ target }: Pick<SpendingData, 'target'>): string[] =>
  target.is === 'fund' ? [target.saving] : [];

/** The saving whose fund is open. */
const openFund = (states: States, aggregate: string): SavingState => {
  const saving = states.get('saving', aggregate);
  if (saving === undefined) throw new Refusal('not-found');
  if (saving.status !== 'verified') throw new Refusal('status-wrong');
  return saving;
};

const refuseOverdraft = (saving: SavingState, { use, amount }: SpendingData, pointer: string) => {
  if (thousandths(amount) > leftOf(saving, use))
    throw new Refusal('balance-exceeded', { fields: [{ pointer, code: 'more-than-left' }] });
};

/**
 * Money of a fund that pays no contribution: prizes and other uses go to somebody outside, what is carried
 * over goes to the fund of another saving. Another person approves it; until then nothing moves.
 */
export const spendFund: Command<'spendFund'> = {
  route: 'spendFund',
  aggregate: ({ params }) => ({ id: params.saving }),
  reads: ({ body }) => [quarterOfDay(body.occurredOn), ...targetFund(body)],
  decide: (states, { body }, { aggregate, now }) => {
    const saving = openFund(states, aggregate);
    checkSpending(states, saving, body, dayOf(now));
    const { use, amount, target, occurredOn } = body;
    const data: SpendingData = { use, amount, target };
    refuseOverdraft(saving, data, '/amount');
    return {
      kind: 'fund-spending-submitted',
      occurredOn,
      dims: dimsOf(saving.statement),
      causes: restsOn(saving),
      data: { ...data },
      evidence: body.evidence,
      restates: body.restates,
    };
  },
};

const checkSpending = (
  states: States,
  saving: SavingState,
  { use, amount, target, occurredOn, evidence }: FundSpending,
  today: string,
) => {
  const checks = new Checks();
  checks.field(amount !== '0', '/amount', 'too-short');
  checks.field(occurredOn <= today, '/occurredOn', 'in-future');
  checks.field(saving.spendings.length < maxSpendings, '/use', 'too-many');
  checks.field(
    (use === 'carried-over') === (target.is === 'fund'),
    '/target/is',
    'not-allowed-value',
  );
  if (target.is === 'payment') {
    checks.field(evidence.length > 0, '/evidence', 'required');
    checks.field(target.document.date <= today, '/target/document/date', 'in-future');
  } else {
    const into = states.get('saving', target.saving);
    checks.field(into?.status === 'verified', '/target/saving', 'unknown');
    checks.field(target.saving !== saving.id, '/target/saving', 'not-allowed-value');
  }
  checks.done();
};

const openSpending = (
  states: States,
  { params, caller }: { params: { spending: string }; caller: { actor: string } },
  aggregate: string,
): { saving: SavingState; spending: SpendingState } => {
  const saving = openFund(states, aggregate);
  const spending = saving.spendings[Number(params.spending) - 1];
  if (spending === undefined) throw new Refusal('not-found');
  if (spending.status !== 'submitted') throw new Refusal('status-wrong');
  if (spending.submittedBy === caller.actor) throw new Refusal('same-person');
  return { saving, spending };
};

const readsOf = (states: States, aggregate: string, number: string): string[] => {
  const spending = states.get('saving', aggregate)?.spendings[Number(number) - 1];
  return spending === undefined ? [] : [quarterOfDay(spending.occurredOn), ...targetFund(spending)];
};

/** The fund pays. Both funds are touched, so that nobody spends the same at that moment. */
export const approveSpending: Command<'approveSpending'> = {
  route: 'approveSpending',
  aggregate: ({ params }) => ({ id: params.saving }),
  reads: ({ params }, states, { aggregate }) => readsOf(states, aggregate, params.spending),
  decide: (states, request, { aggregate }) => {
    const { saving, spending } = openSpending(states, request, aggregate);
    refuseOverdraft(saving, spending, '/spending');
    const { use, amount, target } = spending;
    const data: SpentData = { spending: spending.spending, use, amount, target };
    const into = targetFund(spending);
    return {
      kind: 'fund-spent',
      occurredOn: spending.occurredOn,
      dims: dimsOf(saving.statement),
      causes: [
        spending.entry,
        ...restsOn(saving),
        ...into.flatMap((id) => {
          const other = states.get('saving', id);
          return other === undefined ? [] : restsOn(other);
        }),
      ],
      transfers: [
        {
          from: account.fund(aggregate),
          to: target.is === 'fund' ? account.fund(target.saving) : account.outside,
          commodity: commodity.rial,
          amount,
        },
      ],
      data: { ...data },
      touches: into,
      restates: request.body.restates,
    };
  },
};

export const refuseSpending: Command<'refuseSpending'> = {
  route: 'refuseSpending',
  aggregate: ({ params }) => ({ id: params.saving }),
  reads: ({ params }, states, { aggregate }) => readsOf(states, aggregate, params.spending),
  decide: (states, request, { aggregate }) => {
    const { saving, spending } = openSpending(states, request, aggregate);
    return {
      kind: 'fund-spending-refused',
      dims: dimsOf(saving.statement),
      causes: [spending.entry],
      data: { spending: spending.spending, reason: request.body.reason },
    };
  },
};
