import type { ImpactFormula } from '../../contract/catalogue.ts';
import type { FactorVersion } from '../../contract/factors.ts';
import type { Name } from '../../contract/text.ts';
import { decimal, thousandths } from '../decimal.ts';

export interface Impact {
  /** In the formula's unit, rounded down to thousandths once, at the end. */
  readonly amount: string;
  readonly unit: Name;
  readonly basis: string;
  /** The version of the factor that it was computed with. */
  readonly factor?: string;
}

/**
 * What a quantity brings about by an item's formula; undefined while the factor that the formula names is
 * not in force. The factor's version is the caller's to find: of the day of the gift.
 */
export const impactOf = (
  { times, unit, factor, basis }: ImpactFormula,
  quantity: string,
  version: FactorVersion | undefined,
): Impact | undefined => {
  const product = thousandths(quantity) * thousandths(times);
  if (factor === undefined) return { amount: decimal(product / 1000n), unit, basis };
  if (version === undefined) return undefined;
  const amount = decimal((product * thousandths(version.value)) / 1_000_000n);
  return { amount, unit, basis, factor: version.entry };
};
