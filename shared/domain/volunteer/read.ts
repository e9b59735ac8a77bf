import { type Request, within } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { lies, regions } from '../regions.ts';
import { viewOf } from './state.ts';

export const listActivities = (home: Home, request: Request<'listActivities'>) => {
  const { scope, region: under } = request.caller;
  return listStates(home, 'activity', 'listActivities', request, {
    partitions:
      scope === 'region' && under !== undefined
        ? regions
            .filter(({ id }) => lies(id, under))
            .map(({ id }) => ({ index: 'byRegion', partition: `activity#${id}` }))
        : [{ index: 'byStatus', partition: 'activity#all' }],
    keep: ({ region }) => within(request.caller, { region }),
    view: viewOf,
  });
};
