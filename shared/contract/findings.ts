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

export const Finding = z
  .object({
    ...FindingStatement.shape,
    id: AggregateId,
    version: z.int(),
    entry: EntryId,
    /** Whether what it is about stood in the log when the finding was recorded. */
    inLog: z.boolean(),
    recordedAt: z.string(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
