import * as z from 'zod';
import { EntryId, Role } from './entry.ts';
import { AggregateId, Day, RegionId } from './measures.ts';
import { Name } from './text.ts';

/** A list and no free text: what is typed here stands in the log for good, and would invite a name. */
export const AppointmentEnd = z
  .strictObject({ reason: z.enum(['left-the-office', 'other-duties', 'asked', 'misuse']) })
  .meta({ id: 'AppointmentEnd' });

/** A deputy (جانشین) for the days of somebody's leave, both ends included. */
export const DeputyAppointment = z
  .strictObject({ of: AggregateId, deputy: AggregateId, from: Day, until: Day })
  .meta({ id: 'DeputyAppointment' });

export const Deputyship = z
  .object({
    of: AggregateId,
    roles: z.array(Role),
    region: RegionId.optional(),
    from: Day,
    until: Day,
    entry: EntryId,
  })
  .meta({ id: 'Deputyship' });
export type Deputyship = z.infer<typeof Deputyship>;

/** Somebody whom the office gave duties. */
export const PersonWithDuties = z
  .object({
    id: AggregateId,
    version: z.int(),
    actor: z.string(),
    /** Personal data; absent where it wasn't kept or was erased. */
    login: z.string().optional(),
    roles: z.array(Role),
    partner: AggregateId.optional(),
    region: RegionId.optional(),
    /** Absent while the appointment lasts. */
    ended: z.object({ at: z.string(), reason: AppointmentEnd.shape.reason }).optional(),
    deputyFor: z.array(Deputyship).optional(),
  })
  .meta({ id: 'PersonWithDuties' });
export type PersonWithDuties = z.infer<typeof PersonWithDuties>;

/** Somebody who can sign in for the caller's own partner. */
export const Colleague = z
  .object({
    actor: z.string(),
    /** Personal data; absent where it wasn't kept or was erased. */
    login: z.string().optional(),
  })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;

/** An officer as colleagues know each other: whom one may ask to approve something. */
export const Officer = z
  .object({
    actor: z.string(),
    /** Personal data; absent where it wasn't kept or was erased. */
    login: z.string().optional(),
  })
  .meta({ id: 'Officer' });
export type Officer = z.infer<typeof Officer>;

/** What keeps an office from doing its work, and the way out. */
export const Readiness = z
  .object({
    officers: z.int(),
    warnings: z.array(
      z.object({
        code: z.enum(['not-configured', 'no-signatory', 'one-officer']),
        text: Name,
      }),
    ),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
