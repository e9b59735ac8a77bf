import type { DeemedSaving } from '../../contract/heaters.ts';
import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import { decimal } from '../decimal.ts';
import { type DeemedModel, deemedSaving } from '../heater/deemedSaving.ts';
import type { Material } from './sections.ts';

/** What the heaters delivered in the quarter are deemed to save in a year: an estimate, stated as a range. */
export interface DeemedRow extends DeemedSaving {
  readonly item: string;
  readonly name: Name;
  readonly delivered: string;
  readonly model: Omit<DeemedModel, 'item'>;
}

/** A model counts as it was last stated before the closing. */
export const deemed = ({ figures, names }: Material): DeemedRow[] =>
  names
    .ids('heater')
    .flatMap((id) => names.label<DeemedModel>(id) ?? [])
    .flatMap(({ item, ...model }) => {
      const unit = commodity.item(item);
      const delivered = figures.during('delivered', unit);
      if (delivered <= 0n) return [];
      const quantity = decimal(delivered);
      const saving = deemedSaving({ item, ...model }, quantity);
      const { name } = names.item(unit);
      return [{ item, name, delivered: quantity, ...saving, model }];
    });
