import * as z from 'zod';
import { AggregateId } from '../measures.ts';

/** Every list is paged by an opaque cursor that is bound to its route and caller. */
export const Paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).optional(),
  after: z.string().max(1000).optional(),
});
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() });

export const at = <K extends string>(name: K) =>
  z.strictObject({ [name]: AggregateId } as Record<K, typeof AggregateId>);
export const anyone = {
  partner: 'own',
  officer: 'all',
  district: 'region',
  auditor: 'all',
} as const;
export const staff = { officer: 'all', auditor: 'all', 'office-admin': 'all' } as const;
export const everybody = {
  partner: 'all',
  officer: 'all',
  district: 'all',
  auditor: 'all',
  'office-admin': 'all',
} as const;
