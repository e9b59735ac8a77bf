import type { Entry } from '../../contract/entry.ts';
import type { FindingStatement, FindingStatus, FindingStep } from '../../contract/findings.ts';
import type { Listing } from '../kept.ts';

/** `data` of finding-recorded. */
export interface FindingData extends FindingStatement {
  readonly inLog: boolean;
}
export interface FindingState extends FindingData {
  readonly id: string;
  readonly entry: string;
  readonly recordedAt: string;
  /** Absent until there is one. */
  readonly steps?: readonly FindingStep[];
}

export const applyFinding = (state: FindingState | undefined, entry: Entry): FindingState => {
  const { data, kind, aggregate, id, recordedAt } = entry;
  if (kind === 'finding-recorded')
    return { ...(data as unknown as FindingData), id: aggregate, entry: id, recordedAt };
  if (state === undefined) throw new RangeError(`${kind} before the finding`);
  return { ...state, steps: [...(state.steps ?? []), stepOf(entry)] };
};

const stepOf = ({ id, kind, data, recordedAt }: Entry): FindingStep => ({
  step: kind === 'finding-answered' ? 'answered' : (data.outcome as FindingStep['step']),
  text: String(data.text),
  entry: id,
  at: recordedAt,
});

/** By its last step; one that stands is open again. */
export const statusOf = ({ steps = [] }: Pick<FindingState, 'steps'>): FindingStatus => {
  const last = steps.at(-1)?.step;
  return last === undefined || last === 'stands' ? 'open' : last;
};

export const listFinding = ({ id, recordedAt }: FindingState): Listing => ({
  byStatus: ['finding#recorded', `${recordedAt}#${id}`],
});
