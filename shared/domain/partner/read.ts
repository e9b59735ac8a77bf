import { type Request, within } from '../caller.ts';
import type { Kept } from '../kept.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import type { PartnerState } from './state.ts';

const viewOf = ({ version, state }: Kept<PartnerState>) => ({ ...state, version });

export const getPartner = async (home: Home, { params, caller }: Request<'getPartner'>) => {
  const kept = await readState(home, 'partner', params.partner);
  if (kept === undefined || !within(caller, { partner: params.partner }))
    throw new Refusal('not-found');
  return viewOf(kept);
};

export const listPartners = (home: Home, request: Request<'listPartners'>) =>
  listStates(home, 'partner', 'listPartners', request, {
    partitions: [{ index: 'byStatus', partition: 'partner#active' }],
    view: viewOf,
  });
