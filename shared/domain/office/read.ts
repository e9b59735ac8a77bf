import type { Request } from '../caller.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { officeId } from './state.ts';

/** Version 0 and no settings until an office-admin has configured the office. */
export const getOffice = async (home: Home) => {
  const kept = await readState(home, 'office', officeId);
  return kept === undefined
    ? { version: 0 }
    : { version: kept.version, settings: kept.state.settings };
};

export const listItems = (home: Home, request: Request<'listItems'>) =>
  listStates(home, 'item', 'listItems', request, {
    partitions: [{ index: 'byStatus', partition: 'item#active' }],
    view: ({ state }) => state,
  });
