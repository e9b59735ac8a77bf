import type { Entry } from '../../contract/entry.ts';
import type { FindingStatement } from '../../contract/findings.ts';
import type { Listing } from '../kept.ts';

/** `data` of finding-recorded. */
export interface FindingData extends FindingStatement {
  readonly inLog: boolean;
}
export interface FindingState extends FindingData {
  readonly id: string;
  readonly entry: string;
  readonly recordedAt: string;
}

export const applyFinding = (_: FindingState | undefined, entry: Entry): FindingState => ({
  ...(entry.data as unknown as FindingData),
  id: entry.aggregate,
  entry: entry.id,
  recordedAt: entry.recordedAt,
});

export const listFinding = ({ id, recordedAt }: FindingState): Listing => ({
  byStatus: ['finding#recorded', `${recordedAt}#${id}`],
});
