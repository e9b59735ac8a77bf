import type { Request } from '../caller.ts';
import { listStates } from '../lists.ts';
import type { Home } from '../ports.ts';

/** The institution's support, to all implementers or to one. */
export const listSupport = (home: Home, request: Request<'listSupport'>) => {
  const { to } = request.query;
  return listStates(home, 'support', 'listSupport', request, {
    partitions:
      to === undefined
        ? [{ index: 'byStatus', partition: 'support#recorded' }]
        : [{ index: 'byPartner', partition: `support#${to}` }],
    view: ({ state, version }) => ({ ...state, version }),
  });
};
