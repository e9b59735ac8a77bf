import { fundedOf, maxShares } from '../../cofunding/state.ts';
import { sum, thousandths } from '../../decimal.ts';
import { Refusal } from '../../refusal.ts';
import type { States } from '../../states.ts';
import type { Bound, Decided, Link } from './link.ts';

const cofundings = ({ lines }: Bound): string[] => [
  ...new Set(lines.flatMap(({ share }) => (share === undefined ? [] : [share.of]))),
];

const whole = thousandths('100');

/**
 * Several funders pay one item, each its share. Touching the item makes it a conditional counter: at most
 * 100 % and at most the whole quantity are ever verified, whoever verifies at the same moment.
 */
export const cofunding: Link = {
  names: cofundings,
  touches: cofundings,
  check: (checks, states, { lines }) => {
    lines.forEach(({ share, item, quantity }, index) => {
      if (share === undefined) return;
      const at = `/lines/${index}`;
      const of = states.get('cofunding', share.of);
      checks.field(of !== undefined, `${at}/share/of`, 'unknown');
      if (of === undefined) return;
      checks.field(of.item === item, `${at}/item`, 'not-allowed-value');
      const left = thousandths(of.quantity) - fundedOf(of).quantity;
      checks.field(thousandths(quantity) <= left, `${at}/quantity`, 'more-than-left');
    });
  },
  restsOn: (states, contribution) =>
    cofundings(contribution).flatMap((id) => states.get('cofunding', id)?.registeredEntry ?? []),
  settle: (states, contribution, decided) => {
    const lines = decided.map((line, index) => {
      const share = contribution.lines[index]?.share;
      return share === undefined ? line : { ...line, share };
    });
    for (const id of cofundings(contribution)) refuseExcess(states, id, lines);
    return lines;
  },
  transfers: () => [],
};

const refuseExcess = (states: States, id: string, lines: readonly Decided[]) => {
  const of = states.get('cofunding', id);
  if (of === undefined) throw new Refusal('not-found');
  const mine = lines.filter(({ share, verified }) => share?.of === id && verified !== '0');
  const funded = fundedOf(of);
  const percent = funded.percent + sum(mine.map(({ share }) => share?.percent ?? '0'));
  const quantity = funded.quantity + sum(mine.map(({ verified }) => verified));
  const fits = percent <= whole && quantity <= thousandths(of.quantity);
  if (fits && of.shares.length + mine.length <= maxShares) return;
  const fields = lines.flatMap(({ share }, index) =>
    share?.of === id ? [{ pointer: `/lines/${index}/share`, code: 'more-than-left' as const }] : [],
  );
  throw new Refusal('balance-exceeded', { fields });
};
