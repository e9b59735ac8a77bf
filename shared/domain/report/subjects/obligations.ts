import type { ObligationRegistration } from '../../../contract/obligations.ts';
import type { Name } from '../../../contract/text.ts';
import { commodity } from '../../accounts.ts';
import { decimal, signedThousandths } from '../../decimal.ts';
import type { Terms } from '../../obligation/state.ts';
import { type ValueOf, valuesOf } from '../cutRows.ts';
import type { Material } from '../sections.ts';

/** Rial: due = reduced + fulfilledBefore + fulfilled + remaining. */
interface Owed {
  readonly due: string;
  /** No longer owed, by an amendment. */
  readonly reduced: string;
  readonly fulfilledBefore: string;
  readonly fulfilled: string;
  readonly remaining: string;
}

/** The obligations of one Jalali year together. */
export interface ObligationYear extends Owed {
  readonly year: string;
  readonly obligations: number;
  /** Of what remains, that whose day had passed at the closing. */
  readonly overdue: string;
}

/** One obligation; in the full edition only. */
export interface ObligationRow extends Owed {
  readonly obligation: string;
  readonly partner: Name;
  readonly year: string;
  readonly basis: ObligationRegistration['basis'];
  readonly base: string;
  readonly percent: string;
  readonly dueOn: string;
  readonly overdue: boolean;
}

/** What was verified in the quarter on a basis: under an obligation, and voluntarily. */
export interface VoluntaryRow extends Omit<ValueOf, 'amount'> {
  readonly underObligation: string;
  readonly voluntary: string;
}

interface ObligationLabel extends Terms, Pick<ObligationRegistration, 'year' | 'basis'> {
  readonly partner: string;
}

const parts = ['due', 'reduced', 'fulfilledBefore', 'fulfilled', 'remaining'] as const;
type Amounts = Readonly<Record<(typeof parts)[number], bigint>>;

const amountsOf = ({ figures }: Material, obligation: string): Amounts => {
  const cut = `obligation=${obligation}`;
  const ever = (flow: string) => figures.ever(flow, commodity.rial, cut);
  const due = ever('obligation-due');
  const reduced = ever('obligation-reduced');
  return {
    due,
    reduced,
    fulfilledBefore: figures.before('obligation-fulfilled', commodity.rial, cut),
    fulfilled: figures.during('obligation-fulfilled', commodity.rial, cut),
    remaining: due - reduced - ever('obligation-fulfilled'),
  };
};

const written = (amounts: Amounts): Owed => ({
  due: decimal(amounts.due),
  reduced: decimal(amounts.reduced),
  fulfilledBefore: decimal(amounts.fulfilledBefore),
  fulfilled: decimal(amounts.fulfilled),
  remaining: decimal(amounts.remaining),
});

/** Those that anything was due of by the end of the quarter. */
const owed = (material: Material) =>
  material.names
    .ids('obligation')
    .map((obligation) => ({
      obligation,
      label: material.names.label<ObligationLabel>(obligation) as ObligationLabel,
      amounts: amountsOf(material, obligation),
    }))
    .filter(({ amounts }) => amounts.due !== 0n);

export const obligations = (material: Material): ObligationYear[] => {
  const all = owed(material);
  return [...new Set(all.map(({ label }) => label.year))].sort().map((year) => {
    const own = all.filter(({ label }) => label.year === year);
    const late = own.filter(({ label }) => label.dueOn < material.today);
    const total = (of: typeof own, part: (typeof parts)[number]) =>
      of.reduce((sum, { amounts }) => sum + amounts[part], 0n);
    const amounts = Object.fromEntries(parts.map((part) => [part, total(own, part)]));
    return {
      year,
      obligations: own.length,
      ...written(amounts as Amounts),
      overdue: decimal(total(late, 'remaining')),
    };
  });
};

export const obligationPartners = (material: Material): ObligationRow[] =>
  material.edition === 'public'
    ? []
    : owed(material).map(({ obligation, label, amounts }) => ({
        obligation,
        partner: material.names.partner(label.partner),
        year: label.year,
        basis: label.basis,
        base: label.base,
        percent: label.percent,
        dueOn: label.dueOn,
        ...written(amounts),
        overdue: label.dueOn < material.today && amounts.remaining > 0n,
      }));

/** Only cost to the company fulfils; nothing is told apart where the office keeps no obligations. */
export const voluntary = (material: Material): VoluntaryRow[] => {
  if (owed(material).length === 0) return [];
  const fulfilled = material.figures.during('obligation-fulfilled', commodity.rial);
  return valuesOf(material.figures, material.items, ['all']).map(({ amount, ...value }) => {
    const obliged = value.basis === 'cost-to-company' ? fulfilled : 0n;
    return {
      ...value,
      underObligation: decimal(obliged),
      voluntary: decimal(signedThousandths(amount) - obliged),
    };
  });
};
