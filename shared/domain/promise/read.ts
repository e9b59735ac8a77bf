import { type Request, within } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { viewOf } from './state.ts';

export const listPromises = (home: Home, request: Request<'listPromises'>) => {
  const { caller, query } = request;
  const partition = () => {
    if (caller.scope === 'own')
      return { index: 'byPartner', partition: `promise#${caller.partner}` } as const;
    return query.campaign === undefined
      ? ({ index: 'byStatus', partition: 'promise#all' } as const)
      : ({ index: 'byParent', partition: `promise#${query.campaign}` } as const);
  };
  return listStates(home, 'promise', 'listPromises', request, {
    partitions: [partition()],
    keep: ({ partner, campaign }) =>
      within(caller, { partner }) && (query.campaign === undefined || query.campaign === campaign),
    view: viewOf,
  });
};
