import type * as z from 'zod';
import type { Entry } from '../../contract/entry.ts';
import type { Item, ItemAmendment, OfficeSettings } from '../../contract/office.ts';
import type { Listing } from '../kept.ts';

export interface OfficeState {
  readonly settings: OfficeSettings;
}
export const officeId = 'office-settings';
export const applyOffice = (_: OfficeState | undefined, { data }: Entry): OfficeState => ({
  settings: data as unknown as OfficeSettings,
});

/** As it was defined, with what the last amendment changed. */
export interface ItemState extends Item {
  readonly retired?: boolean;
}
export const itemId = (code: string) => `item-${code}`;
export const applyItem = (state: ItemState | undefined, { data, kind }: Entry): ItemState => {
  if (kind === 'item-defined') return data as unknown as ItemState;
  if (state === undefined) throw new RangeError(`${kind} before its definition`);
  const { code, unit, wholeUnits, form, serialNumbers } = state;
  const { reason: _, ...amended } = data as unknown as z.infer<typeof ItemAmendment>;
  return { ...amended, code, unit, wholeUnits, form, serialNumbers } as ItemState;
};
export const listItem = (item: ItemState): Listing => ({ byStatus: ['item#active', item.code] });
