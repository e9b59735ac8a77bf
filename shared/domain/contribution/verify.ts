import type { Transfer } from '../../contract/entry.ts';
import type { Value } from '../../contract/measures.ts';
import { account, commodity } from '../accounts.ts';
import type { Command, Draft } from '../command.ts';
import { decimal, thousandths } from '../decimal.ts';
import { itemId } from '../office/state.ts';
import { quarterOfDay } from '../record.ts';
import { Checks, Refusal } from '../refusal.ts';
import { leftOf } from '../saving/state.ts';
import type { States } from '../states.ts';
import type { ContributionState, LineState, VerifiedData } from './state.ts';

/**
 * Verification turns a claim into stock: verified quantities become held, the accepted value is
 * booked on its one basis, a fund pays the lines that it was promised for, and a clause is fulfilled.
 * The fund and the memorandum are touched: nobody can spend or fulfil the same at the same moment.
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
      ...touchedBy(contribution),
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
    const lines = fulfilling(states, decided);
    refuseOverdraft(states, lines);
    return {
      kind: 'contribution-verified',
      occurredOn: contribution.occurredOn,
      dims: contribution.dims,
      causes: [contribution.entries[0] ?? '', ...restsOn(states, contribution)],
      transfers: lines.flatMap((line) => transfersOf(contribution, line)),
      data: { lines, ...(body.note !== undefined && { note: body.note }) },
      touches: touchedBy(contribution),
      restates: body.restates,
    };
  },
};

const touchedBy = ({ lines }: ContributionState): string[] => [
  ...new Set(
    lines.flatMap(({ paidFrom, fulfils }) => [
      ...(paidFrom === undefined ? [] : [paidFrom.saving]),
      ...(fulfils === undefined ? [] : [fulfils.mou]),
    ]),
  ),
];

/** In the log a fund is opened before it is spent, and a clause pledged before it is fulfilled. */
const restsOn = (states: States, contribution: ContributionState): string[] =>
  touchedBy(contribution).flatMap(
    (id) => states.get('saving', id)?.verifiedEntry ?? states.get('mou', id)?.registeredEntry ?? [],
  );

type Decided = VerifiedData['lines'][number];

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
  const share = (amount: string) =>
    decimal(((thousandths(amount) * verified) / claimed / 1000n) * 1000n);
  const base = { item: line.item, claimed: line.claimed, verified: quantity };
  const fulfils = line.fulfils && { fulfils: line.fulfils };
  if (line.paidFrom !== undefined) {
    checks.field(basis === undefined, `${at}/basis`, 'value-double');
    return { ...base, ...fulfils, paidFrom: line.paidFrom, drawn: share(line.paidFrom.amount) };
  }
  const value = basis === undefined ? undefined : line.values?.[basis];
  checks.field(
    value !== undefined,
    `${at}/basis`,
    basis === undefined ? 'required' : 'basis-missing',
  );
  if (basis === undefined || value === undefined) return base;
  // A part of the claimed quantity is worth its part of the claimed value, rounded down to whole rial.
  const accepted: Value = value.is === 'amount' ? { ...value, amount: share(value.amount) } : value;
  return { ...base, ...fulfils, basis, accepted };
};

/**
 * The lines together fulfil a clause at most to what is left of it; more than pledged is a gift beyond
 * the pledge.
 */
const fulfilling = (states: States, lines: readonly Decided[]): Decided[] => {
  const left = new Map<string, bigint>();
  return lines.map((line) => {
    if (line.fulfils === undefined) return line;
    const { mou, clause } = line.fulfils;
    const key = `${mou}/${clause}`;
    const before = left.get(key) ?? leftOfClause(states, mou, clause);
    const verified = thousandths(line.verified);
    const fulfilled = verified < before ? verified : before;
    left.set(key, before - fulfilled);
    return { ...line, fulfilled: decimal(fulfilled) };
  });
};

const leftOfClause = (states: States, mou: string, clause: string): bigint => {
  const found = states.get('mou', mou)?.clauses.find((each) => each.clause === clause);
  return found === undefined ? 0n : thousandths(found.pledged) - thousandths(found.fulfilled);
};

/** The lines together may not draw more from one use of a fund than is left of it. */
const refuseOverdraft = (states: States, lines: readonly Decided[]) => {
  const drawn = new Map<string, bigint>();
  lines.forEach(({ paidFrom, drawn: amount }, index) => {
    if (paidFrom === undefined || amount === undefined) return;
    const key = `${paidFrom.saving}/${paidFrom.use}`;
    const total = (drawn.get(key) ?? 0n) + thousandths(amount);
    drawn.set(key, total);
    const saving = states.get('saving', paidFrom.saving);
    if (saving === undefined || total > leftOf(saving, paidFrom.use))
      throw new Refusal('balance-exceeded', {
        fields: [{ pointer: `/lines/${index}`, code: 'more-than-left' }],
      });
  });
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
  if (line.paidFrom !== undefined && line.drawn !== undefined)
    transfers.push({
      from: account.fund(line.paidFrom.saving),
      to: account.outside,
      commodity: commodity.rial,
      amount: line.drawn,
    });
  if (line.fulfils !== undefined && line.fulfilled !== undefined)
    transfers.push({
      from: account.mou(line.fulfils.mou, line.fulfils.clause),
      to: account.pledged(partner),
      commodity: unit,
      amount: line.fulfilled,
    });
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
