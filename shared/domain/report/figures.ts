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
  constructor({ totals, carried }: Snapshot) {
    this.#totals = new Map(totals.map((total) => [total.cell, total]));
    this.#carried = new Map(carried.map((total) => [total.cell, total]));
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
    const total = this.#totals.get(`${flow}|${unit}|${cut}`);
    const unknown = total?.unknown ?? 0;
    return { amount: decimal(sumOf(total)), ...(unknown > 0 && { unknown }) };
  }
  has(flow: string, unit: string, cut = 'all'): boolean {
    return this.#totals.has(`${flow}|${unit}|${cut}`);
  }
  /** The values that a cut takes in the quarter's cells of some flows, sorted. */
  valuesOf(cut: string, flows: readonly string[]): string[] {
    const found = new Set<string>();
    for (const cell of this.#totals.keys()) {
      const [flow = '', , at = ''] = cell.split('|');
      if (flows.includes(flow) && at.startsWith(`${cut}=`)) found.add(at.slice(cut.length + 1));
    }
    return [...found].sort();
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

const sumOf = (total: SnapshotCell | undefined): bigint =>
  total === undefined ? 0n : signedThousandths(total.sum);
