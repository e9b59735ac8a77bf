import * as z from 'zod';
import { AggregateId, Day, EvidenceList, Letter, Quantity, RegionId, Slug } from './measures.ts';
import { Name, text } from './text.ts';

/** What a campaign aims at: so much of an item of the catalogue, or of a measure of its own. */
export const CampaignTarget = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.literal('item'), item: Slug, quantity: Quantity }),
    z.strictObject({
      of: z.literal('measure'),
      what: Name,
      unit: Name,
      quantity: Quantity,
      /** It counts people: small numbers of it are never public. */
      persons: z.boolean(),
    }),
  ])
  .meta({ id: 'CampaignTarget' });

/** So much of the target for every so many participations: one wheelchair per 300. */
export const ParticipationRule = z
  .strictObject({ per: z.int().min(1).max(1_000_000), gives: Quantity })
  .meta({ id: 'ParticipationRule' });
export type ParticipationRule = z.infer<typeof ParticipationRule>;

/** National support once partners gave enough: `percent` of what was verified beyond nothing, up to a ceiling. */
export const MatchRule = z
  .strictObject({
    by: AggregateId,
    /** Verified quantity of the target's item from which the match is due. */
    threshold: Quantity,
    percent: z.int().min(1).max(1_000),
    ceiling: Quantity.optional(),
  })
  .meta({ id: 'MatchRule' });
export type MatchRule = z.infer<typeof MatchRule>;

export const CampaignStart = z
  .strictObject({
    title: Name,
    /** رمضان، افطاری ساده، یلدا … */
    occasion: Name.optional(),
    region: RegionId,
    /** If it is for one group only; contributions to it are then for that group. */
    targetGroup: Slug.optional(),
    target: CampaignTarget,
    from: Day,
    deadline: Day,
    participation: ParticipationRule.optional(),
    match: MatchRule.optional(),
    /** A count-down «until none is left»: how many there are at the beginning. */
    openingStock: Quantity.optional(),
  })
  .meta({ id: 'CampaignStart' });
export type CampaignStart = z.infer<typeof CampaignStart>;

export const CampaignStatus = z.enum(['running', 'ended']).meta({ id: 'CampaignStatus' });

export const CampaignEnd = z
  .strictObject({ outcome: z.enum(['reached', 'deadline', 'called-off']) })
  .meta({ id: 'CampaignEnd' });

export const Campaign = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: CampaignStatus,
    ...CampaignStart.shape,
    /** opening + inflow − outflow as measured so far; only where there is an opening stock. */
    stock: z
      .object({ opening: z.string(), inflow: z.string(), outflow: z.string(), left: z.string() })
      .optional(),
    participations: z.int(),
    /** What the participation rule makes of them. */
    entitled: z.string().optional(),
    outcome: CampaignEnd.shape.outcome.optional(),
  })
  .meta({ id: 'Campaign' });
export type Campaign = z.infer<typeof Campaign>;

/** How many joined and left the stock since it was last measured. */
export const StockMeasurement = z
  .strictObject({
    occurredOn: Day,
    inflow: z.union([z.literal('0'), Quantity]),
    outflow: z.union([z.literal('0'), Quantity]),
    letter: Letter,
    evidence: EvidenceList,
  })
  .meta({ id: 'StockMeasurement' });

/** Participations as somebody states them; not unique people. */
export const Participations = z
  .strictObject({
    occurredOn: Day,
    count: z.int().min(1).max(1_000_000_000),
    source: text(300),
    evidence: EvidenceList,
  })
  .meta({ id: 'Participations' });

export const PromiseMade = z
  .strictObject({
    campaign: AggregateId,
    partner: AggregateId,
    item: Slug,
    quantity: Quantity,
    due: Day,
    letter: Letter.optional(),
    evidence: EvidenceList,
  })
  .meta({ id: 'PromiseMade' });

export const CampaignPromise = z
  .object({
    id: AggregateId,
    version: z.int(),
    campaign: AggregateId,
    partner: AggregateId,
    item: Slug,
    promised: z.string(),
    kept: z.string(),
    left: z.string(),
    due: Day,
    isMatch: z.boolean(),
  })
  .meta({ id: 'CampaignPromise' });
export type CampaignPromise = z.infer<typeof CampaignPromise>;

export const MatchBooking = z
  .strictObject({
    quantity: Quantity,
    due: Day,
    letter: Letter,
    evidence: EvidenceList,
  })
  .meta({ id: 'MatchBooking' });

/** A number that the public may see: of people, in whole tens, and under ten not at all. */
export const PublicCount = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('at-least'), number: z.string() }),
    z.object({ is: z.literal('fewer-than-10') }),
    z.object({ is: z.literal('number'), number: z.string() }),
  ])
  .meta({ id: 'PublicCount' });
export type PublicCount = z.infer<typeof PublicCount>;

/** A campaign in the public list. */
export const PublicCampaign = z
  .object({
    campaign: AggregateId,
    title: Name,
    occasion: Name.optional(),
    status: CampaignStatus,
    from: Day,
    deadline: Day,
    daysLeft: z.int(),
  })
  .meta({ id: 'PublicCampaign' });
export type PublicCampaign = z.infer<typeof PublicCampaign>;

/** What everybody may see of a campaign. Promises are no gifts, participations no people. */
export const CampaignProgress = z
  .object({
    campaign: AggregateId,
    title: Name,
    occasion: Name.optional(),
    status: CampaignStatus,
    target: CampaignTarget,
    /** What the target counts, and in which unit. */
    what: Name.optional(),
    unit: Name.optional(),
    from: Day,
    deadline: Day,
    daysLeft: z.int(),
    /** Of the target's item: given and verified. */
    verified: z.string().optional(),
    delivered: PublicCount.optional(),
    recipients: PublicCount,
    promised: z.string().optional(),
    participations: z.string(),
    entitled: z.string().optional(),
    stock: z
      .object({
        opening: PublicCount,
        inflow: PublicCount,
        outflow: PublicCount,
        left: PublicCount,
      })
      .optional(),
  })
  .meta({ id: 'CampaignProgress' });
export type CampaignProgress = z.infer<typeof CampaignProgress>;
