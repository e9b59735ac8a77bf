import { account, commodity } from '../accounts.ts';
import type { Command } from '../command.ts';
import { sum, thousandths } from '../decimal.ts';
import { dayOf, jalali, monthsBetween } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import { region } from '../regions.ts';
import type { States } from '../states.ts';
import { claimsOf, maxMonths, type Statement } from './state.ts';

/**
 * The aggregate statement: a gas or electricity company's letter about a population's saving, and the
 * money set aside. Saver, measurer, funder and giver are separate parties.
 */
export const submitSaving: Command<'submitSaving'> = {
  route: 'submitSaving',
  aggregate: () => ({ type: 'saving' }),
  reads: ({ body }) => [body.measurer, body.funder],
  decide: (states, { body }, { now }) => {
    const { evidence, ...statement } = body;
    const { year, month } = jalali(now);
    checkStatement(states, statement, {
      today: dayOf(now),
      month: `${year}-${String(month).padStart(2, '0')}`,
    });
    return {
      kind: 'saving-submitted',
      dims: { partner: statement.funder, region: statement.area, programme: 'energy-conservation' },
      data: { statement },
      evidence,
      claims: claimsOf(statement),
    };
  },
};

const checkStatement = (
  states: States,
  { measurer, funder, area, from, until, letter, uses, fund }: Statement,
  { today, month }: { today: string; month: string },
) => {
  const checks = new Checks();
  checks.field(states.get('partner', measurer) !== undefined, '/measurer', 'unknown');
  checks.field(states.get('partner', funder) !== undefined, '/funder', 'unknown');
  checks.field(region(area) !== undefined, '/area', 'unknown');
  checks.field(from <= until, '/until', 'before-start');
  checks.field(until <= month, '/until', 'in-future');
  checks.field(
    (monthsBetween(from, until, maxMonths).at(-1) ?? until) === until,
    '/until',
    'too-long',
  );
  checks.field(letter.date <= today, '/letter/date', 'in-future');
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
    const { statement, submittedEntry } = submitted(states, aggregate, caller.actor);
    return {
      kind: 'saving-verified',
      dims: { partner: statement.funder, region: statement.area, programme: 'energy-conservation' },
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
      data: { statement },
    };
  },
};

export const refuseSaving: Command<'refuseSaving'> = {
  route: 'refuseSaving',
  aggregate: ({ params }) => ({ id: params.saving }),
  decide: (states, { body, caller }, { aggregate }) => {
    const { claims, submittedEntry } = submitted(states, aggregate, caller.actor);
    return {
      kind: 'saving-refused',
      causes: [submittedEntry],
      data: { reason: body.reason },
      frees: claims,
    };
  },
};
