import * as z from 'zod';
import { AggregateId, Day, EvidenceList, RegionId, Rial, Slug } from './measures.ts';
import { code, Name } from './text.ts';

/** A batch of shopping cards (بن‌کارت) for households. */
export const VoucherBatch = z
  .strictObject({
    title: Name,
    /** An item of the form voucher. */
    item: Slug,
    region: RegionId,
    targetGroup: Slug,
    /** Cards issued. */
    issued: z.int().min(1).max(10_000_000),
    faceValue: Rial,
    validUntil: Day,
    /** Who hands them out, such as a network of mosques. */
    distributor: AggregateId.optional(),
    /** The gift that pays for them. */
    contribution: AggregateId.optional(),
    campaign: AggregateId.optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'VoucherBatch' });
export type VoucherBatch = z.infer<typeof VoucherBatch>;

/** Households that received a card each: their ids are hashed with the office's key and never kept. */
export const HandingOut = z
  .strictObject({
    occurredOn: Day,
    /** National code of the head of the household, or another number of 8 to 14 digits. */
    households: z
      .array(code(/^\d{8,14}$/, 20))
      .min(1)
      .max(80),
    evidence: EvidenceList,
  })
  .meta({ id: 'HandingOut' });

export const Redemption = z
  .strictObject({
    occurredOn: Day,
    count: z.int().min(1).max(10_000_000),
    /** What was paid out for them, in rial. */
    amount: Rial,
    evidence: EvidenceList,
  })
  .meta({ id: 'Redemption' });

export const Vouchers = z
  .object({
    id: AggregateId,
    version: z.int(),
    ...VoucherBatch.omit({ evidence: true }).shape,
    handedOut: z.int(),
    redeemed: z.int(),
    redeemedAmount: z.string(),
    /** Counted once in a campaign, or in the batch if it belongs to none. */
    households: z.int(),
  })
  .meta({ id: 'Vouchers' });
export type Vouchers = z.infer<typeof Vouchers>;
