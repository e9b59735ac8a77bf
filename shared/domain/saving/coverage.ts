import type { Entry } from '../../contract/entry.ts';
import type { Energy } from '../../contract/metering.ts';
import type { Name } from '../../contract/text.ts';
import { alike } from '../../contract/text.ts';
import { monthsBetween } from '../period.ts';
import { Refusal } from '../refusal.ts';
import { lies } from '../regions.ts';
import type { States } from '../states.ts';

/**
 * Which savings of one measurer, energy and Jalali year are taken: stated for a fund here, or sold on the
 * energy exchange. Claims by equal keys can't see that a district lies in a city; this state can. It has no
 * entries of its own: whoever takes or frees a saving touches it.
 */
export interface CoverageState {
  readonly covered: readonly Covered[];
}
interface Covered extends Span {
  /** The saving or sale that took it. */
  readonly by: string;
}
interface Span {
  readonly population: string;
  readonly area: string;
  readonly from: string;
  readonly until: string;
}

/** A saving of a population, as it is stated or sold. */
export interface PopulationSaving {
  readonly measurer: string;
  readonly energy: Energy;
  readonly population: Name;
  readonly area: string;
  readonly from: string;
  readonly until: string;
}

/** A saving may cover at most two years, and so at most three Jalali years. */
export const maxMonths = 24;
/** Some 200 KB of state, half of what the table keeps in one item. */
const maxCovered = 800;

export const coverageIds = ({
  measurer,
  energy,
  from,
  until,
}: Omit<PopulationSaving, 'population' | 'area'>): string[] => {
  const years = monthsBetween(from, until, maxMonths).map((month) => month.slice(0, 4));
  const of = measurer.slice(measurer.indexOf('-') + 1);
  return [...new Set(years)].map((year) => `coverage-${of}-${energy}-${year}`);
};

const spanOf = ({ population, area, from, until }: PopulationSaving): Span => ({
  population: alike(population.fa),
  area,
  from,
  until,
});

const overlap = (a: Span, b: Span): boolean =>
  a.population === b.population &&
  a.from <= b.until &&
  b.from <= a.until &&
  (lies(a.area, b.area) || lies(b.area, a.area));

/** Refuses what overlaps with a saving that is taken: the same population, a month of it, in an area of it. */
export const refuseOverlap = (states: States, saving: PopulationSaving, pointer: string): void => {
  const span = spanOf(saving);
  for (const id of coverageIds(saving)) {
    const covered = states.get('coverage', id)?.covered ?? [];
    if (covered.some((each) => overlap(each, span)))
      throw new Refusal('claimed-elsewhere', { fields: [{ pointer, code: 'duplicate' }] });
    if (covered.length >= maxCovered)
      throw new Refusal('rule-broken', { fields: [{ pointer, code: 'too-many' }] });
  }
};

const takenBy = ({ kind, data }: Entry): PopulationSaving | undefined => {
  if (kind === 'saving-submitted') return data.statement as PopulationSaving;
  if (kind === 'saving-sold')
    return { ...(data.sold as object), from: data.from, until: data.until } as PopulationSaving;
  return undefined;
};

export const applyCoverage = (
  { covered }: CoverageState = { covered: [] },
  entry: Entry,
): CoverageState => {
  const taken = takenBy(entry);
  if (taken !== undefined)
    return { covered: [...covered, { ...spanOf(taken), by: entry.aggregate }] };
  if (entry.kind !== 'saving-refused')
    throw new RangeError(`${entry.kind} is no entry of coverage`);
  return { covered: covered.filter(({ by }) => by !== entry.aggregate) };
};
