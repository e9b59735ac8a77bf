import * as z from 'zod';
import { Role } from './entry.ts';
import { AggregateId, Day, EvidenceList, RegionId, Sha256Hex } from './measures.ts';
import { code, Name, text } from './text.ts';

const demonstration = z.boolean();

/** A body that gives. Which identifiers it needs follows from its type: see domain/partner/entity. */
export const LegalEntity = z
  .strictObject({
    type: z.enum([
      'company',
      'enterprise',
      'cooperative',
      'union',
      'charity',
      'public-body',
      'military-body',
      'volunteer-group',
      'religious-body',
    ]),
    name: Name,
    /** شناسهٔ ملی of the legal entity; a mosque, hey'at, jihadi group or guild enterprise may have none. */
    legalEntityId: code(/^\d{11}$/, 11).optional(),
    registrationNumber: code(/^[0-9/-]{1,20}$/, 20).optional(),
    economicNumber: code(/^\d{12}$/, 12).optional(),
    /** Where it is at home; by it and the name a body without a national id is known. */
    region: RegionId.optional(),
    /** شبا, where it gives or is given cash. */
    iban: code(/^IR\d{24}$/, 26).optional(),
    /** Goods may go through its hands to those they are for (مجری): no gift of its own. */
    implementer: z.boolean().optional(),
    /** False where its statutes forbid it: then it can't own what a job-creating scheme makes. */
    mayOwnEnterprises: z.boolean().optional(),
    /** A holder that was invented for demonstration; its papers are watermarked. */
    demonstration,
  })
  .meta({ id: 'LegalEntity' });
export type LegalEntity = z.infer<typeof LegalEntity>;

/** A person who gives (خیّر). Name and code are personal data: they never enter the log. */
export const NaturalPerson = z
  .strictObject({
    type: z.literal('natural-person'),
    name: Name,
    /** کد ملی. */
    nationalCode: code(/^\d{10}$/, 10),
    demonstration,
  })
  .meta({ id: 'NaturalPerson' });
export type NaturalPerson = z.infer<typeof NaturalPerson>;

export const PartnerRegistration = z
  .discriminatedUnion('type', [
    z.strictObject({ ...LegalEntity.shape, evidence: EvidenceList.optional() }),
    NaturalPerson,
  ])
  .meta({ id: 'PartnerRegistration' });
export type PartnerRegistration = z.infer<typeof PartnerRegistration>;

const { type: _type, demonstration: _demonstration, ...changeable } = LegalEntity.shape;

/** What has changed about a body; what is absent stays. */
export const PartnerAmendment = z
  .strictObject({
    ...z.strictObject(changeable).partial().shape,
    /** The first day of the change. */
    from: Day,
    reason: text(500),
    evidence: EvidenceList,
  })
  .meta({ id: 'PartnerAmendment' });

export const PartnerMerger = z
  .strictObject({ into: AggregateId, reason: text(500), evidence: EvidenceList })
  .meta({ id: 'PartnerMerger' });

/** Somebody to talk to at a partner: personal data, never in the log. */
export const Contact = z
  .strictObject({
    name: Name,
    post: text(120).optional(),
    phone: code(/^\+?\d{5,15}$/, 20).optional(),
    email: z.email().max(120).optional(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.infer<typeof Contact>;

export const ContactsSetting = z
  .strictObject({ contacts: z.array(Contact).max(10) })
  .meta({ id: 'ContactsSetting' });

export const Contacts = z
  .object({ partner: AggregateId, version: z.int(), contacts: z.array(Contact) })
  .meta({ id: 'Contacts' });

const kept = { id: AggregateId, version: z.int() };

export const Partner = z
  .discriminatedUnion('type', [
    z.object({
      ...kept,
      ...LegalEntity.shape,
      /** Names of before, oldest first; each held up to the day before `until`. */
      formerNames: z.array(z.object({ name: Name, until: Day })).optional(),
      /** It was registered twice: what it gave counts with this partner. */
      mergedInto: AggregateId.optional(),
      merged: z.array(AggregateId).optional(),
    }),
    z.object({
      ...kept,
      type: NaturalPerson.shape.type,
      /** The person's name only where `personalData` is shown; else what stands in its place. */
      name: Name,
      personalData: z.enum(['shown', 'withheld', 'erased']),
      demonstration,
    }),
  ])
  .meta({ id: 'Partner' });
export type Partner = z.infer<typeof Partner>;

/**
 * Why personal data is erased. A list and no free text: what is typed here stands in the log for good, and
 * would invite a name.
 */
export const Erasure = z
  .strictObject({
    reason: z.enum([
      'asked-by-the-person',
      'no-longer-needed',
      'ordered-by-an-authority',
      'recorded-without-a-basis',
    ]),
  })
  .meta({ id: 'Erasure' });

/** A value with the salt that opens its commitment: SHA-256(salt ‖ canonical JSON of the value). */
const opened = <T extends z.ZodType>(value: T) =>
  z.object({ value, salt: z.string().meta({ description: '32 bytes, base64' }) });

export const PersonalData = z
  .object({
    partner: AggregateId,
    erased: z.boolean(),
    /** Absent once erased. */
    opened: z.object({ name: opened(Name), nationalCode: opened(z.string()) }).optional(),
    /** What stands in the log instead of the data. */
    commitments: z.array(z.object({ of: z.string(), sha256: Sha256Hex })),
    /** Who read the data, oldest first. */
    accesses: z.array(
      z.object({ at: z.string(), actor: z.string(), role: Role, route: z.string() }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PersonalData' });
export type PersonalData = z.infer<typeof PersonalData>;
