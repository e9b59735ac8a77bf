import type { Entry } from '../../contract/entry.ts';
import type { PriceRange, Prices } from '../../contract/priceBook.ts';
import type { Listing } from '../kept.ts';

/** An item's price ranges; none is ever taken out, later ones take precedence. */
export type PricesState = Prices;
export const pricesId = (item: string) => `prices-${item}`;

/** `data` of price-range-set. */
export type PriceRangeData = Omit<PriceRange, 'entry'> & { readonly item: string };

export const applyPrices = (
  state: PricesState | undefined,
  { aggregate, data, id }: Entry,
): PricesState => {
  const { item, ...range } = data as unknown as PriceRangeData;
  return { id: aggregate, item, ranges: [...(state?.ranges ?? []), { ...range, entry: id }] };
};

export const listPrices = ({ id }: PricesState): Listing => ({ byStatus: ['prices#active', id] });
