import type { Entry } from '../../contract/entry.ts';
import { sum } from '../decimal.ts';
import type { DeliveredData } from './state.ts';

/** What a delivery brought, or what its correction takes back: amounts in thousandths, signed. */
export interface Arrival {
  readonly isReversed: boolean;
  readonly data: DeliveredData;
  readonly delivered: bigint;
  readonly missing: bigint;
}

export const arrivalIn = ({ kind, data }: Entry): Arrival | undefined => {
  if (kind !== 'delivery-confirmed' && kind !== 'delivery-reversed') return undefined;
  const isReversed = kind === 'delivery-reversed';
  const sign = isReversed ? -1n : 1n;
  const { lines } = data as unknown as DeliveredData;
  return {
    isReversed,
    data: data as unknown as DeliveredData,
    delivered: sign * sum(lines.map(({ delivered }) => delivered)),
    missing:
      sign * sum(lines.flatMap((line) => line.discrepancies.map(({ quantity }) => quantity))),
  };
};
