import type { Entry } from '../../contract/entry.ts';
import type {
  Narrative,
  ResolutionFollowUp,
  ResolutionStatement,
  ResolutionStatus,
  Target,
} from '../../contract/reports.ts';
import type { Listing } from '../kept.ts';

export interface TargetsState {
  readonly year: string;
  readonly targets: readonly Target[];
}
export const targetsId = (year: string) => `targets-${year}`;
export const applyTargets = (_: TargetsState | undefined, { data }: Entry): TargetsState =>
  data as unknown as TargetsState;

export interface ResolutionState extends ResolutionStatement {
  readonly id: string;
  readonly status: ResolutionStatus;
  readonly note?: ResolutionFollowUp['note'];
}

export const applyResolution = (
  state: ResolutionState | undefined,
  { kind, aggregate, data }: Entry,
): ResolutionState => {
  if (kind === 'resolution-recorded')
    return { ...(data as unknown as ResolutionStatement), id: aggregate, status: 'open' };
  if (state === undefined || kind !== 'resolution-followed')
    throw new RangeError(`${kind} is no entry of a resolution`);
  const { note: _, ...before } = state;
  return { ...before, ...(data as unknown as ResolutionFollowUp) };
};

export const listResolution = ({ id, due }: ResolutionState): Listing => ({
  byStatus: ['resolution#recorded', `${due}#${id}`],
});

export interface NarrativeState extends Narrative {
  readonly period: string;
}
export const narrativeId = (period: string) => `narrative-${period}`;
export const applyNarrative = (_: NarrativeState | undefined, { data }: Entry): NarrativeState =>
  data as unknown as NarrativeState;
