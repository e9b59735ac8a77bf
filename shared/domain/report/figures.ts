import { decimal, signedThousandths } from '../decimal.ts';
import type { Snapshot, SnapshotCell } from '../totals.ts';

/** One number of a report, in canonical decimal; `unknown` counts statements of an unknown amount. */
export interface Figure {
  readonly amount: string;
  readonly unknown?: number;
}

/** Looks cells up by flow, commodity and cut. */
export class Figures {
  readonly #totals: ReadonlyMap<string, SnapshotCell>;
  readonly #carried: ReadonlyMap<string, SnapshotCell>;
  readonly #quarters: ReadonlyMap<string, ReadonlyMap<string, SnapshotCell>>;
  readonly period: string;
  constructor({ period, totals, carried, quarters }: Omit<Snapshot, 'v'>) {
    this.period = period;
    this.#totals = byCell(totals);
    this.#carried = byCell(carried);
    this.#quarters = new Map([
      ...quarters.map((quarter) => [quarter.period, byCell(quarter.totals)] as const),
      [period, this.#totals] as const,
    ]);
  }
  /** Quarters with figures, at most two years before this one and this one itself, in their order. */
  get quarters(): readonly string[] {
    return [...this.#quarters.keys()];
  }
  /** The uncut total of one of `quarters`; undefined where nothing at all was recorded for it. */
  in(period: string, flow: string, unit: string): Figure | undefined {
    const totals = this.#quarters.get(period);
    return totals && figureOf(totals.get(`${flow}|${unit}|all`));
  }
  /** The quarters of this Jalali year, from its first to this one. */
  get yearToDate(): readonly string[] {
    return this.quarters.filter((quarter) => quarter.slice(0, 4) === this.period.slice(0, 4));
  }
  /** Thousandths in the quarter. */
  during(flow: string, unit: string, cut = 'all'): bigint {
    return sumOf(this.#totals.get(`${flow}|${unit}|${cut}`));
  }
  /** Thousandths in all quarters before. */
  before(flow: string, unit: string, cut = 'all'): bigint {
    return sumOf(this.#carried.get(`${flow}|${unit}|${cut}`));
  }
  /** From the beginning to the end of the quarter. */
  ever(flow: string, unit: string, cut = 'all'): bigint {
    return this.before(flow, unit, cut) + this.during(flow, unit, cut);
  }
  figure(flow: string, unit: string, cut = 'all'): Figure {
    return figureOf(this.#totals.get(`${flow}|${unit}|${cut}`));
  }
  has(flow: string, unit: string, cut = 'all'): boolean {
    return this.#totals.has(`${flow}|${unit}|${cut}`);
  }
  /** The values that a cut takes in the quarter's cells of some flows, sorted. */
  valuesOf(cut: string, flows: readonly string[]): string[] {
    return valuesIn(this.#totals.keys(), cut, flows);
  }
  /** As `valuesOf`, with those that only earlier quarters have. */
  everValuesOf(cut: string, flows: readonly string[]): string[] {
    return valuesIn([...this.#totals.keys(), ...this.#carried.keys()], cut, flows);
  }
  /** The commodities of some flows, in the quarter or carried into it, sorted. */
  commodities(flows: readonly string[]): string[] {
    const found = new Set<string>();
    for (const cell of [...this.#totals.keys(), ...this.#carried.keys()]) {
      const [flow = '', unit = ''] = cell.split('|');
      if (flows.includes(flow)) found.add(unit);
    }
    return [...found].sort();
  }
}

const valuesIn = (cells: Iterable<string>, cut: string, flows: readonly string[]): string[] => {
  const found = new Set<string>();
  for (const cell of cells) {
    const [flow = '', , at = ''] = cell.split('|');
    if (flows.includes(flow) && at.startsWith(`${cut}=`)) found.add(at.slice(cut.length + 1));
  }
  return [...found].sort();
};

const byCell = (cells: readonly SnapshotCell[]) => new Map(cells.map((cell) => [cell.cell, cell]));

const figureOf = (total: SnapshotCell | undefined): Figure => {
  const unknown = total?.unknown ?? 0;
  return { amount: decimal(sumOf(total)), ...(unknown > 0 && { unknown }) };
};

const sumOf = (total: SnapshotCell | undefined): bigint =>
  total === undefined ? 0n : signedThousandths(total.sum);
