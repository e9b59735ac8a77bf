import * as z from 'zod';
import { Value } from '../../../../shared/contract/measures.ts';
import { Name } from '../../../../shared/contract/text.ts';

/** Of what a certificate prints, that which its page shows; the rest is read on the paper itself. */
export const Printed = z.object({
  holder: z.object({ name: Name }),
  issuedOn: z.string().optional(),
  lines: z.array(
    z.object({
      name: Name,
      unit: Name,
      verified: z.string(),
      value: Value.optional(),
      basis: z.enum(['cost-to-company', 'fair-market']).optional(),
    }),
  ),
  totals: z.array(
    z.object({ basis: z.enum(['cost-to-company', 'fair-market']), amount: z.string() }),
  ),
  copies: z.array(z.string()),
});
export type Printed = z.infer<typeof Printed>;
