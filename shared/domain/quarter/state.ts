import type { Entry } from '../../contract/entry.ts';
import type { ReportVersion } from '../../contract/papers.ts';
import type { Listing } from '../kept.ts';

export interface QuarterState {
  readonly period: string;
  /** Closed for good: what is recorded for it from now on is a restatement. */
  readonly closed: boolean;
  readonly closings: readonly {
    readonly entry: string;
    readonly interim: boolean;
    readonly at: string;
    readonly by: string;
  }[];
  readonly reports: readonly ReportVersion[];
}
export const quarterId = (period: string) => `quarter-${period}`;

export const applyQuarter = (state: QuarterState | undefined, entry: Entry): QuarterState => {
  const before = state ?? { period: entry.period, closed: false, closings: [], reports: [] };
  switch (entry.kind) {
    case 'quarter-closed': {
      const interim = entry.data.interim === true;
      const closing = { entry: entry.id, interim, at: entry.recordedAt, by: entry.by.actor };
      return {
        ...before,
        closed: before.closed || !interim,
        closings: [...before.closings, closing],
      };
    }
    case 'report-issued': {
      const { period, version, interim, size, editions, reason, profile } =
        entry.data as unknown as Omit<ReportVersion, 'id' | 'entry' | 'issuedAt'>;
      const report = {
        ...{ period, version, interim, size, editions },
        ...(reason !== undefined && { reason }),
        ...(profile !== undefined && { profile }),
        id: entry.aggregate,
        entry: entry.id,
        issuedAt: entry.recordedAt,
      };
      return { ...before, reports: [...before.reports, report] };
    }
    default:
      throw new RangeError(`${entry.kind} is no entry of a quarter`);
  }
};

export const listQuarter = ({ period, reports }: QuarterState): Listing =>
  reports.length === 0 ? {} : { byStatus: ['quarter#reported', period] };
