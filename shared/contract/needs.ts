import * as z from 'zod';
import { AggregateId, Day, EvidenceList, Letter, Quantity, RegionId, Slug } from './measures.ts';
import { text } from './text.ts';

/** How soon a need is to be met; the days of each are a setting of the office. */
export const Urgency = z
  .enum(['immediate', 'urgent', 'soon', 'ordinary'])
  .meta({ id: 'Urgency', description: 'آنی، فوری، زود، عادی' });
export type Urgency = z.infer<typeof Urgency>;

/** Whether another body covers the household already: the result of asking, never the answer's data. */
export const Coverage = z
  .strictObject({
    result: z.enum(['emdad', 'behzisti', 'none', 'unknown']),
    checkedOn: Day,
  })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

/** A need as it stands after case-work. No free text: whatever is typed here would stand in the log for good. */
export const NeedPosting = z
  .strictObject({
    region: RegionId,
    targetGroup: Slug,
    item: Slug,
    quantity: Quantity,
    urgency: Urgency,
    /** The day by which it is to be met; by the days of its urgency if absent. */
    due: Day.optional(),
    coverage: Coverage,
    /** Number of the case file (پرونده), if there is one: personal data, kept apart; the log holds a commitment to it. */
    caseReference: text(60).optional(),
  })
  .meta({ id: 'NeedPosting' });
export type NeedPosting = z.infer<typeof NeedPosting>;

export const NeedStatus = z
  .enum(['open', 'allocated', 'met', 'cancelled'])
  .meta({ id: 'NeedStatus' });

export const NeedCancellation = z
  .strictObject({
    reason: z.enum(['no-longer-needed', 'met-elsewhere', 'moved-away', 'posted-by-mistake']),
  })
  .meta({ id: 'NeedCancellation' });

export const Need = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: NeedStatus,
    region: RegionId,
    targetGroup: Slug,
    item: Slug,
    quantity: z.string(),
    /** quantity = met + allocated + open, but for what was cancelled. */
    open: z.string(),
    allocated: z.string(),
    met: z.string(),
    urgency: Urgency,
    coverage: Coverage,
    postedOn: Day,
    due: Day,
    /** Days from the posting until it was met or cancelled, or until today. */
    waitingDays: z.int(),
    overdue: z.boolean(),
    reason: NeedCancellation.shape.reason.optional(),
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;

export const NeedCase = z
  .object({
    need: AggregateId,
    erased: z.boolean(),
    caseReference: z.string().optional(),
  })
  .meta({ id: 'NeedCase' });
export type NeedCase = z.infer<typeof NeedCase>;

/** Why a gift and a need fit, in the order in which the list is ranked. */
export const MatchReason = z
  .object({
    reason: z.enum([
      'same-item',
      'in-region',
      'same-target-group',
      'other-target-group',
      'overdue',
      'due',
      'covers-all',
      'covers-part',
      'waiting',
    ]),
    /** A region, a day, a quantity or a number of days: what the reason speaks of. */
    value: z.string(),
  })
  .meta({ id: 'MatchReason' });
export type MatchReason = z.infer<typeof MatchReason>;

const fits = { quantity: z.string(), reasons: z.array(MatchReason) };

/** Stock that a need could be met from; `quantity` is how much of the need it would meet. */
export const MatchingOffer = z
  .object({
    contribution: AggregateId,
    version: z.int(),
    line: z.int(),
    item: Slug,
    free: z.string(),
    ...fits,
  })
  .meta({ id: 'MatchingOffer' });
export type MatchingOffer = z.infer<typeof MatchingOffer>;
export const MatchingNeed = z
  .object({ need: AggregateId, version: z.int(), line: z.int(), open: z.string(), ...fits })
  .meta({ id: 'MatchingNeed' });
export type MatchingNeed = z.infer<typeof MatchingNeed>;
/** `complete` is false where there was more than one answer may look at. */
export const Matches = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), complete: z.boolean() });

export const AllocationRequest = z
  .strictObject({
    contribution: AggregateId,
    /** Position of the line in the contribution, from 0. */
    line: z.int().min(0).max(19),
    need: AggregateId,
    quantity: Quantity,
    /** The implementer's stock it is taken from; the office's own if absent. */
    handover: AggregateId.optional(),
    /** Why a gift meant for one target group goes to another; required when it does. */
    otherGroupReason: text(500).optional(),
  })
  .meta({ id: 'AllocationRequest' });
export type AllocationRequest = z.infer<typeof AllocationRequest>;

export const AllocationStatus = z
  .enum(['open', 'settled', 'released'])
  .meta({ id: 'AllocationStatus' });

export const AllocationRelease = z
  .strictObject({
    reason: z.enum(['not-needed', 'to-another-need', 'gift-in-question', 'by-mistake']),
  })
  .meta({ id: 'AllocationRelease' });

export const Allocation = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: AllocationStatus,
    contribution: AggregateId,
    line: z.int(),
    need: AggregateId,
    item: Slug,
    region: RegionId,
    targetGroup: Slug,
    handover: AggregateId.optional(),
    quantity: z.string(),
    delivered: z.string(),
    discrepancy: z.string(),
    released: z.string(),
    open: z.string(),
    /** Paper slips issued so far; they are numbered from 1. */
    slips: z.int(),
    allocatedOn: Day,
  })
  .meta({ id: 'Allocation' });
export type Allocation = z.infer<typeof Allocation>;

/** With what the QR of its printed delivery record says. */
export const AllocationInFull = z
  .object({ ...Allocation.shape, qr: z.string() })
  .meta({ id: 'AllocationInFull' });
export type AllocationInFull = z.infer<typeof AllocationInFull>;

export const SlipIssue = z
  .strictObject({ count: z.int().min(1).max(80) })
  .meta({ id: 'SlipIssue' });

/** For the printer: the codes are on the slips and nowhere else. */
export const Slips = z
  .object({
    allocation: AggregateId,
    slips: z.array(z.object({ number: z.int(), code: z.string() })),
  })
  .meta({ id: 'Slips' });

/** Goods go through an NGO's hands. With `receipt` they are received by its paper; else it confirms by its login. */
export const HandoverAnnouncement = z
  .strictObject({
    contribution: AggregateId,
    line: z.int().min(0).max(19),
    quantity: Quantity,
    implementer: AggregateId,
    occurredOn: Day,
    /** The implementer's warehouse receipt (رسید انبار), with its scan among the evidence. */
    receipt: Letter.optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'HandoverAnnouncement' });
export type HandoverAnnouncement = z.infer<typeof HandoverAnnouncement>;

/** What the implementer counted; what is missing goes back into the office's stock. */
export const HandoverReceipt = z
  .strictObject({ occurredOn: Day, quantity: Quantity })
  .meta({ id: 'HandoverReceipt' });

export const HandoverDecline = z
  .strictObject({ reason: z.enum(['not-received', 'not-ours', 'announced-by-mistake']) })
  .meta({ id: 'HandoverDecline' });

export const HandoverStatus = z
  .enum(['announced', 'received', 'declined'])
  .meta({ id: 'HandoverStatus' });

export const Handover = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: HandoverStatus,
    contribution: AggregateId,
    line: z.int(),
    item: Slug,
    implementer: AggregateId,
    region: RegionId,
    announced: z.string(),
    received: z.string(),
    delivered: z.string(),
    discrepancy: z.string(),
    allocated: z.string(),
    /** With the implementer, neither delivered nor found missing. */
    left: z.string(),
    announcedOn: Day,
    receipt: Letter.optional(),
  })
  .meta({ id: 'Handover' });
export type Handover = z.infer<typeof Handover>;
