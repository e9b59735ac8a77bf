import type { Request } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { narrativeId, targetsId } from './state.ts';

export const getTargets = async (home: Home, { params }: Request<'getTargets'>) => {
  const kept = await readState(home, 'targets', targetsId(params.year));
  if (kept === undefined) throw new Refusal('not-found');
  return { year: params.year, version: kept.version, targets: [...kept.state.targets] };
};

/** Resolutions, the first due first. */
export const listResolutions = (home: Home, request: Request<'listResolutions'>) =>
  listStates(home, 'resolution', 'listResolutions', request, {
    partitions: [{ index: 'byStatus', partition: 'resolution#recorded' }],
    view: ({ version, state }) => ({ ...state, version }),
  });

export const getNarrative = async (home: Home, { params }: Request<'getNarrative'>) => {
  const kept = await readState(home, 'narrative', narrativeId(params.period));
  if (kept === undefined) throw new Refusal('not-found');
  const { problems, proposals, decisionsNeeded } = kept.state;
  return { version: kept.version, problems, proposals, decisionsNeeded };
};
