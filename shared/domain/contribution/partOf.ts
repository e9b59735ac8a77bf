import { decimal, thousandths } from '../decimal.ts';

/** The part of a claimed amount of rial that its verified quantity is worth, rounded down to whole rial. */
export const partOf = (
  amount: string,
  { claimed, verified }: { readonly claimed: string; readonly verified: string },
): string =>
  decimal(((thousandths(amount) * thousandths(verified)) / thousandths(claimed) / 1000n) * 1000n);
