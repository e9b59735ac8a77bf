import * as z from 'zod';
import { Rial } from './measures.ts';
import { code } from './text.ts';

/** From 0 to 100, at most 3 decimals. */
export const Percent = code(/^(0|100|[1-9]?\d(\.\d{0,2}[1-9])?)$/).meta({
  id: 'Percent',
  description: 'Decimal string from 0 to 100, at most 3 decimals',
});

const days = (max: number) => z.int().min(0).max(max);

/**
 * The rules that an office sets for itself. What is absent is as domain/office/rules says: offices that were
 * configured before a rule was thought of stay as they were.
 */
export const OfficeRules = z
  .strictObject({
    /** Days after a quarter's last day in which late papers are taken; before, it can't be closed for good. */
    cutOffDays: days(90),
    /** The same after the fourth quarter, whose papers wait for the new-year holidays. */
    cutOffDaysAfterYear: days(90),
    /** How long a price range holds that names no last day. */
    priceValidityDays: days(730),
    /** By how much an official invoice may lie outside the price range. */
    invoiceTolerancePercent: Percent,
    /** Days in which a partner may object to a refusal. */
    objectionDays: z.int().min(1).max(365),
    /** Rial for an hour of volunteers' own time; while none is set, such time is hours only. */
    volunteerHourRate: Rial,
    /** The share of its declared base that an enterprise owes, unless its obligation names another. */
    obligationPercent: Percent,
    /** What a baseline model must reach (0 to 1, and per cent): see domain/office/rules. */
    regression: z.strictObject({
      minimumR2: code(/^(0(\.\d{0,2}[1-9])?|1)$/),
      usualCvRmsePercent: Percent,
      maximumCvRmsePercent: Percent,
    }),
    /** How the hamze of a final he is written on papers: نامهٔ, نامه‌ی, نامه. */
    hamze: z.enum(['above', 'ye', 'none']),
    /** On what terms everybody may use the figures of published reports. */
    openDataLicence: z.enum(['CC-BY-4.0', 'CC0-1.0']),
  })
  .partial()
  .meta({ id: 'OfficeRules' });
export type OfficeRules = z.infer<typeof OfficeRules>;
