import type { DeemedSaving } from '../../contract/heaters.ts';
import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import { decimal } from '../decimal.ts';
import { type DeemedModel, deemedSaving } from '../heater/deemedSaving.ts';
import type { Figures } from './figures.ts';

/** What the heaters delivered in the quarter are deemed to save in a year: an estimate, stated as a range. */
export interface DeemedRow extends DeemedSaving {
  readonly item: string;
  readonly name: Name;
  readonly delivered: string;
  readonly model: Omit<DeemedModel, 'item'>;
}

/** A model counts as it was last stated before the closing. */
export const deemedRows = (
  figures: Figures,
  models: readonly DeemedModel[],
  nameOf: (unit: string) => Name,
): DeemedRow[] =>
  models.flatMap(({ item, ...model }) => {
    const unit = commodity.item(item);
    const delivered = figures.during('delivered', unit);
    if (delivered <= 0n) return [];
    const quantity = decimal(delivered);
    const saving = deemedSaving({ item, ...model }, quantity);
    return [{ item, name: nameOf(unit), delivered: quantity, ...saving, model }];
  });
