import type { Verification } from '../../contract/contributions.ts';
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
import { priced, priceReads } from './prices.ts';
import type { ContributionState, LineState, VerifiedData } from './state.ts';
import type { HeldData } from './steps.ts';

/**
 * Verification turns a claim into stock: verified quantities become held, the accepted value is
 * booked on its one basis, and what the gift is bound to follows (./links.ts): a fund pays, a clause is
 * fulfilled. They are touched: nobody can spend or fulfil the same at the same moment.
 *
 * A value outside the price book holds it until a second officer lets it stand (./hold.ts), and so does an
 * officer who asks for one.
 */
export const verifyContribution: Command<'verifyContribution'> = {
  route: 'verifyContribution',
  aggregate: ({ params }) => ({ id: params.contribution }),
  reads: (_, states, { aggregate }) => verificationReads(states, aggregate),
  decide: (states, { body, caller }, { aggregate }): Draft => {
    const contribution = decidable(states, aggregate, caller.actor);
    const decided = decideLines(states, contribution, body.lines);
    const lines = priced(states, contribution, decided);
    const outside = lines.flatMap(({ price }, index) =>
      price?.verdict === 'outside' ? [index] : [],
    );
    if (outside.length > 0 || body.asksSecond === true) return held(contribution, body, outside);
    return {
      ...verified(states, contribution, lines, body.note === undefined ? {} : { note: body.note }),
      restates: body.restates,
    };
  },
};

export const verificationReads = (states: States, aggregate: string): readonly string[] => {
  const contribution = states.get('contribution', aggregate);
  if (contribution === undefined) return [];
  return [
    quarterOfDay(contribution.occurredOn),
    ...contribution.lines.map(({ item }) => itemId(item)),
    ...priceReads(contribution),
    ...namedBy(contribution),
  ];
};

/** A contribution that waits for an officer's decision, and not for this one's. */
export const decidable = (states: States, aggregate: string, actor: string): ContributionState => {
  const contribution = states.get('contribution', aggregate);
  if (contribution === undefined) throw new Refusal('not-found');
  if (contribution.status !== 'submitted' && contribution.status !== 'held')
    throw new Refusal('status-wrong');
  if (contribution.submitters.includes(actor)) throw new Refusal('same-person');
  return contribution;
};

/** The officer's decision on each line, in the order of the submission. */
export const decideLines = (
  states: States,
  contribution: ContributionState,
  decisions: Verification['lines'],
): readonly Decided[] => {
  const checks = new Checks();
  checks.field(decisions.length === contribution.lines.length, '/lines', 'wrong-format');
  checks.done();
  const decided = contribution.lines.map((line, index) =>
    decideLine(checks, states, line, decisions[index] ?? { quantity: '0' }, `/lines/${index}`),
  );
  checks.done();
  return decided;
};

const held = (
  { dims, submittedEntry }: ContributionState,
  { lines, note }: Verification,
  outside: readonly number[],
): Draft => {
  const checks = new Checks();
  checks.field(note !== undefined, '/note', 'required');
  checks.done();
  const data: HeldData = { lines, reason: note ?? '', outside };
  return { kind: 'contribution-held', dims, causes: [submittedEntry], data: { ...data } };
};

/** The entry by which decided lines take effect. */
export const verified = (
  states: States,
  contribution: ContributionState,
  decided: readonly Decided[],
  more: Omit<VerifiedData, 'lines'>,
): Draft => {
  const lines = links.reduce<readonly Decided[]>(
    (settled, link) => link.settle(states, contribution, settled),
    decided,
  );
  return {
    kind: 'contribution-verified',
    occurredOn: contribution.occurredOn,
    dims: contribution.dims,
    causes: [
      contribution.submittedEntry,
      ...links.flatMap((link) => link.restsOn(states, contribution)),
    ],
    transfers: lines.flatMap((line) => transfersOf(contribution, line)),
    data: {
      lines,
      ...(contribution.managementCost !== undefined && {
        managementCost: contribution.managementCost,
      }),
      ...more,
    },
    touches: touchedBy(contribution),
  };
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
    verified % 1000n === 0n || item?.wholeUnits !== true || line.share !== undefined,
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
