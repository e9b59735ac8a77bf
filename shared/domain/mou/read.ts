import { MouStatus } from '../../contract/memoranda.ts';
import { type Request, within } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import { dayOf } from '../period.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { burnDown } from './burnDown.ts';

export const getMou = async (home: Home, { params, caller }: Request<'getMou'>) => {
  const kept = await readState(home, 'mou', params.mou);
  if (kept === undefined || !within(caller, { partner: kept.state.partner }))
    throw new Refusal('not-found');
  return burnDown(kept, dayOf(home.clock()));
};

/** The active ones first. */
export const listMous = (home: Home, request: Request<'listMous'>) => {
  const day = dayOf(home.clock());
  return listStates(home, 'mou', 'listMous', request, {
    partitions:
      request.caller.scope === 'own'
        ? [{ index: 'byPartner', partition: `mou#${request.caller.partner}` }]
        : MouStatus.options.map((status) => ({ index: 'byStatus', partition: `mou#${status}` })),
    keep: ({ partner }) => within(request.caller, { partner }),
    view: (kept) => burnDown(kept, day),
  });
};
