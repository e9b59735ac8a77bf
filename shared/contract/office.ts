import * as z from 'zod';
import { EvidenceKind, ImpactFormula } from './catalogue.ts';
import { Role } from './entry.ts';
import { AggregateId, Day, RegionId } from './measures.ts';
import { OfficeRules } from './officeRules.ts';
import { code, Name, text } from './text.ts';

/** A person whose signature a paper carries (صاحب امضا): a dated record, not a user of the system. */
export const Signatory = z
  .strictObject({ name: Name, post: Name, from: Day, until: Day.optional() })
  .meta({ id: 'Signatory' });
export type Signatory = z.infer<typeof Signatory>;

const slaDays = z.int().min(0).max(730);
export const SlaDays = z
  .strictObject({ immediate: slaDays, urgent: slaDays, soon: slaDays, ordinary: slaDays })
  .meta({ id: 'SlaDays' });
export type SlaDays = z.infer<typeof SlaDays>;

/** The office's letterhead and what its papers need. One deployment is one office. */
export const OfficeSettings = z
  .strictObject({
    /** The chain of organisation from the top, as it stands on the letterhead. */
    organisation: z.array(Name).min(1).max(4),
    name: Name,
    region: RegionId,
    address: Name.optional(),
    signatories: z.array(Signatory).min(1).max(3),
    /** Whether a certificate needs the secretariat's number before it can be issued. */
    letterNumberRequired: z.boolean(),
    /** مددجو (Behzisti) or خدمت‌گیرنده (municipality). */
    personServed: Name,
    /** Days within which a need is to be met, by its urgency; the defaults stand in domain/need/urgency. */
    slaDays: SlaDays.optional(),
    /** Holders of a demonstration office are invented: its papers carry the watermark «نمونه». */
    demonstration: z.boolean(),
    rules: OfficeRules.optional(),
  })
  .meta({ id: 'OfficeSettings' });
export type OfficeSettings = z.infer<typeof OfficeSettings>;

export const Office = z
  .object({ version: z.int(), settings: OfficeSettings.optional() })
  .meta({ id: 'Office' });

/** Gives the holder of a login its duties. The login itself never enters the log. */
export const Appointment = z
  .strictObject({
    login: code(/^[a-z0-9][a-z0-9._@-]{1,79}$/, 80),
    roles: z.array(Role).min(1).max(3),
    partner: AggregateId.optional(),
    region: RegionId.optional(),
  })
  .meta({ id: 'Appointment' });

/** Who the server takes the caller for. */
export const Me = z
  .object({
    actor: z.string(),
    roles: z.array(Role),
    partner: AggregateId.optional(),
    region: RegionId.optional(),
  })
  .meta({ id: 'Me' });

export const Item = z
  .strictObject({
    code: code(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 40),
    name: Name,
    /** The word that counts it: دستگاه / piece. */
    unit: Name,
    wholeUnits: z.boolean(),
    form: z.enum(['goods', 'service', 'volunteer-time', 'premises', 'voucher', 'cash']),
    /** relief is used up, lasting remains: from alms to cooperation. */
    durability: z.enum(['relief', 'lasting']),
    programme: code(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 40),
    /** Each piece carries a serial number that can be given once. */
    serialNumbers: z.boolean(),
    evidenceRequired: z.array(EvidenceKind).max(6).optional(),
    impactFormula: ImpactFormula.optional(),
  })
  .meta({ id: 'Item' });
export type Item = z.infer<typeof Item>;

/** What of an item may change, all of it anew: unit and form never do. */
export const ItemAmendment = z
  .strictObject({
    name: Item.shape.name,
    durability: Item.shape.durability,
    programme: Item.shape.programme,
    evidenceRequired: Item.shape.evidenceRequired,
    impactFormula: Item.shape.impactFormula,
    /** Nothing of it can be submitted any more. */
    retired: z.boolean().optional(),
    reason: text(500),
  })
  .meta({ id: 'ItemAmendment' });

export const CatalogueItem = z
  .object({ id: AggregateId, version: z.int(), ...Item.shape, retired: z.boolean().optional() })
  .meta({ id: 'CatalogueItem' });
export type CatalogueItem = z.infer<typeof CatalogueItem>;
