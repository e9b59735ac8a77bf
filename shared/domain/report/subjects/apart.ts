import type { FactorUsed } from '../../../contract/heaters.ts';
import type { ValuationBasis } from '../../../contract/measures.ts';
import type { Name } from '../../../contract/text.ts';
import { commodity } from '../../accounts.ts';
import { decimal } from '../../decimal.ts';
import { deemed } from '../deemed.ts';
import type { Material } from '../sections.ts';

/** Rials that the gift's giver spent on managing it: in no value. The first row is the sum. */
export interface ManagementCostRow {
  /** Absent of the sum; partners stand in the full edition. */
  readonly partner?: string;
  readonly name?: Name;
  readonly amount: string;
}

export const managementCosts = ({ figures, names, edition }: Material): ManagementCostRow[] => {
  if (!figures.has('management-cost', commodity.rial)) return [];
  const partners = edition === 'full' ? figures.valuesOf('partner', ['management-cost']) : [];
  return [
    { amount: decimal(figures.during('management-cost', commodity.rial)) },
    ...partners.map((partner) => ({
      partner,
      name: names.partner(partner),
      amount: decimal(figures.during('management-cost', commodity.rial, `partner=${partner}`)),
    })),
  ];
};

/** How many lines of an item have no amount: of an unknown value, not valued, or valued at nothing. */
export interface WithoutAmountRow {
  readonly item: string;
  readonly name: Name;
  readonly basis: ValuationBasis;
  readonly unknown: number;
  readonly notValued: string;
  readonly zero: string;
}

export const withoutAmount = ({ figures, names, items }: Material): WithoutAmountRow[] =>
  items.flatMap((unit) =>
    (['cost-to-company', 'fair-market'] as const).flatMap((basis) => {
      const unknown = figures.figure(`value-${basis}`, unit).unknown ?? 0;
      const notValued = figures.during(`not-valued-${basis}`, unit);
      const zero = figures.during(`zero-${basis}`, unit);
      if (unknown === 0 && notValued === 0n && zero === 0n) return [];
      const { item, name } = names.item(unit);
      const counts = { unknown, notValued: decimal(notValued), zero: decimal(zero) };
      return [{ item, name, basis, ...counts }];
    }),
  );

/** How often something of the quarter was taken back by a reversing entry. */
export interface ReversalRow {
  readonly kind: string;
  readonly times: string;
}

export const reversals = ({ figures }: Material): ReversalRow[] =>
  figures.commodities(['corrections']).flatMap((unit) => {
    const times = figures.during('corrections', unit);
    return times === 0n ? [] : [{ kind: unit.slice('correction/'.length), times: decimal(times) }];
  });

/** A version of a factor that a figure of the report was computed with. */
export interface FactorRow extends FactorUsed {
  readonly name: Name;
  readonly usedFor: 'deemed' | 'metered';
}

/** Each once for each use: of the heaters delivered, and of the metered savings whose funds stand in the report. */
export const factors = (material: Material): FactorRow[] => {
  const { names } = material;
  const used = [
    ...deemed(material).flatMap(({ model }) =>
      [model.netCalorificValue, model.emissionFactor].map((factor) => ['deemed', factor] as const),
    ),
    ...names
      .under('tariff/')
      .map((id) => ['metered', names.label<FactorUsed>(id) as FactorUsed] as const),
  ];
  const rows = new Map(
    used.map(([usedFor, factor]): [string, FactorRow] => [
      `${usedFor}/${factor.factor}/${factor.version}`,
      {
        ...factor,
        name: names.label<{ name: Name }>(factor.factor)?.name ?? { fa: factor.factor },
        usedFor,
      },
    ]),
  );
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
};
