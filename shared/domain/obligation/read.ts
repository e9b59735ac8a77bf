import { type Request, within } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import { dayOf } from '../period.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { viewOf } from './state.ts';

export const getObligation = async (home: Home, { params, caller }: Request<'getObligation'>) => {
  const kept = await readState(home, 'obligation', params.obligation);
  if (kept === undefined || !within(caller, { partner: kept.state.partner }))
    throw new Refusal('not-found');
  return viewOf(kept, dayOf(home.clock()));
};

const statuses = ['open', 'fulfilled'] as const;

export const listObligations = (home: Home, request: Request<'listObligations'>) => {
  const { caller, query } = request;
  const partner = caller.scope === 'own' ? caller.partner : query.partner;
  const today = dayOf(home.clock());
  return listStates(home, 'obligation', 'listObligations', request, {
    partitions:
      partner === undefined
        ? statuses.map((status) => ({ index: 'byStatus', partition: `obligation#${status}` }))
        : [{ index: 'byPartner', partition: `obligation#${partner}` }],
    keep: (state) =>
      within(caller, state) && (query.year === undefined || state.year === query.year),
    view: (kept) => viewOf(kept, today),
  });
};
