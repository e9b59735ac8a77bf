import * as z from 'zod';
import { AggregateId, EvidenceList, Quantity, Slug } from './measures.ts';
import { code, Name, text } from './text.ts';

/** Percent of the fuel's net heat that becomes useful heat; a condensing appliance may pass 100. */
const Efficiency = code(/^(?!0$)(0|[1-9]\d?|10\d|110)(\.\d{0,2}[1-9])?$/, 8);

/**
 * What a model of heater saves where it replaces an old one, by deemed values: nobody measures a household. A
 * later statement of the same item takes the place of this one.
 */
export const HeaterModel = z
  .strictObject({
    item: Slug,
    /** Energy label, A the best. */
    label: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G']),
    efficiency: Efficiency,
    /** Useful heat that a household needs in a year, MJ. */
    annualHeat: z.strictObject({ low: Quantity, high: Quantity, source: text(500) }),
    /** Efficiency of what is replaced, percent. */
    replaced: z.strictObject({ low: Efficiency, high: Efficiency, source: text(500) }),
    /** Factor in MJ/m3. */
    netCalorificValue: AggregateId,
    /** Factor in kgCO2/GJ, on net calorific value. */
    emissionFactor: AggregateId,
    evidence: EvidenceList,
  })
  .meta({ id: 'HeaterModel' });
export type HeaterModel = z.infer<typeof HeaterModel>;

/** A version of a factor as it was when something was computed with it. */
export const FactorUsed = z
  .object({
    factor: AggregateId,
    version: z.int(),
    value: z.string(),
    unit: Name,
    source: z.string(),
    year: z.string(),
  })
  .meta({ id: 'FactorUsed' });
export type FactorUsed = z.infer<typeof FactorUsed>;

const Range = z.object({ low: z.string(), high: z.string() });

/** A year of so many heaters. Never verified, and never added to what is. */
export const DeemedSaving = z
  .object({
    gas: Range.meta({ description: 'm³ of natural gas a year' }),
    carbonDioxide: Range.meta({ description: 'kg of avoided CO₂ a year' }),
  })
  .meta({ id: 'DeemedSaving' });
export type DeemedSaving = z.infer<typeof DeemedSaving>;

export const HeaterModelView = z
  .object({
    id: AggregateId,
    version: z.int(),
    ...HeaterModel.omit({ evidence: true }).shape,
    netCalorificValue: FactorUsed,
    emissionFactor: FactorUsed,
    /** Of one heater. */
    deemed: DeemedSaving,
  })
  .meta({ id: 'HeaterModelView' });
export type HeaterModelView = z.infer<typeof HeaterModelView>;
