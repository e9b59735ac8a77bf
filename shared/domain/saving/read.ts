import type { Request } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { saleView } from './saleState.ts';
import { viewOf } from './state.ts';

export const getSaving = async (home: Home, { params }: Request<'getSaving'>) => {
  const kept = await readState(home, 'saving', params.saving);
  if (kept === undefined) throw new Refusal('not-found');
  return viewOf(kept);
};

export const listSavings = (home: Home, request: Request<'listSavings'>) =>
  listStates(home, 'saving', 'listSavings', request, {
    partitions: (['submitted', 'verified', 'refused'] as const).map((status) => ({
      index: 'byStatus',
      partition: `saving#${status}`,
    })),
    view: viewOf,
  });

export const listSales = (home: Home, request: Request<'listSales'>) =>
  listStates(home, 'sale', 'listSales', request, {
    partitions: [{ index: 'byStatus', partition: 'sale#declared' }],
    view: saleView,
  });
