import type { Entry, Role } from '../../contract/entry.ts';
import type { Item, OfficeSettings } from '../../contract/office.ts';
import type { Listing } from '../kept.ts';

export interface OfficeState {
  readonly settings: OfficeSettings;
}
export const officeId = 'office-settings';
export const applyOffice = (_: OfficeState | undefined, { data }: Entry): OfficeState => ({
  settings: data as unknown as OfficeSettings,
});

export interface PersonState {
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly partner?: string;
  readonly region?: string;
}
export const applyPerson = (_: PersonState | undefined, { data }: Entry): PersonState =>
  data as unknown as PersonState;

export type ItemState = Item;
export const itemId = (code: string) => `item-${code}`;
export const applyItem = (_: ItemState | undefined, { data }: Entry): ItemState =>
  data as unknown as ItemState;
export const listItem = (item: ItemState): Listing => ({ byStatus: ['item#active', item.code] });
