import * as z from 'zod';
import { EntryId } from './entry.ts';
import { AggregateId, Day, EvidenceList, Letter, Rial } from './measures.ts';
import { Percent } from './officeRules.ts';
import { JalaliYear } from './programmes.ts';
import { text } from './text.ts';

/** What an enterprise owes in a year: a share of its declared base (تعهد سالانه), by law or contract. */
export const ObligationRegistration = z
  .strictObject({
    partner: AggregateId,
    year: JalaliYear,
    /** The council's requirement (الزام شورا) or a contract, with number and date. */
    basis: z.strictObject({
      is: z.enum(['council-requirement', 'contract']),
      title: text(300),
      letter: Letter,
    }),
    /** The base as the enterprise declared it. */
    base: Rial,
    /** Of the base; what the office has set, if absent. */
    percent: Percent.optional(),
    /** The last day of the year, if absent. */
    dueOn: Day.optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'ObligationRegistration' });
export type ObligationRegistration = z.infer<typeof ObligationRegistration>;

/** What is absent stays as it is. */
export const ObligationAmendment = z
  .strictObject({
    base: Rial.optional(),
    percent: Percent.optional(),
    dueOn: Day.optional(),
    reason: text(500),
    letter: Letter,
    evidence: EvidenceList,
  })
  .meta({ id: 'ObligationAmendment' });

export const ObligationStatus = z
  .enum(['open', 'overdue', 'fulfilled'])
  .meta({ id: 'ObligationStatus' });

export const Obligation = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: ObligationStatus,
    partner: AggregateId,
    year: JalaliYear,
    basis: ObligationRegistration.shape.basis,
    base: Rial,
    percent: Percent,
    /** base × percent, rounded down to whole rial. */
    due: Rial,
    /** Rial of verified contributions that were given under it. */
    fulfilled: Rial,
    /** ماندهٔ تعهد: due − fulfilled. */
    remaining: Rial,
    dueOn: Day,
    entry: EntryId,
  })
  .meta({ id: 'Obligation' });
export type Obligation = z.infer<typeof Obligation>;
