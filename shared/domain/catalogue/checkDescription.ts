import type { Item } from '../../contract/office.ts';
import type { Checks } from '../refusal.ts';
import type { States } from '../states.ts';

type Described = Pick<Item, 'evidenceRequired' | 'impactFormula'>;

/** States that an item's description names. */
export const namedByDescription = ({ impactFormula }: Described): string[] =>
  impactFormula?.factor === undefined ? [] : [impactFormula.factor];

/** Of the optional parts of an item, whether it is new or amended. */
export const checkDescription = (
  checks: Checks,
  states: States,
  { evidenceRequired = [], impactFormula }: Described,
) => {
  evidenceRequired.forEach((kind, index) => {
    const isFirst = evidenceRequired.indexOf(kind) === index;
    checks.field(isFirst, `/evidenceRequired/${index}`, 'duplicate');
  });
  if (impactFormula?.factor !== undefined)
    checks.field(
      states.get('factor', impactFormula.factor) !== undefined,
      '/impactFormula/factor',
      'unknown',
    );
};
