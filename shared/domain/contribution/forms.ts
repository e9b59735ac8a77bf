import type { ContributionLine } from '../../contract/contributions.ts';
import type { Item } from '../../contract/office.ts';
import { decimal, thousandths } from '../decimal.ts';
import type { Checks } from '../refusal.ts';

type Form = Item['form'];
type Values = NonNullable<ContributionLine['values']>;
type Field = 'hourlyCost' | 'premises' | 'faceValue' | 'payment';

interface Rule {
  readonly needs: readonly Field[];
  readonly allows: readonly Field[];
  /** The bases that follow from the line's other fields and are never typed in. */
  readonly derives: (line: ContributionLine) => readonly (keyof Values)[];
}

const fields: readonly Field[] = ['hourlyCost', 'premises', 'faceValue', 'payment'];
const both = ['cost-to-company', 'fair-market'] as const;
const ofStaff = ({ hourlyCost }: ContributionLine) =>
  hourlyCost === undefined ? [] : (['cost-to-company'] as const);

/**
 * What each form of a gift needs, and which of its values follow from that. Time is counted in hours, cash in
 * rial: a payment has one value and no in-kind pair.
 */
const rules: Readonly<Record<Form, Rule>> = {
  goods: { needs: [], allows: [], derives: () => [] },
  service: { needs: [], allows: ['hourlyCost'], derives: ofStaff },
  'volunteer-time': { needs: [], allows: ['hourlyCost'], derives: () => both },
  premises: { needs: ['premises'], allows: [], derives: () => [] },
  voucher: { needs: ['faceValue'], allows: [], derives: () => ['fair-market'] },
  cash: { needs: ['payment'], allows: [], derives: () => both },
};

export const checkForm = (checks: Checks, form: Form, line: ContributionLine, at: string): void => {
  const { needs, allows, derives } = rules[form];
  for (const field of fields) {
    const given = line[field] !== undefined;
    checks.field(given || !needs.includes(field), `${at}/${field}`, 'required');
    const fits = needs.includes(field) || allows.includes(field);
    checks.field(!given || fits, `${at}/${field}`, 'not-of-this-form');
  }
  // What a fund pays has no value of its own (./links/fund).
  if (line.paidFrom !== undefined) return;
  const derived = derives(line);
  for (const basis of derived)
    checks.field(line.values?.[basis] === undefined, `${at}/values/${basis}`, 'value-derived');
  const valued = both.some((basis) => line.values?.[basis] !== undefined);
  checks.field(valued || derived.length > 0, `${at}/values`, 'required');
};

/** Quantity × rial for one unit, rounded down to whole rial. */
const worth = (quantity: string, rial: string) =>
  ({
    is: 'amount',
    amount: decimal(((thousandths(quantity) * thousandths(rial)) / 1_000_000n) * 1000n),
    currency: 'IRR',
  }) as const;

/** The line's values: as given, and as they follow from its form. `rate` is the office's for volunteers. */
export const valuesOf = (
  form: Form,
  line: ContributionLine,
  rate: string | undefined,
): Values | undefined => {
  const { faceValue, hourlyCost, paidFrom, quantity, values } = line;
  if (paidFrom !== undefined) return values;
  if (form === 'cash') return { 'cost-to-company': worth(quantity, '1') };
  if (form === 'voucher' && faceValue !== undefined)
    return { ...values, 'fair-market': worth(quantity, faceValue) };
  if (hourlyCost !== undefined)
    return { ...values, 'cost-to-company': worth(quantity, hourlyCost) };
  if (form !== 'volunteer-time') return values;
  return { 'fair-market': rate === undefined ? { is: 'not-valued' } : worth(quantity, rate) };
};
