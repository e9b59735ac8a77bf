import type { ReportVersion } from '../../contract/papers.ts';
import { encodeUtf8 } from '../../log/bytes.ts';
import type { Home } from '../ports.ts';
import { sealingTakes } from '../publicLog.ts';
import { readReportVersion } from '../quarter/read.ts';
import { Refusal } from '../refusal.ts';
import { type SealedEntry, sealedEntry } from '../sealed.ts';
import { reportBundle } from '../verify/bundle.ts';
import { reportCsv } from './csv.ts';
import { issuedReport } from './kept.ts';
import type { Report } from './report.ts';

/** One of a report's views, with how it is served. */
type Served =
  | { readonly bytes: Uint8Array; readonly type: string; readonly filename?: string }
  | { readonly retryAfter: number };

/** An issued version with its sealed entry; 'not-sealed-yet' until a published checkpoint covers it. */
export const sealedReport = async (
  home: Home,
  period: string,
  version: number,
  edition: Report['edition'],
): Promise<{ issued: ReportVersion; sealed: SealedEntry; report: Report } | 'not-sealed-yet'> => {
  const issued = await readReportVersion(home, period, version);
  const sealed = await sealedEntry(home, issued.entry);
  if (sealed === undefined) throw new Refusal('not-found');
  if (sealed === 'not-sealed-yet') return sealed;
  return { issued, sealed, report: await issuedReport(home, issued, edition) };
};

/** One JSON file that carries its own proof. */
export const reportJson = async (
  home: Home,
  period: string,
  version: number,
  edition: Report['edition'],
): Promise<Served> => {
  const found = await sealedReport(home, period, version, edition);
  if (found === 'not-sealed-yet') return { retryAfter: sealingTakes };
  return {
    bytes: reportBundle(found.sealed, found.report),
    type: 'application/json',
    filename: `${period}-v${version}-${edition}.json`,
  };
};

/** A view of the public edition that is made from its figures alone. */
export const reportView = async (
  home: Home,
  { period, version }: { readonly period: string; readonly version: number },
  { bytes, type, name }: View,
): Promise<Served> => {
  const found = await sealedReport(home, period, version, 'public');
  if (found === 'not-sealed-yet') return { retryAfter: sealingTakes };
  return { bytes: bytes(found.report), type, filename: `${period}-v${version}${name}` };
};

interface View {
  readonly bytes: (report: Report) => Uint8Array;
  readonly type: string;
  /** What follows quarter and version in the file's name. */
  readonly name: string;
}

/** The figures as a flat table. */
export const csvView: View = {
  bytes: (report) => encodeUtf8(reportCsv(report)),
  type: 'text/csv; charset=utf-8',
  name: '.csv',
};
