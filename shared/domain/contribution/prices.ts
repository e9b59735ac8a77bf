import type { ContributionLine, PriceCheck } from '../../contract/contributions.ts';
import type { ValuationBasis } from '../../contract/measures.ts';
import type { States } from '../states.ts';
import type { Decided } from './links/link.ts';
import type { ContributionState } from './state.ts';

/** A value as it is looked up: rial for so many units, on the day of the gift. */
export interface Priced {
  readonly item: string;
  readonly quantity: string;
  readonly amount: string;
  readonly basis: ValuationBasis;
  readonly day: string;
  /** An official invoice within the book's tolerance passes. */
  readonly invoice?: ContributionLine['invoice'];
}

export interface PriceBook {
  /** Aggregates whose states say what an item costs. */
  readonly reads: (item: string) => readonly string[];
  readonly check: (states: States, value: Priced) => PriceCheck;
}

/** A book without prices holds nothing. */
export const priceBook: PriceBook = { reads: () => [], check: () => ({ verdict: 'none' }) };

/** Lines with what the book says of their accepted values; only what it says anything of is noted. */
export const priced = (
  book: PriceBook,
  states: States,
  { occurredOn: day, lines }: ContributionState,
  decided: readonly Decided[],
): readonly Decided[] =>
  decided.map((line, index) => {
    const { item, basis, accepted, verified: quantity } = line;
    if (basis === undefined || accepted?.is !== 'amount' || quantity === '0') return line;
    const { amount } = accepted;
    const invoice = lines[index]?.invoice;
    const price = book.check(states, {
      ...{ item, quantity, amount, basis, day },
      ...(invoice !== undefined && { invoice }),
    });
    return price.verdict === 'none' ? line : { ...line, price };
  });
