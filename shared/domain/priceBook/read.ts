import type { Request } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { pricesId } from './state.ts';

/** An item's price ranges with their history; of an item that never had one, none. */
export const getPrices = async (home: Home, { params }: Request<'getPrices'>) => {
  const id = pricesId(params.item);
  const kept = await readState(home, 'prices', id);
  if (kept !== undefined) return kept.state;
  if ((await readState(home, 'item', params.item)) === undefined) throw new Refusal('not-found');
  return { id, item: params.item, ranges: [] };
};

export const listPrices = (home: Home, request: Request<'listPrices'>) =>
  listStates(home, 'prices', 'listPrices', request, {
    partitions: [{ index: 'byStatus', partition: 'prices#active' }],
    view: ({ state }) => state,
  });
