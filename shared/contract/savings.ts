import * as z from 'zod';
import { EntryId, Restates } from './entry.ts';
import {
  AggregateId,
  Day,
  EvidenceList,
  JalaliMonth,
  Letter,
  Quantity,
  RegionId,
  Rial,
} from './measures.ts';
import { BaselineModel, Energy, MeteredResult, Months, NonRoutineAdjustment } from './metering.ts';
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
    energy: Energy,
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
    /** The funder's declaration whether this saving was sold as an energy exchange certificate. */
    soldOnExchange: z.boolean(),
  })
  .meta({ id: 'SavingStatement' });
export type SavingStatement = z.infer<typeof SavingStatement>;

/**
 * A metered saving (M&V): what a meter measured in the reporting period against an adjusted baseline. Volume
 * and money follow from it.
 */
export const MeteredSaving = z
  .strictObject({
    meter: AggregateId,
    measurer: AggregateId,
    funder: AggregateId,
    baseline: Months,
    reporting: Months,
    model: BaselineModel,
    adjustments: z.array(NonRoutineAdjustment).max(10),
    /** The tariff (a factor, whose basis is mandatory) in force throughout the reporting period. */
    tariff: AggregateId,
    method: text(1000),
    /** One use may be without an amount: it gets the rest of the fund. */
    uses: z
      .array(z.strictObject({ use: FundUse, amount: Rial.optional() }))
      .min(1)
      .max(5),
    letter: Letter,
    evidence: EvidenceList,
    /** The funder's declaration whether this saving was sold as an energy exchange certificate. */
    soldOnExchange: z.boolean(),
  })
  .meta({ id: 'MeteredSaving' });
export type MeteredSaving = z.infer<typeof MeteredSaving>;

/** Where money of a fund goes that pays no contribution: to somebody outside, or on to another fund. */
export const SpendingTarget = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('payment'), to: text(200), document: Letter }),
    z.strictObject({ is: z.literal('fund'), saving: AggregateId, use: FundUse }),
  ])
  .meta({ id: 'SpendingTarget' });
export type SpendingTarget = z.infer<typeof SpendingTarget>;

/** Heaters and wheelchairs are paid by contributions that name the fund: what was bought is known then. */
export const FundSpending = z
  .strictObject({
    use: FundUse.extract(['prizes', 'other', 'carried-over']),
    amount: Rial,
    occurredOn: Day,
    target: SpendingTarget,
    evidence: EvidenceList,
    restates: Restates.optional(),
  })
  .meta({ id: 'FundSpending' });
export type FundSpending = z.infer<typeof FundSpending>;

export const SpendingApproval = z
  .strictObject({ restates: Restates.optional() })
  .meta({ id: 'SpendingApproval' });

export const Saving = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: z.enum(['submitted', 'verified', 'refused']),
    statement: SavingStatement.omit({ evidence: true, soldOnExchange: true }),
    metered: MeteredResult.optional(),
    /** What was set aside or carried over into the fund = spent + left, by use and to the rial. */
    uses: z.array(z.object({ use: FundUse, granted: Rial, spent: Rial, left: Rial })),
    received: Rial.meta({ description: 'Carried over into this fund from others' }),
    residual: Rial,
    spendings: z.array(
      z.object({
        spending: z.int(),
        status: z.enum(['submitted', 'approved', 'refused']),
        use: FundUse,
        amount: Rial,
        occurredOn: Day,
        target: SpendingTarget,
        entry: EntryId,
      }),
    ),
  })
  .meta({ id: 'Saving' });
export type Saving = z.infer<typeof Saving>;

/**
 * A saving that was sold as an energy exchange certificate (گواهی صرفه‌جویی): it can fund nothing here. Of a
 * population in an area and months, or of a meter's months.
 */
export const SaleDeclaration = z
  .strictObject({
    certificate: z.strictObject({ number: text(60), date: Day }),
    seller: AggregateId,
    sold: z.discriminatedUnion('is', [
      z.strictObject({
        is: z.literal('population'),
        measurer: AggregateId,
        population: Name,
        area: RegionId,
        energy: Energy,
      }),
      z.strictObject({ is: z.literal('meter'), meter: AggregateId }),
    ]),
    from: JalaliMonth,
    until: JalaliMonth,
    /** m³ of gas, or kWh. */
    volume: Quantity,
    evidence: EvidenceList,
  })
  .meta({ id: 'SaleDeclaration' });
export type SaleDeclaration = z.infer<typeof SaleDeclaration>;

export const Sale = z
  .object({ id: AggregateId, version: z.int(), ...SaleDeclaration.omit({ evidence: true }).shape })
  .meta({ id: 'Sale' });
export type Sale = z.infer<typeof Sale>;
