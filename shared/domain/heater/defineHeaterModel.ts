import type { FactorKind } from '../../contract/factors.ts';
import type { FactorUsed } from '../../contract/heaters.ts';
import type { Command } from '../command.ts';
import { thousandths } from '../decimal.ts';
import { versionInForce } from '../factor/state.ts';
import { itemId } from '../office/state.ts';
import { dayOf } from '../period.ts';
import { Checks, Refusal } from '../refusal.ts';
import type { States } from '../states.ts';
import type { DeemedModel } from './deemedSaving.ts';
import { heaterId } from './state.ts';

/**
 * Label, efficiency and deemed values of a heater in the catalogue. Its factors are those in force today; the
 * entry keeps their values and sources, so that a figure stays what it was.
 */
export const defineHeaterModel: Command<'defineHeaterModel'> = {
  route: 'defineHeaterModel',
  aggregate: ({ body }) => ({ id: heaterId(body.item) }),
  reads: ({ body }) => [itemId(body.item), body.netCalorificValue, body.emissionFactor],
  decide: (states, { body }, { now }) => {
    const { evidence, annualHeat, replaced, efficiency } = body;
    const checks = new Checks();
    const item = states.get('item', itemId(body.item));
    checks.field(item !== undefined, '/item', 'unknown');
    // What is counted one by one is claimed by its serial number, once.
    checks.field(item?.serialNumbers !== false, '/item', 'serials-not-kept');
    const inOrder = (low: string, high: string) => thousandths(low) <= thousandths(high);
    checks.field(inOrder(annualHeat.low, annualHeat.high), '/annualHeat/high', 'not-in-order');
    checks.field(inOrder(replaced.low, replaced.high), '/replaced/high', 'not-in-order');
    const better = thousandths(replaced.high) < thousandths(efficiency);
    checks.field(better, '/efficiency', 'no-saving');
    const day = dayOf(now);
    const heat = used(states, body.netCalorificValue, ['net-calorific-value', 'MJ/m3', day]);
    const emission = used(states, body.emissionFactor, ['emission-factor', 'kgCO2/GJ', day]);
    checks.field(heat !== undefined, '/netCalorificValue', 'unknown');
    checks.field(emission !== undefined, '/emissionFactor', 'unknown');
    checks.done();
    if (heat === undefined || emission === undefined) throw new Refusal('not-found');
    const data: DeemedModel = {
      item: body.item,
      label: body.label,
      efficiency,
      annualHeat,
      replaced,
      netCalorificValue: heat.shown,
      emissionFactor: emission.shown,
    };
    return {
      kind: 'heater-model-defined',
      causes: [heat.entry, emission.entry],
      data: { ...data },
      evidence,
    };
  },
};

/** The version of a factor in force, if it is of gas, of this kind and in this unit. */
const used = (
  states: States,
  id: string,
  [kind, unit, day]: readonly [FactorKind, string, string],
): { shown: FactorUsed; entry: string } | undefined => {
  const factor = states.get('factor', id);
  if (factor?.kind !== kind || factor.of !== 'natural-gas' || factor.unit.en !== unit)
    return undefined;
  const version = versionInForce(factor, day);
  if (version === undefined) return undefined;
  const { value, source, year } = version;
  return {
    entry: version.entry,
    shown: { factor: factor.id, version: version.version, value, unit: factor.unit, source, year },
  };
};
