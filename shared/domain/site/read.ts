import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

export const listSites = (home: Home, request: Request<'listSites'>) =>
  listStates(home, 'site', 'listSites', request, {
    partitions: [{ index: 'byStatus', partition: 'site#active' }],
    view: viewOf,
  });
