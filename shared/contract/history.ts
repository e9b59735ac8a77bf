import * as z from 'zod';
import { EntryId, Role } from './entry.ts';
import { Day } from './measures.ts';

/** One thing that happened to a record, as it was recorded. */
export const HistoryStep = z
  .object({
    entry: EntryId,
    kind: z.string(),
    recordedAt: z.string(),
    occurredOn: Day.optional(),
    by: z.object({ actor: z.string(), role: Role }),
    data: z.record(z.string(), z.json()),
  })
  .meta({ id: 'HistoryStep' });
export type HistoryStep = z.infer<typeof HistoryStep>;

/** The latest first; `next` is where the earlier ones go on. */
export const History = z
  .object({ steps: z.array(HistoryStep), next: EntryId.optional() })
  .meta({ id: 'History' });
export type History = z.infer<typeof History>;
