import type { CatalogueItem } from '../../contract/office.ts';
import type { Request } from '../caller.ts';
import type { Kept } from '../kept.ts';
import { listStates, readState } from '../lists.ts';
import type { Home } from '../ports.ts';
import { Refusal } from '../refusal.ts';
import { type ItemState, itemId, officeId } from './state.ts';

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
    view: itemView,
  });

export const getItem = async (home: Home, { params }: Request<'getItem'>) => {
  const kept = await readState(home, 'item', params.item);
  if (kept === undefined) throw new Refusal('not-found');
  return itemView(kept);
};

const itemView = ({ version, state }: Kept<ItemState>): CatalogueItem => ({
  ...state,
  id: itemId(state.code),
  version,
});
