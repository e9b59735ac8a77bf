import type { PriceRange } from '../../contract/priceBook.ts';
import { thousandths } from '../decimal.ts';

/** What is asked of the price book: what a quantity of an item was valued at, on the day it was given. */
export interface Priced {
  /** Whole rial for all of the quantity, as a decimal string. */
  readonly value: string;
  readonly quantity: string;
  readonly day: string;
  /** An official invoice with number and date stands behind the value. */
  readonly hasInvoice: boolean;
}

/**
 * within: as usual. within-tolerance: outside, but an official invoice lies close enough. outside: to be
 * held for a second officer. expired: the last range no longer held on the day; warns, never holds. none: no
 * range had begun.
 */
export interface PriceCheck {
  readonly verdict: 'within' | 'within-tolerance' | 'outside' | 'expired' | 'none';
  /** What it was compared with; absent for `none`. */
  readonly range?: PriceRange;
}

/** The range that holds on a day, else the last that had begun. Of several that hold, the one set last. */
const rangeOn = (ranges: readonly PriceRange[], day: string): PriceRange | undefined => {
  const begun = ranges.filter(({ from }) => from <= day);
  const holding = begun.filter(({ until }) => day <= until);
  if (holding.length > 0) return holding.at(-1);
  return begun.reduce<PriceRange | undefined>(
    (last, each) => (last === undefined || each.until >= last.until ? each : last),
    undefined,
  );
};

const wholePercent = thousandths('100');

/**
 * Compares value with quantity × unit price, by multiplying only, so that nothing is rounded. The tolerance is
 * per cent of either end of the range, and counts for what has an official invoice.
 */
export const priceCheck = (
  ranges: readonly PriceRange[],
  { value, quantity, day, hasInvoice }: Priced,
  { tolerancePercent }: { readonly tolerancePercent: string },
): PriceCheck => {
  const range = rangeOn(ranges, day);
  if (range === undefined) return { verdict: 'none' };
  if (day > range.until) return { verdict: 'expired', range };
  // Rial and quantity are thousandths, a percentage is thousandths of a hundredth.
  const worth = thousandths(value) * 1000n * wholePercent;
  const at = (price: string, percent: bigint) =>
    thousandths(price) * thousandths(quantity) * percent;
  const lies = (tolerance: bigint) =>
    worth >= at(range.low, wholePercent - tolerance) &&
    worth <= at(range.high, wholePercent + tolerance);
  if (lies(0n)) return { verdict: 'within', range };
  if (hasInvoice && lies(thousandths(tolerancePercent)))
    return { verdict: 'within-tolerance', range };
  return { verdict: 'outside', range };
};
