import { type Caller, type Request, within } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { saleView } from './saleState.ts';
import { type SavingState, viewOf } from './state.ts';

/** A partner's own savings are those whose fund it set aside. */
const visible = (caller: Caller, { statement }: SavingState): boolean =>
  within(caller, { partner: statement.funder });

export const getSaving = async (home: Home, { params, caller }: Request<'getSaving'>) => {
  const kept = await readState(home, 'saving', params.saving);
  if (kept === undefined || !visible(caller, kept.state)) throw new Refusal('not-found');
  return viewOf(kept);
};

export const listSavings = (home: Home, request: Request<'listSavings'>) =>
  listStates(home, 'saving', 'listSavings', request, {
    partitions:
      request.caller.scope === 'own'
        ? [{ index: 'byPartner', partition: `saving#${request.caller.partner}` }]
        : (['submitted', 'verified', 'refused'] as const).map((status) => ({
            index: 'byStatus',
            partition: `saving#${status}`,
          })),
    keep: (state) => visible(request.caller, state),
    view: viewOf,
  });

export const listSales = (home: Home, request: Request<'listSales'>) =>
  listStates(home, 'sale', 'listSales', request, {
    partitions: [{ index: 'byStatus', partition: 'sale#declared' }],
    view: saleView,
  });
