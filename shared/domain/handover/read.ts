import { type Request, within } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

const statuses = ['announced', 'received', 'declined'] as const;

export const listHandovers = (home: Home, request: Request<'listHandovers'>) => {
  const { caller, query } = request;
  return listStates(home, 'handover', 'listHandovers', request, {
    partitions:
      caller.scope === 'own'
        ? [{ index: 'byPartner', partition: `handover#${caller.partner}` }]
        : (query.status === undefined ? statuses : [query.status]).map((status) => ({
            index: 'byStatus',
            partition: `handover#${status}`,
          })),
    keep: ({ implementer, status, dims }) =>
      within(caller, { partner: implementer, region: dims.region }) &&
      (query.status === undefined || status === query.status),
    view: viewOf,
  });
};
