import * as z from 'zod';
import { AggregateId, Day, EvidenceList, Letter, Quantity, RegionId, Slug } from './measures.ts';
import { LegalEntity } from './partners.ts';
import { code, Name, text } from './text.ts';

/** Who else signed: a registered partner, or a body that the office knows by its name only. */
export const Party = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('partner'), partner: AggregateId }),
    z.strictObject({ is: z.literal('named'), name: Name, type: LegalEntity.shape.type }),
  ])
  .meta({ id: 'Party' });
export type Party = z.infer<typeof Party>;

/** Whole percent of what a clause pledges. */
const Percent = code(/^([1-9]\d?|100)$/, 3);

/** How far a clause is to be fulfilled by a day: a part of the pledge, or a quantity of it. */
export const Milestone = z
  .union([
    z.strictObject({ by: Day, percent: Percent }),
    z.strictObject({ by: Day, quantity: Quantity }),
  ])
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof Milestone>;

const Milestones = z.array(Milestone).max(12);

export const Clause = z
  .strictObject({
    clause: Slug,
    item: Slug,
    quantity: Quantity,
    due: Day,
    text: text(1000),
    milestones: Milestones.optional(),
  })
  .meta({ id: 'Clause' });

/** A memorandum of understanding (تفاهم‌نامه): pledges by clause, never counted as gifts. */
export const MouRegistration = z
  .strictObject({
    title: Name,
    letter: Letter,
    /** Who pledges. */
    partner: AggregateId,
    otherParties: z.array(Party).max(10),
    region: RegionId,
    targetGroup: Slug,
    clauses: z.array(Clause).min(1).max(20),
    evidence: EvidenceList,
  })
  .meta({ id: 'MouRegistration' });
export type MouRegistration = z.infer<typeof MouRegistration>;

/** What a paper of amendment (الحاقیه) changes; what it doesn't name stays. */
export const MouAmendment = z
  .strictObject({
    letter: Letter,
    reason: text(1000),
    changes: z
      .array(
        z.strictObject({
          clause: Slug,
          quantity: Quantity.optional(),
          due: Day.optional(),
          text: text(1000).optional(),
          /** In place of all that the clause had. */
          milestones: Milestones.optional(),
        }),
      )
      .max(20),
    added: z.array(Clause).max(20),
    evidence: EvidenceList,
  })
  .meta({ id: 'MouAmendment' });
export type MouAmendment = z.infer<typeof MouAmendment>;

export const MouEnd = z
  .strictObject({
    /** Completed: all is fulfilled. Expired: every due day has passed. Cancelled: by a paper. */
    how: z.enum(['completed', 'expired', 'cancelled']),
    reason: text(1000),
    letter: Letter.optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'MouEnd' });
export type MouEnd = z.infer<typeof MouEnd>;

export const MouStatus = z.enum(['active', ...MouEnd.shape.how.options]).meta({ id: 'MouStatus' });
export type MouStatus = z.infer<typeof MouStatus>;

/** The burn-down of a memorandum as of a day: pledged = fulfilled + released + left, by clause. */
export const Mou = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: MouStatus,
    title: Name,
    letter: Letter,
    partner: AggregateId,
    otherParties: z.array(Party),
    region: RegionId,
    /** The day that what is overdue is judged on. */
    asOf: Day,
    overdue: z.boolean(),
    amendments: z.array(z.object({ letter: Letter, reason: z.string(), recordedAt: z.string() })),
    end: z
      .object({ reason: z.string(), letter: Letter.optional(), recordedAt: z.string() })
      .optional(),
    clauses: z.array(
      z.object({
        clause: Slug,
        item: Slug,
        pledged: z.string(),
        fulfilled: z.string(),
        released: z.string().meta({ description: 'No longer owed: the memorandum ended' }),
        left: z.string(),
        due: Day,
        overdue: z.boolean(),
        text: z.string(),
        milestones: z.array(
          z.object({
            by: Day,
            target: z.string(),
            reached: z.boolean(),
            missing: z.string(),
            overdue: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Mou' });
export type Mou = z.infer<typeof Mou>;
