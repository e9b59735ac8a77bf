import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

export const listSchemes = (home: Home, request: Request<'listSchemes'>) =>
  listStates(home, 'scheme', 'listSchemes', request, {
    partitions: [{ index: 'byStatus', partition: 'scheme#all' }],
    view: viewOf,
  });
