import * as z from 'zod';
import {
  AggregateId,
  EvidenceList,
  JalaliMonth,
  Letter,
  Quantity,
  RegionId,
  Rial,
} from './measures.ts';
import { Name, text } from './text.ts';

/** What the fund of a saving is meant for. The uses sum to the fund. */
export const FundUse = z
  .enum(['prizes', 'heaters', 'wheelchairs', 'other', 'carried-over'])
  .meta({ id: 'FundUse' });
export type FundUse = z.infer<typeof FundUse>;

/**
 * The aggregate statement of a gas or electricity company: the saving of a named population of
 * subscribers in an area and a period, stated by letter with its method, and the money set aside.
 */
export const SavingStatement = z
  .strictObject({
    measurer: AggregateId,
    funder: AggregateId,
    population: Name,
    subscribers: z.int().min(1).max(100_000_000),
    area: RegionId,
    from: JalaliMonth,
    until: JalaliMonth,
    energy: z.enum(['natural-gas', 'electricity']),
    /** m³ of gas, or kWh. */
    volume: Quantity,
    method: text(1000),
    fund: Rial,
    uses: z
      .array(z.strictObject({ use: FundUse, amount: Rial }))
      .min(1)
      .max(5),
    letter: Letter,
    evidence: EvidenceList,
  })
  .meta({ id: 'SavingStatement' });
export type SavingStatement = z.infer<typeof SavingStatement>;

export const Saving = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: z.enum(['submitted', 'verified', 'refused']),
    statement: SavingStatement.omit({ evidence: true }),
    uses: z.array(z.object({ use: FundUse, granted: Rial, spent: Rial, left: Rial })),
    residual: Rial,
  })
  .meta({ id: 'Saving' });
export type Saving = z.infer<typeof Saving>;
