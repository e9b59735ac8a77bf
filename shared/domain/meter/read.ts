import { type Request, within } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { viewOf } from './state.ts';

export const getMeter = async (home: Home, { params, caller }: Request<'getMeter'>) => {
  const kept = await readState(home, 'meter', params.meter);
  if (kept === undefined || !within(caller, { partner: kept.state.owner }))
    throw new Refusal('not-found');
  return viewOf(kept);
};

export const listMeters = (home: Home, request: Request<'listMeters'>) =>
  listStates(home, 'meter', 'listMeters', request, {
    partitions:
      request.caller.scope === 'own'
        ? [{ index: 'byPartner', partition: `meter#${request.caller.partner}` }]
        : [{ index: 'byStatus', partition: 'meter#active' }],
    keep: ({ owner }) => within(request.caller, { partner: owner }),
    view: viewOf,
  });
