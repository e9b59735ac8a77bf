import type { ReportVersion } from '../../contract/papers.ts';
import { encodeHex, encodeUtf8 } from '../../log/bytes.ts';
import { canonicalBytes } from '../../log/canonical.ts';
import type { Home } from '../ports.ts';
import { sealingTakes } from '../publicLog.ts';
import { readSnapshot } from '../quarter/commands.ts';
import { readReportVersion } from '../quarter/read.ts';
import { Refusal } from '../refusal.ts';
import { type SealedEntry, sealedEntry } from '../sealed.ts';
import { reportBundle } from '../verify/bundle.ts';
import { reportCsv } from './csv.ts';
import { quarterlyReport, type Report } from './report.ts';

type Served =
  | { readonly bytes: Uint8Array; readonly type: string; readonly filename?: string }
  | { readonly retryAfter: number };

/**
 * The report of an issued version, made anew from its snapshot. Throws if it isn't what was issued, byte
 * for byte: then nothing is shown rather than something else.
 */
export const issuedReport = async (
  home: Home,
  issued: ReportVersion,
  edition: Report['edition'],
): Promise<Report> => {
  const snapshot = await readSnapshot(home, issued.period, issued.size);
  if (snapshot === undefined) throw new Error(`no snapshot of ${issued.period} at ${issued.size}`);
  const report = quarterlyReport(snapshot, edition);
  const hash = encodeHex(home.sha256(canonicalBytes(report)));
  if (hash !== issued.editions[edition])
    throw new Error(`report ${issued.period} version ${issued.version} is not what was issued`);
  return report;
};

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

/** The figures as a flat table. */
export const reportTable = async (home: Home, period: string, version: number): Promise<Served> => {
  const found = await sealedReport(home, period, version, 'public');
  if (found === 'not-sealed-yet') return { retryAfter: sealingTakes };
  return {
    bytes: encodeUtf8(reportCsv(found.report)),
    type: 'text/csv; charset=utf-8',
    filename: `${period}-v${version}.csv`,
  };
};
