import type { PriceCheck } from '../../contract/contributions.ts';
import { rulesIn } from '../office/rules.ts';
import { itemId, officeId } from '../office/state.ts';
import { priceCheck } from '../priceBook/check.ts';
import { pricesId } from '../priceBook/state.ts';
import type { States } from '../states.ts';
import type { Decided } from './links/link.ts';
import type { ContributionState } from './state.ts';

/** What a contribution's values are compared with. */
export const priceReads = ({ lines }: ContributionState): readonly string[] => [
  officeId,
  ...lines.map(({ item }) => pricesId(itemId(item))),
];

/**
 * Lines with what the price book says of their accepted values; only what it says anything of is noted. The
 * market's price is what it knows: what something cost its giver is compared with it as well.
 */
export const priced = (
  states: States,
  { occurredOn: day, lines }: ContributionState,
  decided: readonly Decided[],
): readonly Decided[] =>
  decided.map((line, index) => {
    const { item, accepted, verified: quantity } = line;
    if (accepted?.is !== 'amount' || quantity === '0') return line;
    const ranges = states.get('prices', pricesId(itemId(item)))?.ranges ?? [];
    const hasInvoice = lines[index]?.invoice !== undefined;
    const { verdict, range } = priceCheck(
      ranges,
      { value: accepted.amount, quantity, day, hasInvoice },
      { tolerancePercent: rulesIn(states).invoiceTolerancePercent },
    );
    if (verdict === 'none') return line;
    const price: PriceCheck = { verdict, ...(range !== undefined && { range: range.entry }) };
    return { ...line, price };
  });
