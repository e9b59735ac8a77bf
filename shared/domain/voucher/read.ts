import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

export const listVouchers = (home: Home, request: Request<'listVouchers'>) =>
  listStates(home, 'vouchers', 'listVouchers', request, {
    partitions: [{ index: 'byStatus', partition: 'vouchers#all' }],
    view: viewOf,
  });
