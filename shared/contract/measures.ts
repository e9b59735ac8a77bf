import * as z from 'zod';
import { decimalPattern } from './decimalPattern.ts';
import { code, printedText, text } from './text.ts';

export { decimalPattern };

/** Whole rial, as a decimal string: national sums pass 2^53. */
export const Rial = code(/^(0|[1-9]\d{0,34})$/).meta({
  id: 'Rial',
  description: 'Whole rial as a decimal string',
});

/** A positive quantity of an item in the item's unit. */
export const Quantity = code(/^(?!0$)(0|[1-9]\d{0,14})(\.\d{0,2}[1-9])?$/).meta({
  id: 'Quantity',
  description: 'Decimal string, more than zero, at most 3 decimals',
});

/** Zero, unknown and not-valued are three different things. */
export const Value = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('amount'), amount: Rial, currency: z.literal('IRR') }),
    z.strictObject({ is: z.literal('unknown') }),
    z.strictObject({ is: z.literal('not-valued') }),
  ])
  .meta({ id: 'Value' });
export type Value = z.infer<typeof Value>;

/** The two bases of an in-kind value (B4SI in-kind rule; accounting's fair value). They are never added. */
export const ValuationBasis = z
  .enum(['cost-to-company', 'fair-market'])
  .meta({ id: 'ValuationBasis' });
export type ValuationBasis = z.infer<typeof ValuationBasis>;

/** A day in the Gregorian calendar, as stored; the portal and the papers show it in both calendars. */
export const Day = z.iso.date().meta({ id: 'Day' });

/** A Jalali quarter, cut in Asia/Tehran: 1405-Q3. */
export const Period = code(/^1[2-4]\d\d-Q[1-4]$/).meta({ id: 'Period' });

/** A Jalali month: 1405-09. */
export const JalaliMonth = code(/^1[2-4]\d\d-(0[1-9]|1[0-2])$/).meta({ id: 'JalaliMonth' });

/** A node of the region tree, from the province down: IR-23.tehran.06. */
export const RegionId = code(/^[A-Z]{2}-\d\d(\.[a-z0-9-]{1,30}){0,3}$/, 100).meta({
  id: 'RegionId',
});

export const Slug = code(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, 40).meta({ id: 'Slug' });

/** The identity of a thing with a history: its type and a name that never changes. */
export const AggregateId = code(/^[a-z]{2,20}-[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 90).meta({
  id: 'AggregateId',
});

export const Sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'Sha256Hex' });

/** A paper of the secretariat. Letter numbers are opaque: kept as typed (۲۴۰۴۳/۱۶۰/۱۹۷۱). */
export const Letter = z.strictObject({ number: printedText(60), date: Day }).meta({ id: 'Letter' });
export type Letter = z.infer<typeof Letter>;

/** A file that stands behind a statement, named by the hash of its bytes. */
export const Evidence = z
  .strictObject({
    sha256: Sha256Hex,
    name: text(120),
    mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    showsBeneficiaries: z.boolean(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;
export const EvidenceList = z.array(Evidence).max(20);
