import * as z from 'zod';
import { Submission } from './contributions.ts';
import { EntryId, Restates } from './entry.ts';
import { AggregateId, EvidenceList, Letter } from './measures.ts';
import { code, text } from './text.ts';

/** What happens to a contribution besides being verified and delivered. */

export const ContributionReturn = z
  .strictObject({ reason: text(1000) })
  .meta({ id: 'ContributionReturn' });

/** A corrected submission. Who sent a letter sends another one, which an officer registers. */
export const Resubmission = z
  .strictObject({
    ...Submission.shape,
    letter: Letter.optional(),
    restates: Restates.optional(),
  })
  .meta({ id: 'Resubmission' });

export const Withdrawal = z
  .strictObject({ reason: text(1000), letter: Letter.optional() })
  .meta({ id: 'Withdrawal' });

export const Objection = z
  .strictObject({ reason: text(1000), letter: Letter.optional(), evidence: EvidenceList })
  .meta({ id: 'Objection' });

export const ObjectionDecision = z
  .strictObject({ upheld: z.boolean(), reason: text(1000) })
  .meta({ id: 'ObjectionDecision' });

/** A second officer lets a value stand that lies outside the price book. */
export const HoldApproval = z
  .strictObject({ reason: text(1000), restates: Restates.optional() })
  .meta({ id: 'HoldApproval' });

/**
 * A verification or a delivery that turned out to be wrong. After a reversed verification the
 * contribution is to be verified anew, or ends.
 */
export const CorrectionProposal = z
  .strictObject({
    entry: EntryId,
    afterwards: z.enum(['verify-anew', 'end']).optional(),
    reason: text(1000),
  })
  .meta({ id: 'CorrectionProposal' });

export const CorrectionApproval = z
  .strictObject({ restates: Restates.optional() })
  .meta({ id: 'CorrectionApproval' });

/** RFC 6901 pointer into the submission. */
const pointer = code(/^(\/[A-Za-z0-9-]{1,40}){1,6}$/, 200);

/** A question or an answer between the office and a partner. */
export const MessageText = z
  .strictObject({ text: text(1000), about: pointer.optional() })
  .meta({ id: 'MessageText' });

export const Message = z
  .object({
    id: AggregateId,
    contribution: AggregateId,
    from: z.enum(['partner', 'office']),
    text: z.string(),
    about: z.string().optional(),
    at: z.string(),
    entry: EntryId,
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;
