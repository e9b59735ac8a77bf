import * as z from 'zod';
import { EntryId } from './entry.ts';
import { AggregateId, Day, EvidenceList, Letter, Rial } from './measures.ts';
import { text } from './text.ts';

const range = {
  /** Rial for one unit of the item, both ends included. */
  low: Rial,
  high: Rial,
  from: Day,
  /** Whose letter or quote it rests on. */
  source: text(300),
  letter: Letter.optional(),
};

export const PriceRangeSetting = z
  .strictObject({
    ...range,
    /** After as many days as the office has set, if absent. */
    until: Day.optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'PriceRangeSetting' });
export type PriceRangeSetting = z.infer<typeof PriceRangeSetting>;

export const PriceRange = z
  .object({ entry: EntryId, ...range, until: Day })
  .meta({ id: 'PriceRange' });
export type PriceRange = z.infer<typeof PriceRange>;

/** What an item's unit has cost, oldest setting first. */
export const Prices = z
  .object({ id: AggregateId, item: AggregateId, ranges: z.array(PriceRange) })
  .meta({ id: 'Prices' });
export type Prices = z.infer<typeof Prices>;
