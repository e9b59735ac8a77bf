import * as z from 'zod';
import { EntryId } from './entry.ts';
import { AggregateId, Period } from './measures.ts';
import { text } from './text.ts';

/** What an audit finding is about: one entry, also one that the office denies, or one version of a report. */
export const FindingSubject = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('entry'), entry: EntryId }),
    z.strictObject({
      is: z.literal('report'),
      period: Period,
      version: z.int().min(1).max(9_999),
    }),
  ])
  .meta({ id: 'FindingSubject' });

export const FindingStatement = z
  .strictObject({
    about: FindingSubject,
    severity: z.enum(['note', 'minor', 'major']),
    text: text(4_000),
  })
  .meta({ id: 'FindingStatement' });
export type FindingStatement = z.infer<typeof FindingStatement>;

/** What the office says of a finding: what it did, or why it did nothing. */
export const FindingAnswer = z.strictObject({ text: text(2_000) }).meta({ id: 'FindingAnswer' });

/** What the auditor makes of the answer: it settles the finding, or the finding stands. */
export const FindingReview = z
  .strictObject({ outcome: z.enum(['settled', 'stands']), text: text(2_000) })
  .meta({ id: 'FindingReview' });

export const FindingStep = z
  .object({
    step: z.enum(['answered', 'settled', 'stands']),
    text: z.string(),
    entry: EntryId,
    at: z.string(),
  })
  .meta({ id: 'FindingStep' });
export type FindingStep = z.infer<typeof FindingStep>;

export const FindingStatus = z.enum(['open', 'answered', 'settled']).meta({ id: 'FindingStatus' });
export type FindingStatus = z.infer<typeof FindingStatus>;

export const Finding = z
  .object({
    ...FindingStatement.shape,
    id: AggregateId,
    version: z.int(),
    entry: EntryId,
    /** Whether what it is about stood in the log when the finding was recorded. */
    inLog: z.boolean(),
    recordedAt: z.string(),
    status: FindingStatus,
    /** What came after, oldest first. */
    steps: z.array(FindingStep),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
