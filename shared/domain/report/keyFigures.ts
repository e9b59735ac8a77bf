import type { FigureCode, Target } from '../../contract/reports.ts';
import type { Name } from '../../contract/text.ts';
import { commodity } from '../accounts.ts';
import { decimal, signedThousandths } from '../decimal.ts';
import { previousPeriod } from '../period.ts';
import { type Amount, peopleIn, peopleOver } from './people.ts';
import type { Material } from './sections.ts';

/** One figure: in the quarter, in the year to date, in the same quarter a year ago, against its target. */
export interface KeyFigure {
  readonly figure: FigureCode;
  readonly item?: string;
  readonly name?: Name;
  readonly unit?: Name;
  readonly quarter: Amount;
  readonly yearToDate: Amount;
  /** Absent where the ledger has no such quarter: it isn't zero. */
  readonly lastYear?: Amount;
  readonly target?: string;
  /** The year to date as a share of the target, in per cent rounded down to a tenth. */
  readonly reached?: string;
}

interface Counted {
  readonly figure: FigureCode;
  readonly item?: string;
  readonly flow: string;
  readonly units: readonly string[];
}

/** Quantities first, then rials. */
const countedOf = (items: readonly string[]): Counted[] => [
  ...items.flatMap((unit) =>
    (['verified', 'delivered'] as const).map((figure) => ({
      figure,
      flow: figure,
      item: unit.slice('item/'.length),
      units: [unit],
    })),
  ),
  { figure: 'recipients', flow: 'recipients', units: ['person'] },
  { figure: 'certificates-issued', flow: 'certificates-issued', units: ['certificate'] },
  { figure: 'saved-natural-gas', flow: 'saved', units: [commodity.energy['natural-gas']] },
  { figure: 'saved-electricity', flow: 'saved', units: [commodity.energy.electricity] },
  { figure: 'value-cost-to-company', flow: 'value-cost-to-company', units: items },
  { figure: 'value-fair-market', flow: 'value-fair-market', units: items },
  { figure: 'fund-granted', flow: 'fund-granted', units: [commodity.rial] },
  { figure: 'fund-spent', flow: 'fund-spent', units: [commodity.rial] },
];

/** Figures in which nothing was recorded in the year or a year ago, and that have no target, are left out. */
export const keyFigures = (material: Material): KeyFigure[] => {
  const { figures, names, items } = material;
  const year = figures.period.slice(0, 4);
  const targets = names.label<{ targets: readonly Target[] }>(`targets/${year}`)?.targets ?? [];
  return countedOf(items).flatMap((counted) => {
    const { figure, item } = counted;
    const target = targets.find((each) => each.figure === figure && each.item === item)?.amount;
    const over = overOf(material, counted);
    const lastYear = `${Number(year) - 1}${figures.period.slice(4)}`;
    const compared = figures.quarters.includes(lastYear) ? over([lastYear]) : undefined;
    const yearToDate = over(figures.yearToDate);
    if (target === undefined && isNothing(yearToDate) && isNothing(compared)) return [];
    const { name, unit } = names.item(counted.units[0] ?? '');
    const reached = target === undefined ? undefined : shareOf(yearToDate, target);
    return [
      {
        figure,
        ...(item !== undefined && { item, name, unit }),
        quarter: over([figures.period]),
        yearToDate,
        ...(compared !== undefined && { lastYear: compared }),
        ...(target !== undefined && { target }),
        ...(reached !== undefined && { reached }),
      },
    ];
  });
};

const isNothing = (amount: Amount | undefined): boolean =>
  amount === undefined ||
  (amount.is === 'amount' && amount.amount === '0' && amount.unknown === undefined);

/** The figure over some quarters. People reached are shown as the rows of the target groups allow it. */
const overOf =
  (material: Material, { figure, flow, units }: Counted) =>
  (quarters: readonly string[]): Amount => {
    if (figure === 'recipients')
      return peopleOver(quarters.map((quarter) => peopleIn(material, quarter)));
    let sum = 0n;
    let unknown = 0;
    for (const quarter of quarters)
      for (const unit of units) {
        const found = material.figures.in(quarter, flow, unit);
        sum += signedThousandths(found?.amount ?? '0');
        unknown += found?.unknown ?? 0;
      }
    return { is: 'amount', amount: decimal(sum), ...(unknown > 0 && { unknown }) };
  };

const shareOf = (reached: Amount, target: string): string | undefined => {
  const whole = signedThousandths(target);
  if (reached.is !== 'amount' || whole <= 0n) return undefined;
  const tenths = (signedThousandths(reached.amount) * 1000n) / whole;
  return decimal(tenths * 100n);
};

/** An item's quantities over the quarters that the ledger has, two years back at most. */
export interface TrendRow {
  readonly item: string;
  readonly name: Name;
  readonly unit: Name;
  readonly quarters: readonly {
    readonly period: string;
    readonly verified: string;
    readonly delivered: string;
  }[];
}

export const trend = ({ figures, names, items }: Material): TrendRow[] =>
  items.flatMap((unit) => {
    const quarters = spanOf(figures.quarters).map((period) => ({
      period,
      verified: figures.in(period, 'verified', unit)?.amount ?? '0',
      delivered: figures.in(period, 'delivered', unit)?.amount ?? '0',
    }));
    if (quarters.every(({ verified, delivered }) => verified === '0' && delivered === '0'))
      return [];
    const { item, name, unit: counting } = names.item(unit);
    return [{ item, name, unit: counting, quarters }];
  });

/** Every quarter from the first to the last: one without records stands between others as zero. */
const spanOf = (quarters: readonly string[]): string[] => {
  const [first = ''] = quarters;
  const span: string[] = [];
  for (let at = quarters.at(-1) ?? ''; at >= first && span.length < 9; at = previousPeriod(at))
    span.unshift(at);
  return span;
};
