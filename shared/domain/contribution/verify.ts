import type { Transfer } from '../../contract/entry.ts';
import type { Value } from '../../contract/measures.ts';
import { account, commodity } from '../accounts.ts';
import type { Command, Draft } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import type { Decided } from './links/link.ts';
import { links, namedBy, touchedBy } from './links.ts';
import { partOf } from './partOf.ts';
import type { ContributionState, LineState } from './state.ts';

/**
 * Verification turns a claim into stock: verified quantities become held, the accepted value is
 * booked on its one basis, and what the gift is bound to follows (./links.ts): a fund pays, a clause is
 * fulfilled. They are touched: nobody can spend or fulfil the same at the same moment.
 */
export const verifyContribution: Command<'verifyContribution'> = {
  route: 'verifyContribution',
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: (_, states, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined) return [];
    return [
      quarterOfDay(contribution.occurredOn),
      ...contribution.lines.map(({ item }) => itemId(item)),
      ...namedBy(contribution),
    ];
  },
  decide: (states, { body, caller }, { aggregate }): Draft => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined) throw new Refusal('not-found');
    if (contribution.status !== 'submitted') throw new Refusal('status-wrong');
    if (contribution.submittedBy === caller.actor) throw new Refusal('same-person');
    const checks = new Checks();
    checks.field(body.lines.length === contribution.lines.length, '/lines', 'wrong-format');
    checks.done();

    const decided = contribution.lines.map((line, index) =>
      decideLine(checks, states, line, body.lines[index] ?? { quantity: '0' }, `/lines/${index}`),
    );
    checks.done();
    const lines = links.reduce<readonly Decided[]>(
      (settled, link) => link.settle(states, contribution, settled),
      decided,
    );
    return {
      kind: 'contribution-verified',
      occurredOn: contribution.occurredOn,
      dims: contribution.dims,
      causes: [
        contribution.entries[0] ?? '',
        ...links.flatMap((link) => link.restsOn(states, contribution)),
      ],
      transfers: lines.flatMap((line) => transfersOf(contribution, line)),
      data: { lines, ...(body.note !== undefined && { note: body.note }) },
      touches: touchedBy(contribution),
      restates: body.restates,
    };
  },
};

const decideLine = (
  checks: Checks,
  states: States,
  line: LineState,
  { quantity, basis }: { quantity: string; basis?: Decided['basis'] | undefined },
  at: string,
): Decided => {
  const claimed = thousandths(line.claimed);
  const verified = thousandths(quantity);
  const item = states.get('item', itemId(line.item));
  checks.field(verified <= claimed, `${at}/quantity`, 'more-than-left');
  checks.field(
    verified % 1000n === 0n || item?.wholeUnits !== true,
    `${at}/quantity`,
    'not-integer',
  );
  const base = { item: line.item, claimed: line.claimed, verified: quantity };
  if (line.paidFrom !== undefined) {
    checks.field(basis === undefined, `${at}/basis`, 'value-double');
    return base;
  }
  const value = basis === undefined ? undefined : line.values?.[basis];
  checks.field(
    value !== undefined,
    `${at}/basis`,
    basis === undefined ? 'required' : 'basis-missing',
  );
  if (basis === undefined || value === undefined) return base;
  const accepted: Value =
    value.is === 'amount' ? { ...value, amount: partOf(value.amount, base) } : value;
  return { ...base, basis, accepted };
};

const transfersOf = (contribution: ContributionState, line: Decided): Transfer[] => {
  const { partner } = contribution.dims;
  const unit = commodity.item(line.item);
  const transfers: Transfer[] = [
    {
      from: account.partner(partner),
      to: account.held(contribution.id),
      commodity: unit,
      amount: line.verified,
    },
  ];
  if (line.basis !== undefined && line.accepted?.is === 'amount')
    transfers.push({
      from: account.valueOf(partner),
      to: account.value(`${line.basis}/${line.item}`),
      commodity: commodity.rial,
      amount: line.accepted.amount,
    });
  transfers.push(...links.flatMap((link) => link.transfers(contribution, line)));
  return transfers.filter(({ amount }) => amount !== '0');
};

export const refuseContribution: Command<'refuseContribution'> = {
  route: 'refuseContribution',
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: (_, states, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    return contribution === undefined ? [] : [quarterOfDay(contribution.occurredOn)];
  },
  decide: (states, { body, caller }, { aggregate }) => {
    const contribution = states.get('contribution', aggregate);
    if (contribution === undefined) throw new Refusal('not-found');
    if (contribution.status !== 'submitted') throw new Refusal('status-wrong');
    if (contribution.submittedBy === caller.actor) throw new Refusal('same-person');
    return {
      kind: 'contribution-refused',
      occurredOn: contribution.occurredOn,
      dims: contribution.dims,
      causes: [contribution.entries[0] ?? ''],
      data: {
        reason: body.reason,
        lines: contribution.lines.map(({ item, claimed }) => ({ item, claimed })),
      },
      frees: contribution.claims,
      restates: body.restates,
    };
  },
};
