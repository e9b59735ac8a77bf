import { account, commodity } from '../../accounts.ts';
import { thousandths } from '../../decimal.ts';
import { Refusal } from '../../refusal.ts';
import { leftOf } from '../../saving/fund.ts';
import { restsOn } from '../../saving/state.ts';
import type { States } from '../../states.ts';
import { partOf } from '../partOf.ts';
import type { Bound, Decided, Link } from './link.ts';

const funds = ({ lines }: Bound): string[] => [
  ...new Set(lines.flatMap(({ paidFrom }) => (paidFrom === undefined ? [] : [paidFrom.saving]))),
];

/** The fund of an energy saving pays lines of a contribution, which then carry no value of their own. */
export const fund: Link = {
  names: funds,
  touches: funds,
  check: (checks, states, { lines }) => {
    lines.forEach(({ paidFrom, values }, index) => {
      if (paidFrom === undefined) return;
      const saving = states.get('saving', paidFrom.saving);
      const at = `/lines/${index}`;
      checks.field(saving?.status === 'verified', `${at}/paidFrom/saving`, 'unknown');
      // What is carried over moves to another fund first, and is paid from there.
      checks.field(paidFrom.use !== 'carried-over', `${at}/paidFrom/use`, 'not-allowed-value');
      checks.field(paidFrom.amount !== '0', `${at}/paidFrom/amount`, 'too-short');
      checks.field(values === undefined, `${at}/values`, 'value-double');
    });
  },
  restsOn: (states, contribution) =>
    funds(contribution).flatMap((id) => {
      const saving = states.get('saving', id);
      return saving === undefined ? [] : restsOn(saving);
    }),
  settle: (states, contribution, decided) => {
    const lines = decided.map((line, index) => {
      const paidFrom = contribution.lines[index]?.paidFrom;
      return paidFrom === undefined
        ? line
        : { ...line, paidFrom, drawn: partOf(paidFrom.amount, line) };
    });
    refuseOverdraft(states, lines);
    return lines;
  },
  transfers: (_, { paidFrom, drawn }) =>
    paidFrom === undefined || drawn === undefined
      ? []
      : [
          {
            from: account.fund(paidFrom.saving),
            to: account.outside,
            commodity: commodity.rial,
            amount: drawn,
          },
        ],
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
