import { decimal, signedThousandths } from '../decimal.ts';
import type { Material } from './sections.ts';
import { type Disclosed, leastPeople } from './targetGroupRows.ts';

/** A figure as the public may see it: exact, or only how much it is at least, or that it is under ten. */
export type Amount =
  | { readonly is: 'amount'; readonly amount: string; readonly unknown?: number }
  | { readonly is: 'at-least'; readonly amount: string }
  | { readonly is: 'fewer-than-10' };

const least = leastPeople * 1000n;

/**
 * People reached in one quarter over all groups. In the public edition it is exact only where no row of the
 * groups hides its number, as the sum less the other rows would tell it.
 */
export const peopleIn = ({ figures, names, edition, groups }: Material, period: string): Amount => {
  const { amount, unknown } = figures.in(period, 'recipients', 'person') ?? { amount: '0' };
  const exact: Amount = { is: 'amount', amount, ...(unknown !== undefined && { unknown }) };
  if (edition === 'full') return exact;
  const people = signedThousandths(amount);
  if (people < least)
    return people === 0n && unknown === undefined ? exact : { is: 'fewer-than-10' };
  if (period !== figures.period) return hidesSomething(names, period) ? atLeast(least) : exact;
  const shown = groups.targetGroups.map(({ recipients }) =>
    recipients.is === 'number' ? signedThousandths(recipients.number) : undefined,
  );
  if (!shown.includes(undefined)) return exact;
  const known = shown.reduce<bigint>((sum, number) => sum + (number ?? 0n), 0n);
  return atLeast(known < least ? least : known);
};

const atLeast = (people: bigint): Amount => ({ is: 'at-least', amount: decimal(people) });

/** One version that hid a number is enough: the others tell what it was made of. */
const hidesSomething = (names: Material['names'], period: string): boolean =>
  names
    .under(`reported/${period}/`)
    .some((id) => names.label<Disclosed>(id)?.people.some(({ number }) => number === undefined));

/** Over several quarters: a quarter that is hidden adds nothing, or the difference would show it. */
export const peopleOver = (quarters: readonly Amount[]): Amount => {
  const [only] = quarters;
  if (quarters.length === 1 && only !== undefined) return only;
  let known = 0n;
  let unknown = 0;
  for (const quarter of quarters) {
    if (quarter.is !== 'fewer-than-10') known += signedThousandths(quarter.amount);
    if (quarter.is === 'amount') unknown += quarter.unknown ?? 0;
  }
  const amount = decimal(known);
  if (quarters.every(({ is }) => is === 'amount'))
    return { is: 'amount', amount, ...(unknown > 0 && { unknown }) };
  return { is: 'at-least', amount };
};
