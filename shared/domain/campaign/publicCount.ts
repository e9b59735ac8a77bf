import type { PublicCount } from '../../contract/campaigns.ts';
import { decimal } from '../decimal.ts';

/** Under so many people a public number could point at somebody. */
const least = 10_000n;

const floored = (thousandths: bigint) => (thousandths / least) * least;

/**
 * People, in whole tens from below, so that reading the page again and again never shows that one more
 * was counted; under ten (an unknown number counts as none) no number at all. In thousandths.
 */
export const ofPeople = (persons: bigint): PublicCount =>
  persons < least ? { is: 'fewer-than-10' } : { is: 'at-least', number: decimal(floored(persons)) };

/** Things that people received: shown like the people, and only where those are enough. */
export const ofThings = (things: bigint, recipients: bigint): PublicCount =>
  recipients < least ? { is: 'fewer-than-10' } : ofPeople(things);

const exactly = (amount: bigint): PublicCount => ({ is: 'number', number: decimal(amount) });

/**
 * A count-down. Where it counts people, what is left follows from the public parts and not from the true
 * ones: a difference between what is shown tells no more than the parts do.
 */
export const publicStock = (
  { opening, inflow, outflow }: { opening: bigint; inflow: bigint; outflow: bigint },
  persons: boolean,
) => {
  if (!persons)
    return {
      opening: exactly(opening),
      inflow: exactly(inflow),
      outflow: exactly(outflow),
      left: exactly(opening + inflow - outflow),
    };
  // Of those who left up to nine are not shown: at least so many are left, whatever they are.
  const left = floored(opening) + floored(inflow) - floored(outflow) - least;
  return {
    opening: ofPeople(opening),
    inflow: ofPeople(inflow),
    outflow: ofPeople(outflow),
    left: left < least ? ({ is: 'fewer-than-10' } as const) : ofPeople(left),
  };
};
