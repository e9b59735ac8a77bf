import * as z from 'zod';
import { EntryId, Receipt } from './entry.ts';
import { AggregateId, Day, Evidence, Letter, Period, Sha256Hex } from './measures.ts';
import { ReportProfile } from './reports.ts';
import { Name, printedText, text } from './text.ts';

export const Language = z.enum(['fa', 'en']).meta({ id: 'Language' });
export type Language = z.infer<typeof Language>;

/** لوح, «نامهٔ تأیید مشارکت» with its finance annex, or an upright لوح in both languages. */
export const CertificateForm = z
  .enum(['landscape', 'letter', 'bilingual'])
  .meta({ id: 'CertificateForm' });
export type CertificateForm = z.infer<typeof CertificateForm>;

/** `pre-printed` leaves head and ground to the office's own paper. */
export const CertificateLetterhead = z
  .enum(['drawn', 'pre-printed'])
  .meta({ id: 'CertificateLetterhead' });
export type CertificateLetterhead = z.infer<typeof CertificateLetterhead>;

export const CertificateColour = z.enum(['colour', 'grey']).meta({ id: 'CertificateColour' });
export type CertificateColour = z.infer<typeof CertificateColour>;

export const CertificatePreparation = z
  .strictObject({
    /** Verified contributions of one partner. At most 5: each is held by its version at issue. */
    contributions: z.array(AggregateId).min(1).max(5),
    copies: z.array(printedText(200)).max(6).optional(),
    /** A revoked certificate of the same partner, in whose place this one is issued (صدور مجدد). */
    replaces: AggregateId.optional(),
  })
  .meta({ id: 'CertificatePreparation' });

/** Another original of a paper that was lost or damaged (المثنی); its number stands on it. */
export const CertificateDuplication = z
  .strictObject({ reason: text(500), letter: Letter.optional() })
  .meta({ id: 'CertificateDuplication' });

/** A certificate of the chain that one belongs to. */
const Link = z.object({ certificate: AggregateId, serial: z.string() });

export const CertificateStatus = z
  .enum(['prepared', 'registered', 'issued', 'revoked'])
  .meta({ id: 'CertificateStatus' });

/** The paper as it was signed and stamped by hand. */
export const SignedScan = z
  .strictObject({ evidence: z.array(Evidence).length(1) })
  .meta({ id: 'SignedScan' });

export const Certificate = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: CertificateStatus,
    partner: AggregateId,
    contributions: z.array(AggregateId),
    letter: Letter.optional(),
    serial: z.string().optional(),
    issued: EntryId.optional(),
    /** The printed content, as it stands in the log (domain/certificateContent). */
    content: z.record(z.string(), z.json()),
    reason: z.string().optional(),
    replaces: Link.optional(),
    replacedBy: Link.optional(),
    duplicates: z
      .array(z.object({ entry: EntryId, number: z.int(), on: z.string(), reason: z.string() }))
      .optional(),
    signedScan: Evidence.optional(),
  })
  .meta({ id: 'Certificate' });
export type Certificate = z.infer<typeof Certificate>;

/** What a citizen is told: one of four answers. */
export const CheckAnswer = z
  .object({
    serial: z.string(),
    answer: z.enum(['valid', 'revoked', 'superseded', 'not-found']),
    holder: Name.optional(),
    issuedOn: z.string().optional(),
    office: Name.optional(),
    demonstration: z.boolean().optional(),
    revokedOn: z.string().optional(),
    supersededBy: z.string().optional(),
    /** The serial in whose place this one was issued. */
    replaces: z.string().optional(),
    /** How many duplicates (المثنی) were issued: a copy with a higher number is none of ours. */
    duplicates: z.int().optional(),
  })
  .meta({ id: 'CheckAnswer' });

export const Closing = z
  .strictObject({
    /** An interim closing fixes a position in the log while the quarter stays open. */
    interim: z.boolean(),
    note: text(1000).optional(),
  })
  .meta({ id: 'Closing' });

export const ReportIssue = z
  .strictObject({
    reason: printedText(1000).optional(),
    addressee: printedText(200).optional(),
    /** The rule or resolution by which the report is due. */
    legalBasis: printedText(400).optional(),
    profile: ReportProfile.optional(),
  })
  .meta({ id: 'ReportIssue' });

export const ReportVersion = z
  .object({
    id: AggregateId,
    period: Period,
    version: z.int(),
    interim: z.boolean(),
    size: z.int(),
    /** Of the canonical JSON of the public and of the full edition. */
    editions: z.object({ public: Sha256Hex, full: Sha256Hex }),
    entry: EntryId,
    issuedAt: z.string(),
    reason: z.string().optional(),
    profile: ReportProfile.optional(),
  })
  .meta({ id: 'ReportVersion' });
export type ReportVersion = z.infer<typeof ReportVersion>;

export const Quarter = z
  .object({
    period: Period,
    version: z.int(),
    closed: z.boolean(),
    /** The last day on which it takes late papers. */
    cutOff: Day,
    closings: z.array(
      z.object({
        entry: EntryId,
        interim: z.boolean(),
        at: z.string(),
        /** Size of the log up to and including this closing; null until it is sealed. */
        size: z.int().nullable(),
      }),
    ),
    reports: z.array(ReportVersion),
  })
  .meta({ id: 'Quarter' });

/** The answer to every write: what was written, and the signed promise that it will stand in the log. */
export const Written = z
  .object({
    id: AggregateId,
    version: z.int(),
    entry: EntryId,
    receipt: Receipt,
  })
  .meta({ id: 'Written' });
export type Written = z.infer<typeof Written>;

/** The keys by which this office's papers are checked. */
export const Trust = z
  .object({
    origin: z.string(),
    log: z.string().meta({ description: 'C2SP verifier key of the log' }),
    receipts: z.string().meta({ description: 'C2SP verifier key that vouches for receipt keys' }),
    documents: z.string().meta({ description: 'PEM of the certificate authority of the papers' }),
  })
  .meta({ id: 'Trust' });
export type Trust = z.infer<typeof Trust>;
