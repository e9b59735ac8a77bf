import * as z from 'zod';
import { AggregateId, Day, decimalPattern, Evidence, Period, RegionId, Slug } from './measures.ts';
import { text } from './text.ts';

/** Roles of the people who act; `system` is the ledger's own clockwork. */
export const Role = z
  .enum(['partner', 'officer', 'district', 'auditor', 'office-admin'])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** An entry's id names its place: the aggregate and its number in that aggregate's history. */
export const EntryId = z
  .string()
  .regex(/^[a-z]{2,20}-[A-Za-z0-9][A-Za-z0-9-]{0,63}:[1-9]\d{0,9}$/)
  .meta({ id: 'EntryId' });

/**
 * What moved: `amount` of `commodity` left `from` and arrived at `to`, so that every commodity sums
 * to zero over all accounts. Accounts and commodities are named in domain/accounts.
 */
export const Transfer = z
  .strictObject({
    from: z.string().max(200),
    to: z.string().max(200),
    commodity: z.string().max(80),
    amount: z
      .string()
      .regex(decimalPattern)
      .refine((amount) => amount !== '0'),
  })
  .meta({ id: 'Transfer' });
export type Transfer = z.infer<typeof Transfer>;

/** By what a figure can be cut. Fixed when a contribution is submitted, copied by what follows from it. */
export const Dims = z
  .strictObject({
    partner: AggregateId.optional(),
    region: RegionId.optional(),
    programme: Slug.optional(),
    targetGroup: Slug.optional(),
    durability: z.enum(['relief', 'lasting']).optional(),
    obligation: AggregateId.optional(),
    campaign: AggregateId.optional(),
    mou: AggregateId.optional(),
  })
  .meta({ id: 'Dims' });
export type Dims = z.infer<typeof Dims>;

export const Restates = z
  .strictObject({ reason: text(1000), approvedBy: text(64) })
  .meta({ id: 'Restates' });

const Json: z.ZodType<unknown> = z.json();

/**
 * The entry: the one thing that is ever written, and (as RFC 8785 bytes) the leaf of the log.
 * Its form is frozen: a change would break leaves that are sealed.
 */
export const Entry = z
  .strictObject({
    v: z.literal(1),
    id: EntryId,
    /** 128 random bits, base64url: a leaf can't be guessed from its hash. */
    nonce: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    aggregate: AggregateId,
    seq: z.int().min(1),
    kind: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    recordedAt: z.iso.datetime({ precision: 3 }),
    occurredOn: Day.optional(),
    period: Period,
    by: z.strictObject({
      actor: z.string().min(1).max(64),
      role: Role,
      partner: AggregateId.optional(),
      onBehalfOf: AggregateId.optional(),
    }),
    dims: Dims,
    touches: z.array(z.strictObject({ aggregate: AggregateId, version: z.int().min(1) })).max(6),
    causes: z.array(EntryId).max(100),
    transfers: z.array(Transfer).max(400),
    data: z.record(z.string(), Json),
    evidence: z.array(Evidence).max(20),
    commitments: z
      .array(z.strictObject({ of: z.string().max(60), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
      .max(40),
    reverses: EntryId.optional(),
    restates: Restates.optional(),
  })
  .meta({ id: 'Entry' });
export type Entry = z.infer<typeof Entry>;

/** A C2SP entry bundle counts a leaf's bytes in 16 bits; this leaves room. */
export const maxLeafBytes = 60_000;

/**
 * The promise that an acknowledged entry will stand in the log, as a CT log's SCT. `signature` is
 * Ed25519 by `key.publicKey` over the canonical JSON of {entry, leafHash, origin, recordedAt}; the
 * office's receipts key vouches for that key by `key.endorsement` over {madeAt, origin, publicKey}.
 * All byte strings are base64.
 */
export const Receipt = z
  .strictObject({
    origin: z.string().min(1).max(200),
    entry: EntryId,
    leafHash: z.string().max(44),
    recordedAt: z.string(),
    key: z.strictObject({ publicKey: z.string(), madeAt: z.string(), endorsement: z.string() }),
    signature: z.string(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
