import type { ValuationBasis } from '../../contract/measures.ts';
import type { Name } from '../../contract/text.ts';
import { decimal } from '../decimal.ts';
import { naturalPerson } from '../partner/naturalPerson.ts';
import type { Figure, Figures } from './figures.ts';

export interface ValueOf extends Figure {
  readonly basis: ValuationBasis;
}
/** One partner, region or programme with what was verified and delivered. */
export interface CutRow {
  readonly id: string;
  readonly name: Name;
  readonly items: readonly {
    readonly item: string;
    readonly verified: string;
    readonly delivered: string;
  }[];
  readonly values: readonly ValueOf[];
}
const bases = ['cost-to-company', 'fair-market'] as const;

export const itemOf = (unit: string) => unit.slice('item/'.length);

/** Of several cuts together, by basis, only where something was valued on it: no value is not zero. */
export const valuesOf = (
  figures: Figures,
  items: readonly string[],
  cuts: readonly string[],
): ValueOf[] =>
  bases.flatMap((basis) => {
    const flow = `value-${basis}`;
    const valued = items
      .flatMap((unit) => cuts.map((cut) => [flow, unit, cut] as const))
      .filter((cell) => figures.has(...cell));
    if (valued.length === 0) return [];
    const unknown = valued.reduce(
      (count, cell) => count + (figures.figure(...cell).unknown ?? 0),
      0,
    );
    const amount = valued.reduce((total, cell) => total + figures.during(...cell), 0n);
    return [{ basis, amount: decimal(amount), ...(unknown > 0 && { unknown }) }];
  });

export const cutRows = (
  figures: Figures,
  items: readonly string[],
  cut: string,
  name: (id: string) => Name,
): CutRow[] =>
  figures
    .valuesOf(cut, ['verified', 'delivered'])
    .map((id) => cutRow(figures, items, { id, name: name(id) }, [`${cut}=${id}`]));

/** One row of several cuts together. */
const cutRow = (
  figures: Figures,
  items: readonly string[],
  { id, name }: Pick<CutRow, 'id' | 'name'>,
  cuts: readonly string[],
): CutRow => {
  const total = (flow: string, unit: string) =>
    cuts.reduce((sum, cut) => sum + figures.during(flow, unit, cut), 0n);
  return {
    id,
    name,
    items: items.flatMap((unit) => {
      const verified = total('verified', unit);
      const delivered = total('delivered', unit);
      return verified === 0n && delivered === 0n
        ? []
        : [{ item: itemOf(unit), verified: decimal(verified), delivered: decimal(delivered) }];
    }),
    values: valuesOf(figures, items, cuts),
  };
};

/** What partners are called, which of them are persons, and with whom what they gave is counted. */
interface PartnerNames {
  partner(id: string): Name;
  isPerson(id: string): boolean;
  survivor(id: string): string;
}

/**
 * A partner and the duplicates that were merged into it are one row. The public reads of all natural persons
 * together, in one row after the others.
 */
export const partnerRows = (
  figures: Figures,
  names: PartnerNames,
  items: readonly string[],
  edition: 'public' | 'full',
): CutRow[] => {
  const cuts = new Map<string, string[]>();
  for (const id of figures.valuesOf('partner', ['verified', 'delivered'])) {
    const survivor = names.survivor(id);
    cuts.set(survivor, [...(cuts.get(survivor) ?? []), `partner=${id}`]);
  }
  const ids = [...cuts.keys()].sort();
  const isApart = (id: string) => edition === 'full' || !names.isPerson(id);
  const rows = ids
    .filter(isApart)
    .map((id) => cutRow(figures, items, { id, name: names.partner(id) }, cuts.get(id) ?? []));
  const persons = ids.filter((id) => !isApart(id)).flatMap((id) => cuts.get(id) ?? []);
  if (persons.length === 0) return rows;
  return [...rows, cutRow(figures, items, { id: 'natural-persons', name: naturalPerson }, persons)];
};
