import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';
import { statusOf } from './state.ts';

/** The findings, oldest first. */
export const listFindings = (home: Home, request: Request<'listFindings'>) =>
  listStates(home, 'finding', 'listFindings', request, {
    partitions: [{ index: 'byStatus', partition: 'finding#recorded' }],
    view: ({ version, state }) => ({
      ...state,
      version,
      status: statusOf(state),
      steps: [...(state.steps ?? [])],
    }),
  });
