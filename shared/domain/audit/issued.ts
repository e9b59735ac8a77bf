import * as z from 'zod';
import type { Entry } from '../../contract/entry.ts';
import type { Find } from './findings.ts';

/** `data` of report-issued, as far as an audit needs it. */
const Issued = z.object({
  period: z.string(),
  version: z.int(),
  size: z.int(),
  /** Absent in the first form. */
  form: z.string().optional(),
  editions: z.object({ public: z.string(), full: z.string() }),
});

/** A report that the log says was issued. */
export interface IssuedReport extends z.infer<typeof Issued> {
  readonly entry: string;
  readonly index: number;
}

/** What tells an issued report, and the closing that it rests on. */
export type Reporting = Pick<Entry, 'id' | 'aggregate' | 'kind' | 'period' | 'causes' | 'data'>;

export interface IssuedReports {
  add(entry: Reporting, index: number): void;
  readonly reports: readonly IssuedReport[];
}

/** Collects the reports of a log; each version must follow the last and be of the closing that it rests on. */
export const issuedReports = (find: Find): IssuedReports => {
  const closings = new Map<string, number>();
  const versions = new Map<string, number>();
  const reports: IssuedReport[] = [];

  const add = (entry: Reporting, index: number): void => {
    if (entry.kind === 'quarter-closed') closings.set(entry.id, index);
    if (entry.kind !== 'report-issued') return;
    const issued = Issued.safeParse(entry.data).data;
    const at = `leaf ${index}, ${entry.id}`;
    if (issued === undefined) {
      find('report-misplaced', `${at}: not in a report's form`);
      return;
    }
    const { period, version, size } = issued;
    const isNext = version === (versions.get(period) ?? 0) + 1;
    const isOfItsClosing = entry.causes.some((cause) => closings.get(cause) === size - 1);
    const isOfItsQuarter = entry.aggregate === `quarter-${period}` && entry.period === period;
    if (!isNext || !isOfItsClosing || !isOfItsQuarter)
      find('report-misplaced', `${at}: ${period} version ${version} of ${size} leaves`);
    versions.set(period, version);
    reports.push({ ...issued, entry: entry.id, index });
  };

  return { add, reports };
};

/** What an office shows publicly of a report. */
export interface ShownReport {
  readonly period: string;
  readonly version: number;
  readonly editions: { readonly public: string; readonly full: string };
}

/**
 * Every report of the log must be shown as it is there. That no other is shown can be told only if the log
 * was not read before what is shown (`isPresent`).
 */
export const compareShown = (
  reports: readonly IssuedReport[],
  { shown, isPresent }: { readonly shown: readonly ShownReport[]; readonly isPresent: boolean },
  find: Find,
): void => {
  const name = ({ period, version }: ShownReport) => `${period} version ${version}`;
  for (const report of reports) {
    const same = shown.find((each) => name(each) === name(report));
    const at = `${name(report)}, leaf ${report.index}`;
    if (same === undefined) find('report-hidden', at);
    else if (
      same.editions.public !== report.editions.public ||
      same.editions.full !== report.editions.full
    )
      find('report-differs', `${at}: the office shows other hashes`);
  }
  for (const each of isPresent ? shown : [])
    if (!reports.some((report) => name(report) === name(each))) find('report-invented', name(each));
};
