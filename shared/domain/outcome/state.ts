import type { Dims, Entry } from '../../contract/entry.ts';
import type { Cohort, OutcomeStep } from '../../contract/fieldwork.ts';
import type { ValuationBasis } from '../../contract/measures.ts';
import type { Name } from '../../contract/text.ts';
import type { Kept, Listing } from '../kept.ts';

/** `data` of cohort-started and outcome-recorded. */
export interface CohortData {
  readonly contribution: string;
  readonly title: Name;
  readonly startedOn: string;
  readonly enrolled: number;
  /** What the contribution was accepted at; absent unless each of its lines has a known value on one basis. */
  readonly accepted?: { readonly basis: ValuationBasis; readonly amount: string };
}
export interface OutcomeData {
  readonly step: OutcomeStep;
  readonly persons: number;
  readonly method: string;
}

export interface CohortState extends CohortData {
  readonly id: string;
  readonly dims: Dims;
  readonly started: string;
  readonly startedAt: string;
  readonly reached: Readonly<Record<OutcomeStep, number>>;
}

const nobody = { trained: 0, certified: 0, employed: 0, 'dropped-out': 0 };

/** A step is reached by at most so many: who was enrolled and stayed, was trained, was certified. */
export const mostFor = ({ enrolled, reached }: CohortState, step: OutcomeStep): number => {
  switch (step) {
    case 'trained':
      return enrolled - reached['dropped-out'] - reached.trained;
    case 'dropped-out':
      return enrolled - reached.trained - reached['dropped-out'];
    case 'certified':
      return reached.trained - reached.certified;
    case 'employed':
      return reached.certified - reached.employed;
  }
};

export const applyCohort = (state: CohortState | undefined, entry: Entry): CohortState => {
  if (entry.kind === 'cohort-started')
    return {
      ...(entry.data as unknown as CohortData),
      id: entry.aggregate,
      dims: entry.dims,
      started: entry.id,
      startedAt: entry.recordedAt,
      reached: nobody,
    };
  if (state === undefined || entry.kind !== 'outcome-recorded')
    throw new RangeError(`${entry.kind} is no entry of a cohort`);
  const { step, persons } = entry.data as unknown as OutcomeData;
  return { ...state, reached: { ...state.reached, [step]: state.reached[step] + persons } };
};

export const listCohort = ({ id, startedAt }: CohortState): Listing => ({
  byStatus: ['cohort#all', `${startedAt}#${id}`],
});

export const viewOf = ({ version, state }: Kept<CohortState>): Cohort => {
  const { 'dropped-out': droppedOut, ...reached } = state.reached;
  const { id, contribution, title, startedOn, enrolled } = state;
  return { ...{ id, version, contribution, title, startedOn, enrolled }, ...reached, droppedOut };
};

/** Prisoners released and debt settled: the entry says it all. */
export interface ReleaseState {
  readonly persons: number;
  readonly debtSettled: string;
}
export const applyRelease = (_: ReleaseState | undefined, { data }: Entry): ReleaseState =>
  data as unknown as ReleaseState;
