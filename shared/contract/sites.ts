import * as z from 'zod';
import {
  AggregateId,
  Day,
  EvidenceList,
  JalaliMonth,
  Quantity,
  RegionId,
  Slug,
} from './measures.ts';
import { Name, text } from './text.ts';

/** Where things are delivered and services given: a place, not a person's home. */
export const SiteRegistration = z
  .strictObject({
    code: Slug,
    name: Name,
    kind: z.enum(['parto-centre', 'warm-shelter', 'neighbourhood-house', 'base', 'other']).meta({
      description: 'مرکز پرتو، گرمخانه، سرای محله، پایگاه، سایر',
    }),
    region: RegionId,
    /** People whom it can take at a time. */
    capacity: z.int().min(1).max(100_000),
    address: Name.optional(),
  })
  .meta({ id: 'SiteRegistration' });
export type SiteRegistration = z.infer<typeof SiteRegistration>;

/** What a site is called, how many it takes and where it lies, anew as a whole; its code and region stay. */
export const SiteAmendment = z
  .strictObject({
    name: Name,
    kind: SiteRegistration.shape.kind,
    capacity: SiteRegistration.shape.capacity,
    address: SiteRegistration.shape.address,
    reason: text(500),
  })
  .meta({ id: 'SiteAmendment' });
export type SiteAmendment = z.infer<typeof SiteAmendment>;

/** How many came on a day, on average over a month. A rate: rates of places or months are never added. */
export const Attendance = z
  .strictObject({
    month: JalaliMonth,
    /** Days on which the site was open. */
    days: z.int().min(1).max(31),
    perDay: Quantity,
    method: text(500),
    evidence: EvidenceList,
  })
  .meta({ id: 'Attendance' });
export type Attendance = z.infer<typeof Attendance>;

export const Site = z
  .object({
    id: AggregateId,
    version: z.int(),
    ...SiteRegistration.shape,
    attendance: z.array(
      z.object({ month: JalaliMonth, days: z.int(), perDay: z.string(), method: z.string() }),
    ),
    /** Mean of the months' rates, weighted by their open days; absent if nothing was measured. */
    meanPerDay: z.string().optional(),
  })
  .meta({ id: 'Site' });
export type Site = z.infer<typeof Site>;

/** Rooms and grounds that a partner lends; the line's quantity is the hours: days × hours a day. */
export const Premises = z
  .strictObject({
    site: AggregateId.optional(),
    /** m². */
    area: Quantity,
    from: Day,
    until: Day,
    days: z.int().min(1).max(3_660),
    hoursPerDay: Quantity,
  })
  .meta({ id: 'Premises' });
export type Premises = z.infer<typeof Premises>;
