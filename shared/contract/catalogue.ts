import * as z from 'zod';
import { FactorValue } from './factors.ts';
import { AggregateId } from './measures.ts';
import { Name, text } from './text.ts';

/** Papers that an item's gifts need; their names stand in domain/catalogue/evidenceKinds. */
export const EvidenceKind = z
  .enum([
    'invoice',
    'letter',
    'quality-certificate',
    'warehouse-receipt',
    'delivery-record',
    'delivery-photo',
  ])
  .meta({ id: 'EvidenceKind' });
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/**
 * What a quantity of an item brings about: quantity × `times`, and × the factor in force where one is named.
 * A statement, never code: whoever reads it can compute it.
 */
export const ImpactFormula = z
  .strictObject({
    of: z.literal('quantity'),
    times: FactorValue,
    unit: Name,
    factor: AggregateId.optional(),
    /** Where the relation comes from. */
    basis: text(500),
  })
  .meta({ id: 'ImpactFormula' });
export type ImpactFormula = z.infer<typeof ImpactFormula>;
