import * as z from 'zod';
import { EntryId } from './entry.ts';
import { AggregateId, Day, EvidenceList, Letter, RegionId, Value } from './measures.ts';
import { text } from './text.ts';

/**
 * What the institution itself gives to an implementer (حمایت نهادی), e.g. a space to work in. It is no
 * contribution of a partner, and is reported apart.
 */
export const SupportRecord = z
  .strictObject({
    to: AggregateId,
    kind: z.enum(['space', 'equipment', 'staff', 'service', 'money']),
    what: text(500),
    region: RegionId,
    from: Day,
    until: Day.optional(),
    value: Value,
    letter: Letter,
    evidence: EvidenceList,
  })
  .meta({ id: 'SupportRecord' });
export type SupportRecord = z.infer<typeof SupportRecord>;

export const Support = z
  .object({
    id: AggregateId,
    version: z.int(),
    entry: EntryId,
    ...SupportRecord.omit({ evidence: true }).shape,
  })
  .meta({ id: 'Support' });
export type Support = z.infer<typeof Support>;
