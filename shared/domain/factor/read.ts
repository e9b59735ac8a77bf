import type { Request } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';

export const getFactor = async (home: Home, { params }: Request<'getFactor'>) => {
  const kept = await readState(home, 'factor', params.factor);
  if (kept === undefined) throw new Refusal('not-found');
  return kept.state;
};

export const listFactors = (home: Home, request: Request<'listFactors'>) =>
  listStates(home, 'factor', 'listFactors', request, {
    partitions: [{ index: 'byStatus', partition: 'factor#active' }],
    keep: ({ kind }) => request.query.kind === undefined || kind === request.query.kind,
    view: ({ state }) => state,
  });
