import * as z from 'zod';
import { AggregateId, Quantity, Slug } from './measures.ts';
import { Name } from './text.ts';

/** Something that several funders pay together; each gives a share of it. */
export const CofundingRegistration = z
  .strictObject({ title: Name, item: Slug, quantity: Quantity })
  .meta({ id: 'CofundingRegistration' });

export const Cofunding = z
  .object({
    id: AggregateId,
    version: z.int(),
    ...CofundingRegistration.shape,
    /** Of all verified shares, in per cent and in the item's unit. */
    funded: z.object({ percent: z.string(), quantity: z.string() }),
    /** A partner sees its own. */
    shares: z.array(
      z.object({
        contribution: AggregateId,
        partner: AggregateId,
        percent: z.string(),
        quantity: z.string(),
      }),
    ),
  })
  .meta({ id: 'Cofunding' });
export type Cofunding = z.infer<typeof Cofunding>;
