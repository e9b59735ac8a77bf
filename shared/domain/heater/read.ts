import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

export const listHeaterModels = (home: Home, request: Request<'listHeaterModels'>) =>
  listStates(home, 'heater', 'listHeaterModels', request, {
    partitions: [{ index: 'byStatus', partition: 'heater#active' }],
    view: viewOf,
  });
