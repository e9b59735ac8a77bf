import * as z from 'zod';
import { EntryId, Restates } from './entry.ts';
import {
  AggregateId,
  Day,
  Evidence,
  EvidenceList,
  Letter,
  Quantity,
  RegionId,
  Rial,
  Sha256Hex,
  Slug,
  ValuationBasis,
  Value,
} from './measures.ts';
import { FundUse } from './savings.ts';
import { Premises } from './sites.ts';
import { code, Name, printedText, text } from './text.ts';

export const Invoice = z
  .strictObject({
    /** Legal-entity id: a natural person's code has no place in the log. */
    issuer: code(/^\d{11}$/, 11),
    number: printedText(40),
    date: Day,
  })
  .meta({ id: 'Invoice' });

export const PaidFrom = z
  .strictObject({ saving: AggregateId, use: FundUse, amount: Rial })
  .meta({ id: 'PaidFrom' });

/** Rial for one unit: small enough that a product with a quantity can be kept. */
const UnitRial = code(/^(0|[1-9]\d{0,14})$/);

/** What a gift of another form than goods needs; which form needs what stands in domain/contribution/forms. */
const forms = {
  /** What an hour of paid staff cost the giver. Absent: volunteers' own time. */
  hourlyCost: UnitRial.optional(),
  /** Rial that one voucher buys. */
  faceValue: UnitRial.optional(),
  /** The bank's reference of a payment. */
  payment: z.strictObject({ reference: text(60), date: Day }).optional(),
  /** What premises are lent. */
  premises: Premises.optional(),
};

/** The share of one of several funders of an item; the shares of all sum to at most 100 %. */
export const Share = z
  .strictObject({
    of: AggregateId,
    percent: code(/^(?!0$)(0|100|[1-9]?\d(\.\d{0,2}[1-9])?)$/).meta({
      description: 'Decimal string, more than 0 and at most 100',
    }),
  })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof Share>;

const serial = code(/^[A-Za-z0-9][A-Za-z0-9./-]{2,39}$/, 40);

/** One kind of thing that was given. A line that a fund pays carries no value of its own. */
export const ContributionLine = z
  .strictObject({
    item: Slug,
    quantity: Quantity,
    serials: z.array(serial).max(80).optional(),
    values: z
      .strictObject({ 'cost-to-company': Value.optional(), 'fair-market': Value.optional() })
      .optional(),
    invoice: Invoice.optional(),
    /** The saving whose fund pays this line, and the rial drawn from it. */
    paidFrom: PaidFrom.optional(),
    /** The clause of a memorandum that this line fulfils. */
    fulfils: z.strictObject({ mou: AggregateId, clause: Slug }).optional(),
    ...forms,
    share: Share.optional(),
    /** The promise to the campaign that this line keeps. */
    promise: AggregateId.optional(),
  })
  .meta({ id: 'ContributionLine' });
export type ContributionLine = z.infer<typeof ContributionLine>;

export const Submission = z
  .strictObject({
    occurredOn: Day,
    region: RegionId,
    targetGroup: Slug,
    lines: z.array(ContributionLine).min(1).max(20),
    evidence: EvidenceList,
    /** Given under an obligation; without one it is voluntary. */
    obligation: AggregateId.optional(),
    /** What it cost the giver to manage the gift, in rial: kept apart, never added to the gift. */
    managementCost: Rial.optional(),
    note: text(1000).optional(),
    /** The campaign that it is given to. */
    campaign: AggregateId.optional(),
  })
  .meta({ id: 'Submission' });
export type Submission = z.infer<typeof Submission>;

export const LetterSubmission = z
  .strictObject({ letter: Letter, ...Submission.shape, restates: Restates.optional() })
  .meta({ id: 'LetterSubmission' });

/** The office's decision on each line, in the order of the submission. */
export const Verification = z
  .strictObject({
    lines: z
      .array(
        z.strictObject({
          quantity: Quantity,
          /** The basis that is taken as the reported value; absent for a line that a fund pays. */
          basis: ValuationBasis.optional(),
        }),
      )
      .min(1)
      .max(20),
    note: text(1000).optional(),
    /** The officer wants a second one to approve it, and says why in the note. */
    asksSecond: z.boolean().optional(),
    restates: Restates.optional(),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

export const Refused = z.strictObject({ reason: printedText(1000) }).meta({ id: 'Refused' });

export const ContributionRefusal = z
  .strictObject({ ...Refused.shape, restates: Restates.optional() })
  .meta({ id: 'ContributionRefusal' });

export const DiscrepancyReason = z
  .enum(['short', 'damaged', 'returned', 'wrong-item'])
  .meta({ id: 'DiscrepancyReason' });

const slipCode = code(/^[1-9]\d{0,2}-\d{8}$/, 12);

/**
 * What stands behind a delivery against an allocation: a photo of the printed, signed delivery record, whose
 * QR says which allocation it is; an institution's warehouse receipt; or the codes of paper slips.
 */
export const Acknowledgement = z
  .discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('delivery-record'),
      /** Which piece of the evidence is the photo. */
      photo: z.string().regex(/^[0-9a-f]{64}$/),
      /** What was read from the QR on it. */
      qr: text(160),
    }),
    z.strictObject({ is: z.literal('warehouse-receipt'), institution: Name }),
    z.strictObject({ is: z.literal('slips'), codes: z.array(slipCode).min(1).max(80) }),
  ])
  .meta({ id: 'Acknowledgement' });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** What a region's officer saw arrive: at most what is still held; the rest stays to be delivered. */
