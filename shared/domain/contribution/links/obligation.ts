import { account, commodity } from '../../accounts.ts';
import { decimal, thousandths } from '../../decimal.ts';
import { remainingOf } from '../../obligation/state.ts';
import { standsFor } from '../../partner/entity.ts';
import { daysOfPeriod } from '../../period.ts';
import type { States } from '../../states.ts';
import type { Bound, Decided, Link } from './link.ts';

const named = ({ obligation }: Bound): string[] => (obligation === undefined ? [] : [obligation]);

/**
 * A contribution given under an obligation; without one it is voluntary. Only what it cost the giver counts: the
 * obligation is one to spend. What is verified beyond the remaining obligation is given voluntarily.
 */
export const obligation: Link = {
  names: named,
  touches: named,
  check: (checks, states, { obligation: id, lines, occurredOn }, { partner }) => {
    if (id === undefined) return;
    const owed = states.get('obligation', id);
    checks.field(owed !== undefined, '/obligation', 'unknown');
    if (owed === undefined) return;
    checks.field(standsFor(states, partner, owed.partner), '/obligation', 'not-a-party');
    checks.field(remainingOf(owed) > 0n, '/obligation', 'more-than-left');
    const { first } = daysOfPeriod(`${owed.year}-Q1`);
    checks.field(occurredOn >= first, '/occurredOn', 'before-start');
    const isCosted = lines.some(({ values }) => values?.['cost-to-company'] !== undefined);
    checks.field(isCosted, '/obligation', 'basis-missing');
  },
  dims: ({ obligation: id }) => (id === undefined ? {} : { obligation: id }),
  restsOn: (states, contribution) =>
    named(contribution).flatMap((id) => states.get('obligation', id)?.entry ?? []),
  settle: (states, contribution, lines) => {
    const [id] = named(contribution);
    return id === undefined ? lines : fulfilling(states, id, lines);
  },
  transfers: (_, { obliged }) =>
    obliged === undefined
      ? []
      : [
          {
            from: account.due(obliged.obligation),
            to: account.obligation(obliged.obligation),
            commodity: commodity.rial,
            amount: obliged.amount,
          },
        ],
};

const costOf = ({ basis, accepted }: Decided): bigint =>
  basis === 'cost-to-company' && accepted?.is === 'amount' ? thousandths(accepted.amount) : 0n;

/** Line by line, until nothing remains: one rial fulfils one obligation once. */
const fulfilling = (states: States, id: string, lines: readonly Decided[]): readonly Decided[] => {
  const owed = states.get('obligation', id);
  let left = owed === undefined ? 0n : remainingOf(owed);
  return lines.map((line) => {
    const cost = costOf(line);
    const amount = cost < left ? cost : left;
    if (amount === 0n) return line;
    left -= amount;
    return { ...line, obliged: { obligation: id, amount: decimal(amount) } };
  });
};
