import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

export const listCohorts = (home: Home, request: Request<'listCohorts'>) =>
  listStates(home, 'cohort', 'listCohorts', request, {
    partitions: [{ index: 'byStatus', partition: 'cohort#all' }],
    view: viewOf,
  });
