import { type Request, within } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { viewOf } from './state.ts';

export const getMou = async (home: Home, { params, caller }: Request<'getMou'>) => {
  const kept = await readState(home, 'mou', params.mou);
  if (kept === undefined || !within(caller, { partner: kept.state.partner }))
    throw new Refusal('not-found');
  return viewOf(kept);
};

export const listMous = (home: Home, request: Request<'listMous'>) =>
  listStates(home, 'mou', 'listMous', request, {
    partitions:
      request.caller.scope === 'own'
        ? [{ index: 'byPartner', partition: `mou#${request.caller.partner}` }]
        : [{ index: 'byStatus', partition: 'mou#active' }],
    keep: ({ partner }) => within(request.caller, { partner }),
    view: viewOf,
  });
