import * as z from 'zod';
import { EntryId } from './entry.ts';
import { TariffBasis } from './factors.ts';
import {
  AggregateId,
  EvidenceList,
  JalaliMonth,
  Quantity,
  RegionId,
  Sha256Hex,
} from './measures.ts';
import { code, Name, text } from './text.ts';

export const Energy = z.enum(['natural-gas', 'electricity']).meta({ id: 'Energy' });
export type Energy = z.infer<typeof Energy>;

/** A meter of a firm or a body, by the number that its utility gave it. */
export const MeterRegistration = z
  .strictObject({
    owner: AggregateId,
    energy: Energy,
    number: code(/^[A-Za-z0-9][A-Za-z0-9./-]{2,39}$/, 40),
    place: Name,
    region: RegionId,
    evidence: EvidenceList,
  })
  .meta({ id: 'MeterRegistration' });
export type MeterRegistration = z.infer<typeof MeterRegistration>;

/** Zero or more, at most 3 decimals. */
const Measure = code(/^(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/).meta({
  id: 'Measure',
  description: 'Decimal string, zero or more, at most 3 decimals',
});

export const Reading = z
  .strictObject({
    month: JalaliMonth,
    /** m³ of gas, or kWh, in the whole month. */
    consumption: Measure,
    /** Heating degree days of the month (°C·day) at the station that the saving's model names. */
    degreeDays: Measure.optional(),
  })
  .meta({ id: 'Reading' });
export type Reading = z.infer<typeof Reading>;

export const Readings = z
  .strictObject({
    readings: z.array(Reading).min(1).max(36),
    /** Why months that stand already are stated anew. */
    corrects: text(1000).optional(),
    evidence: EvidenceList.min(1),
  })
  .meta({ id: 'Readings' });
export type Readings = z.infer<typeof Readings>;

export const Months = z.strictObject({ from: JalaliMonth, until: JalaliMonth });
export type Months = z.infer<typeof Months>;

export const Meter = z
  .object({
    id: AggregateId,
    version: z.int(),
    ...MeterRegistration.omit({ evidence: true }).shape,
    readings: z.array(Reading.extend({ entry: EntryId })),
    /** The savings that rest on its months. */
    savings: z.array(z.object({ saving: AggregateId, ...Months.shape })),
  })
  .meta({ id: 'Meter' });
export type Meter = z.infer<typeof Meter>;

/**
 * How the baseline is brought to the conditions of the reporting period: by a regression on heating degree
 * days, or as it was, with a stated uncertainty in percent of it.
 */
export const BaselineModel = z
  .discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('degree-days'),
      station: text(200),
      /** Base temperature of the degree days, °C. */
      base: code(/^[12]\d(\.\d)?$/, 4),
      source: text(500),
    }),
    z.strictObject({
      is: z.literal('same-months'),
      percent: code(/^(?!0$)(0|[1-9]\d?)(\.\d{0,2}[1-9])?$/, 6),
      source: text(500),
    }),
  ])
  .meta({ id: 'BaselineModel' });
export type BaselineModel = z.infer<typeof BaselineModel>;

/** What changed for another reason than saving: a new production line, a part of the house closed. */
export const NonRoutineAdjustment = z
  .strictObject({
    effect: z.enum(['adds', 'removes']).meta({ description: 'to or from the saving' }),
    amount: Quantity,
    reason: text(1000),
    /** The piece of this request's evidence that shows it. */
    evidence: Sha256Hex,
  })
  .meta({ id: 'NonRoutineAdjustment' });
export type NonRoutineAdjustment = z.infer<typeof NonRoutineAdjustment>;

const Signed = z.string().meta({ description: 'Decimal string, may be negative' });

/** What a metered saving was computed from and to: with it anybody computes it again. */
export const MeteredResult = z
  .object({
    meter: AggregateId,
    number: z.string(),
    baseline: Months,
    reporting: Months,
    readings: z.array(Reading),
    model: BaselineModel,
    /** E = intercept + slope·HDD by month, and how well it fits; of a regression only. */
    fit: z
      .object({ slope: Signed, intercept: Signed, r2: z.string(), cvRmse: z.string() })
      .optional(),
    /** Percent; of a regression only. */
    confidence: z.string().optional(),
    adjustedBaseline: Signed,
    consumption: z.string(),
    adjustments: z.array(NonRoutineAdjustment),
    low: Signed,
    expected: Signed,
    high: Signed,
    tariff: z.object({
      factor: AggregateId,
      version: z.int(),
      value: z.string(),
      unit: Name,
      basis: TariffBasis,
      source: z.string(),
      year: z.string(),
    }),
  })
  .meta({ id: 'MeteredResult' });
export type MeteredResult = z.infer<typeof MeteredResult>;
