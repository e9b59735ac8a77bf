import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { sum, thousandths } from '../decimal.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { coverageIds, refuseOverlap } from './coverage.ts';
import { checkMonths } from './months.ts';
import { dimsOf, type SavingData, type SavingState, type Statement } from './state.ts';

/**
 * The aggregate statement: a gas or electricity company's letter about a population's saving, and the
 * money set aside. Saver, measurer, funder and giver are separate parties.
 */
export const submitSaving: Command<'submitSaving'> = {
  route: 'submitSaving',
  aggregate: () => ({ type: 'saving' }),
  reads: ({ body }) => [body.measurer, body.funder, ...coverageIds(body)],
  decide: (states, { body }, { now }) => {
    const { evidence, soldOnExchange, ...statement } = body;
    checkStatement(states, body, now);
    refuseOverlap(states, statement, '/population');
    const data: SavingData = { statement, soldOnExchange: unsold(soldOnExchange) };
    return {
      kind: 'saving-submitted',
      dims: dimsOf(statement),
      data: { ...data },
      evidence,
      touches: coverageIds(statement),
    };
  },
};

/** What was sold on the energy exchange belongs to its buyer: it funds nothing here. */
export const unsold = (soldOnExchange: boolean): false => {
  if (soldOnExchange)
    throw new Refusal('rule-broken', {
      fields: [{ pointer: '/soldOnExchange', code: 'sold-elsewhere' }],
    });
  return soldOnExchange;
};

const checkStatement = (states: States, statement: Statement, now: Date) => {
  const { measurer, funder, area, letter, uses, fund } = statement;
  const checks = new Checks();
  checks.field(states.get('partner', measurer) !== undefined, '/measurer', 'unknown');
  checks.field(states.get('partner', funder) !== undefined, '/funder', 'unknown');
  checks.field(region(area) !== undefined, '/area', 'unknown');
  checkMonths(checks, statement, now);
  checks.field(letter.date <= dayOf(now), '/letter/date', 'in-future');
  checks.field(new Set(uses.map(({ use }) => use)).size === uses.length, '/uses', 'duplicate');
  checks.field(sum(uses.map(({ amount }) => amount)) === thousandths(fund), '/uses', 'sum-differs');
  checks.done();
};

const submitted = (states: States, aggregate: string, actor: string) => {
  const saving = states.get('saving', aggregate);
  if (saving === undefined) throw new Refusal('not-found');
  if (saving.status !== 'submitted') throw new Refusal('status-wrong');
  if (saving.submittedBy === actor) throw new Refusal('same-person');
  return saving;
};

/** A second person's check records the saved volume and opens the fund. */
export const verifySaving: Command<'verifySaving'> = {
  route: 'verifySaving',
  aggregate: ({ params }) => ({ id: params.saving }),
  decide: (states, { caller }, { aggregate }) => {
    const { statement, metered, submittedEntry } = submitted(states, aggregate, caller.actor);
    return {
      kind: 'saving-verified',
      dims: dimsOf(statement),
      causes: [submittedEntry],
      transfers: [
        {
          from: account.outside,
          to: account.saved(aggregate),
          commodity: commodity.energy[statement.energy],
          amount: statement.volume,
        },
        {
          from: account.outside,
          to: account.fund(aggregate),
          commodity: commodity.rial,
          amount: statement.fund,
        },
      ].filter(({ amount }) => amount !== '0'),
      data: { statement, ...(metered !== undefined && { metered }) },
    };
  },
};

/** What a refused saving took is free again: the population's months, or the meter's. */
const heldBy = ({ statement, metered }: SavingState): string[] =>
  metered === undefined ? coverageIds(statement) : [metered.meter];

export const refuseSaving: Command<'refuseSaving'> = {
  route: 'refuseSaving',
  aggregate: ({ params }) => ({ id: params.saving }),
  reads: (_, states, { aggregate }) => {
    const saving = states.get('saving', aggregate);
    return saving === undefined ? [] : heldBy(saving);
  },
  decide: (states, { body, caller }, { aggregate }) => {
    const saving = submitted(states, aggregate, caller.actor);
    return {
      kind: 'saving-refused',
      causes: [saving.submittedEntry],
      data: { reason: body.reason },
      touches: heldBy(saving),
      frees: saving.claims,
    };
  },
};
