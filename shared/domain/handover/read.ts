import { type Request, within } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { lies, regions } from '../regions.ts';
import { viewOf } from './state.ts';

const statuses = ['announced', 'received', 'declined'] as const;

export const listHandovers = (home: Home, request: Request<'listHandovers'>) => {
  const { caller, query } = request;
  const partitions = () => {
    if (caller.scope === 'own')
      return [{ index: 'byPartner', partition: `handover#${caller.partner}` } as const];
    const under = caller.scope === 'region' ? caller.region : undefined;
    if (under !== undefined)
      return regions
        .filter(({ id }) => lies(id, under))
        .map(({ id }) => ({ index: 'byRegion', partition: `handover#${id}` }) as const);
    return (query.status === undefined ? statuses : [query.status]).map(
      (status) => ({ index: 'byStatus', partition: `handover#${status}` }) as const,
    );
  };
  return listStates(home, 'handover', 'listHandovers', request, {
    partitions: partitions(),
    keep: ({ implementer, status, dims }) =>
      within(caller, { partner: implementer, region: dims.region }) &&
      (query.status === undefined || status === query.status),
    view: viewOf,
  });
};
