import * as z from 'zod';
import {
  AggregateId,
  Day,
  EvidenceList,
  Letter,
  Quantity,
  RegionId,
  Rial,
  Slug,
} from './measures.ts';
import { code, Name, text } from './text.ts';

/** Something that volunteers do. */
export const Activity = z
  .strictObject({
    title: Name,
    region: RegionId,
    programme: Slug,
    site: AggregateId.optional(),
    organiser: AggregateId.optional(),
    campaign: AggregateId.optional(),
  })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof Activity>;

const hours = Quantity.meta({ description: 'Hours' });

/** Hours and participations of one occasion. Whoever comes twice participates twice. */
export const Volunteering = z
  .strictObject({
    activity: AggregateId,
    occurredOn: Day,
    participations: z.int().min(1).max(1_000_000),
    hours,
    evidence: EvidenceList,
  })
  .meta({ id: 'Volunteering' });

/** A roster of at most 80: names and codes stay beside the log, which holds a commitment to them. */
export const Roster = z
  .strictObject({
    activity: AggregateId,
    occurredOn: Day,
    rows: z
      .array(z.strictObject({ name: text(120), code: code(/^\d{1,14}$/, 20).optional(), hours }))
      .min(1)
      .max(80),
    evidence: EvidenceList,
  })
  .meta({ id: 'Roster' });
export type Roster = z.infer<typeof Roster>;

export const ActivityInFull = z
  .object({
    id: AggregateId,
    version: z.int(),
    ...Activity.shape,
    participations: z.int(),
    hours: z.string(),
  })
  .meta({ id: 'ActivityInFull' });
export type ActivityInFull = z.infer<typeof ActivityInFull>;

/** People who begin something that a contribution pays: training, an incubator, a workshop. */
export const CohortStart = z
  .strictObject({
    contribution: AggregateId,
    title: Name,
    startedOn: Day,
    enrolled: z.int().min(1).max(100_000),
    evidence: EvidenceList,
  })
  .meta({ id: 'CohortStart' });

export const OutcomeStep = z
  .enum(['trained', 'certified', 'employed', 'dropped-out'])
  .meta({ id: 'OutcomeStep', description: 'آموزش‌دیده، گواهی‌گرفته، شاغل، انصراف' });
export type OutcomeStep = z.infer<typeof OutcomeStep>;

/** So many more reached a step, and how that is known. */
export const Outcome = z
  .strictObject({
    occurredOn: Day,
    step: OutcomeStep,
    persons: z.int().min(1).max(100_000),
    method: text(500),
    evidence: EvidenceList.min(1),
  })
  .meta({ id: 'Outcome' });

/** enrolled ≥ trained + dropped out; trained ≥ certified ≥ employed. Steps are never added together. */
export const Cohort = z
  .object({
    id: AggregateId,
    version: z.int(),
    contribution: AggregateId,
    title: Name,
    startedOn: Day,
    enrolled: z.int(),
    trained: z.int(),
    certified: z.int(),
    employed: z.int(),
    droppedOut: z.int(),
  })
  .meta({ id: 'Cohort' });
export type Cohort = z.infer<typeof Cohort>;

/** Prisoners of unintentional crimes who were released, and debt that was settled: two measures, no names. */
export const Release = z
  .strictObject({
    occurredOn: Day,
    region: RegionId,
    persons: z.int().min(0).max(100_000),
    debtSettled: Rial,
    /** Who states it: the prison or the headquarters for blood money (ستاد دیه). */
    source: Name,
    letter: Letter,
    contribution: AggregateId.optional(),
    campaign: AggregateId.optional(),
    evidence: EvidenceList.min(1),
  })
  .meta({ id: 'Release' });

/** A job-creating scheme (طرح اشتغال) put to a fund. */
export const SchemeProposal = z
  .strictObject({
    title: Name,
    /** Who will own it; a body that may not own enterprises is refused. */
    owner: AggregateId,
    region: RegionId,
    targetGroup: Slug,
    jobsPlanned: z.int().min(1).max(100_000),
    proposedTo: Name,
    letter: Letter,
    evidence: EvidenceList,
  })
  .meta({ id: 'SchemeProposal' });
export type SchemeProposal = z.infer<typeof SchemeProposal>;

export const Resolution = z
  .strictObject({ accepted: z.boolean(), letter: Letter, evidence: EvidenceList })
  .meta({ id: 'Resolution' });
export const SchemeSupport = z
  .strictObject({ occurredOn: Day, amount: Rial, letter: Letter, evidence: EvidenceList })
  .meta({ id: 'SchemeSupport' });
export const JobsCreated = z
  .strictObject({
    occurredOn: Day,
    jobs: z.int().min(1).max(100_000),
    method: text(500),
    evidence: EvidenceList.min(1),
  })
  .meta({ id: 'JobsCreated' });

export const SchemeStatus = z
  .enum(['proposed', 'accepted', 'rejected', 'supported'])
  .meta({ id: 'SchemeStatus' });
export const Scheme = z
  .object({
    id: AggregateId,
    version: z.int(),
    status: SchemeStatus,
    ...SchemeProposal.omit({ evidence: true }).shape,
    support: z.string(),
    jobs: z.int(),
  })
  .meta({ id: 'Scheme' });
export type Scheme = z.infer<typeof Scheme>;
