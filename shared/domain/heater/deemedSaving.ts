import type { DeemedSaving, FactorUsed, HeaterModel } from '../../contract/heaters.ts';
import { decimal, thousandths } from '../decimal.ts';
import { ceiling, floor, type Rational, rational, times } from '../measurement/rational.ts';

/** A model with the values that its factors had when it was defined. */
export interface DeemedModel
  extends Omit<HeaterModel, 'evidence' | 'netCalorificValue' | 'emissionFactor'> {
  readonly netCalorificValue: FactorUsed;
  readonly emissionFactor: FactorUsed;
}

const exact = (text: string): Rational => rational(thousandths(text), 1000n);
const inverse = ({ of, over }: Rational): Rational => rational(over, of);

/** Heat of the fuel that is not burnt any more, MJ a year: Q × (1/η_old − 1/η_new). Efficiencies in percent. */
const fuelHeat = (heat: string, before: string, after: string): Rational => {
  const [old, fresh] = [exact(before), exact(after)];
  const difference = rational(fresh.of * old.over - old.of * fresh.over, old.over * fresh.over);
  return times(times(exact(heat), rational(100n)), times(difference, inverse(times(old, fresh))));
};

/**
 * What so many heaters save in a year: m³ = Q/NCV × (1/η_old − 1/η_new), and kg CO₂ = m³ × NCV/1000 × kgCO₂/GJ
 * (IPCC 2006 Guidelines, volume 2, chapter 2: fuel on its net calorific value × emission factor). The low end
 * takes the least heat and the best old heater and is rounded down to a thousandth; the high end the reverse.
 */
export const deemedSaving = (model: DeemedModel, quantity: string): DeemedSaving => {
  const { annualHeat, replaced, efficiency } = model;
  const pieces = exact(quantity);
  const volume = inverse(exact(model.netCalorificValue.value));
  const mass = times(exact(model.emissionFactor.value), rational(1n, 1000n));
  const low = times(pieces, fuelHeat(annualHeat.low, replaced.high, efficiency));
  const high = times(pieces, fuelHeat(annualHeat.high, replaced.low, efficiency));
  const range = (unit: Rational) => ({
    low: decimal(floor(times(times(low, unit), rational(1000n)))),
    high: decimal(ceiling(times(times(high, unit), rational(1000n)))),
  });
  return { gas: range(volume), carbonDioxide: range(mass) };
};
