import type { Entry } from '../../contract/entry.ts';
import type { HeaterModelView } from '../../contract/heaters.ts';
import type { Kept, Listing } from '../kept.ts';
import { type DeemedModel, deemedSaving } from './deemedSaving.ts';

export interface HeaterState extends DeemedModel {
  readonly id: string;
}
export const heaterId = (item: string) => `heater-${item}`;

export const applyHeater = (
  _: HeaterState | undefined,
  { aggregate, data }: Entry,
): HeaterState => ({ ...(data as unknown as DeemedModel), id: aggregate });

export const viewOf = ({ version, state }: Kept<HeaterState>): HeaterModelView => ({
  ...state,
  version,
  deemed: deemedSaving(state, '1'),
});

export const listHeater = ({ id, item }: HeaterState): Listing => ({
  byStatus: ['heater#active', `${item}#${id}`],
});
