import type { Name } from '../../../contract/text.ts';
import { decimal } from '../../decimal.ts';
import { region } from '../../regions.ts';
import type { Material } from '../sections.ts';

/** Quantities of an item: waitingBefore + posted − met − cancelled = waiting. */
export interface NeedRow {
  readonly item: string;
  readonly name: Name;
  readonly unit: Name;
  readonly waitingBefore: string;
  readonly posted: string;
  readonly met: string;
  /** Of what was met, that which came after the day by which it was due. */
  readonly metLate: string;
  readonly cancelled: string;
  readonly waiting: string;
  /** Of what is waiting, that whose day had passed at the closing. */
  readonly late: string;
}

/** The needs of a region; in the full edition only, as few things can point at somebody. */
export interface RegionNeedRow
  extends Pick<NeedRow, 'item' | 'name' | 'unit' | 'posted' | 'met' | 'cancelled' | 'waiting'> {
  readonly region: string;
  readonly regionName: Name;
}

const flows = ['need-posted', 'need-met', 'need-cancelled'] as const;

const amountsOf = ({ figures }: Material, unit: string, cut: string) => {
  const over = (span: 'before' | 'during') => {
    const [posted, met, cancelled] = flows.map((flow) => figures[span](flow, unit, cut));
    return { posted: posted ?? 0n, met: met ?? 0n, cancelled: cancelled ?? 0n };
  };
  const before = over('before');
  const during = over('during');
  const waitingBefore = before.posted - before.met - before.cancelled;
  const waiting = waitingBefore + during.posted - during.met - during.cancelled;
  return { ...during, waitingBefore, waiting };
};

const isNothing = (amounts: Readonly<Record<string, bigint>>): boolean =>
  Object.values(amounts).every((amount) => amount === 0n);

export const needs = (material: Material): NeedRow[] => {
  const { figures, names, today } = material;
  const lateDays = figures.everValuesOf('due', ['need-open']).filter((due) => due < today);
  return figures.commodities(flows).flatMap((unit) => {
    const amounts = amountsOf(material, unit, 'all');
    if (isNothing(amounts)) return [];
    const late = lateDays.reduce(
      (sum, due) => sum + figures.ever('need-open', unit, `due=${due}`),
      0n,
    );
    const { item, name, unit: counting } = names.item(unit);
    return [
      {
        ...{ item, name, unit: counting },
        waitingBefore: decimal(amounts.waitingBefore),
        posted: decimal(amounts.posted),
        met: decimal(amounts.met),
        metLate: decimal(figures.during('need-met-late', unit)),
        cancelled: decimal(amounts.cancelled),
        waiting: decimal(amounts.waiting),
        late: decimal(late),
      },
    ];
  });
};

export const regionNeeds = (material: Material): RegionNeedRow[] => {
  const { figures, names, edition } = material;
  if (edition === 'public') return [];
  return figures.everValuesOf('region', flows).flatMap((node) =>
    figures.commodities(flows).flatMap((unit) => {
      const amounts = amountsOf(material, unit, `region=${node}`);
      if (isNothing(amounts)) return [];
      const { item, name, unit: counting } = names.item(unit);
      return [
        {
          region: node,
          regionName: region(node)?.name ?? { fa: node },
          ...{ item, name, unit: counting },
          posted: decimal(amounts.posted),
          met: decimal(amounts.met),
          cancelled: decimal(amounts.cancelled),
          waiting: decimal(amounts.waiting),
        },
      ];
    }),
  );
};