export const Delivery = z
  .strictObject({
    occurredOn: Day,
    region: RegionId,
    lines: z
      .array(
        z.strictObject({
          /** Position of the line in the contribution, from 0. */
          line: z.int().min(0).max(19),
          delivered: code(/^(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/),
          discrepancies: z
            .array(z.strictObject({ reason: DiscrepancyReason, quantity: Quantity }))
            .max(4)
            .optional(),
        }),
      )
      .min(1)
      .max(20),
    /** How many people it reached; null is «unknown», which is not zero. */
    recipients: z.int().min(0).max(10_000_000).nullable(),
    /** Number of the delivery record (صورت‌جلسهٔ تحویل) or warehouse receipt (رسید انبار). */
    record: Letter,
    /** The allocation that it fulfils: then one line, and an acknowledgement. */
    allocation: AggregateId.optional(),
    /** The implementer's stock that it comes from, if no allocation says so. */
    handover: AggregateId.optional(),
    acknowledgement: Acknowledgement.optional(),
    evidence: EvidenceList,
    restates: Restates.optional(),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof Delivery>;

/** What the price book says of an accepted value: out of date warns and never holds. */
export const PriceCheck = z
  .object({
    verdict: z.enum(['within', 'within-tolerance', 'outside', 'expired', 'none']),
    /** The setting of the range that it was compared with. */
    range: EntryId.optional(),
  })
  .meta({ id: 'PriceCheck' });
export type PriceCheck = z.infer<typeof PriceCheck>;

export const ContributionStatus = z
  .enum([
    'submitted',
    'held',
    'returned',
    'withdrawn',
    'verified',
    'refused',
    'objected',
    'reversed',
  ])
  .meta({ id: 'ContributionStatus' });

/** What a contribution waits for, as far as it waits for anything. */
const waiting = {
  held: z
    .object({
      entry: EntryId,
      lines: Verification.shape.lines,
      reason: z.string(),
      outside: z.array(z.int()).meta({ description: 'Lines outside the price book, from 0' }),
    })
    .optional(),
  objection: z
    .object({
      entry: EntryId,
      reason: z.string(),
      outcome: z.enum(['upheld', 'rejected']).optional(),
    })
    .optional(),
  correction: z
    .object({
      entry: EntryId,
      of: EntryId,
      afterwards: z.enum(['verify-anew', 'end']).optional(),
      reason: z.string(),
    })
    .optional(),
};

/** A step in the life of a contribution, without anybody's personal data. */
export const ContributionStep = z
  .object({
    entry: EntryId,
    kind: z.string(),
    at: z.string(),
    by: z.enum(['partner', 'office', 'district']),
    reason: z.string().optional(),
    /** What arrived where, on which day, if the step is a delivery. */
    delivery: z
      .object({
        region: RegionId,
        occurredOn: Day,
        record: Letter,
        lines: z.array(z.object({ line: z.int(), delivered: z.string(), discrepancy: z.string() })),
      })
      .optional(),
  })
  .meta({ id: 'ContributionStep' });
export type ContributionStep = z.infer<typeof ContributionStep>;

export const Contribution = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: ContributionStatus,
    partner: AggregateId,
    region: RegionId,
    targetGroup: Slug,
    programme: Slug,
    durability: z.enum(['relief', 'lasting']),
    occurredOn: Day,
    submittedAt: z.string(),
    campaign: AggregateId.optional(),
    letter: Letter.optional(),
    reason: z.string().optional(),
    certificate: AggregateId.optional(),
    ...waiting,
    obligation: AggregateId.optional(),
    managementCost: Rial.optional(),
    lines: z.array(
      z.object({
        item: Slug,
        claimed: z.string(),
        verified: z.string().optional(),
        delivered: z.string(),
        discrepancy: z.string(),
        /** Set aside for needs, and with implementers. */
        allocated: z.string().optional(),
        handed: z.string().optional(),
        accepted: Value.optional(),
        basis: ValuationBasis.optional(),
        price: PriceCheck.optional(),
        paidFrom: PaidFrom.optional(),
        fulfils: z.object({ mou: AggregateId, clause: Slug }).optional(),
        ...forms,
        share: Share.optional(),
        promise: AggregateId.optional(),
        invoice: Invoice.optional(),
      }),
    ),
    deliveries: z.array(
      z.object({ entry: EntryId, region: RegionId, occurredOn: Day, record: Letter }),
    ),
    evidence: z.array(Evidence),
    /** As it was last submitted, word for word: for its giver, who may correct it, the office and auditors. */
    submission: Submission.optional(),
    /** For the same: what happened to it, in order, the last hundred steps. */
    history: z.array(ContributionStep).optional(),
    /** For the office only: other contributions behind which one of these files stands as well. */
    alsoBehind: z
      .array(z.object({ sha256: Sha256Hex, contributions: z.array(AggregateId) }))
      .optional(),
    entries: z.array(EntryId),
  })
  .meta({ id: 'Contribution' });
export type Contribution = z.infer<typeof Contribution>;
