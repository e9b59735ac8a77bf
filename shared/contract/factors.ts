import * as z from 'zod';
import { EntryId } from './entry.ts';
import { AggregateId, Day, EvidenceList, Slug } from './measures.ts';
import { code, Name, text } from './text.ts';

export const FactorKind = z
  .enum(['emission-factor', 'net-calorific-value', 'tariff', 'index', 'volunteer-hour-rate'])
  .meta({ id: 'FactorKind' });
export type FactorKind = z.infer<typeof FactorKind>;

/** Tariffs of the three differ by two orders of magnitude: none is ever meant without being named. */
export const TariffBasis = z
  .enum(['industry', 'household', 'exchange'])
  .meta({ id: 'TariffBasis' });
export type TariffBasis = z.infer<typeof TariffBasis>;

export const FactorValue = code(/^(?!0$)(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/).meta({
  id: 'FactorValue',
  description: 'Decimal string, more than zero, at most 3 decimals: take a unit that needs no more',
});

/** What every version of a factor shares; recorded with the first, and the same ever after. */
const lasting = {
  code: Slug,
  kind: FactorKind,
  name: Name,
  /** What it is a factor of: natural-gas, grid-electricity, consumer-prices. */
  of: Slug,
  /** The word of its unit: کیلوگرم دی‌اکسید کربن بر گیگاژول / kgCO2/GJ. */
  unit: Name,
  basis: TariffBasis.optional(),
};

const dated = {
  value: FactorValue,
  /** Who publishes it, and where. */
  source: text(500),
  /** The edition or year that the source itself names: 2006, ۱۴۰۵. */
  year: text(20),
  /** What it takes in and leaves out: «average, not marginal», «on net calorific value». */
  note: text(500).optional(),
  from: Day,
  until: Day.optional(),
  /** Whether the office has seen the primary source itself. */
  checked: z.boolean(),
};

/**
 * A version of a factor, the first or a later one. Versions are never edited: `corrects` names the one whose
 * place it takes.
 */
export const FactorRecording = z
  .strictObject({
    ...lasting,
    ...dated,
    corrects: z.int().min(1).optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'FactorRecording' });
export type FactorRecording = z.infer<typeof FactorRecording>;

export const FactorVersion = z
  .object({
    version: z.int(),
    /** The entry that what is computed with it rests on. */
    entry: EntryId,
    ...dated,
    corrects: z.int().optional(),
    correctedBy: z.int().optional(),
  })
  .meta({ id: 'FactorVersion' });
export type FactorVersion = z.infer<typeof FactorVersion>;

export const Factor = z
  .object({ id: AggregateId, ...lasting, versions: z.array(FactorVersion) })
  .meta({ id: 'Factor' });
export type Factor = z.infer<typeof Factor>;
