import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Find, findingList } from '../../shared/domain/audit/findings.ts';
import {
  compareShown,
  type IssuedReport,
  issuedReports,
  type ShownReport,
} from '../../shared/domain/audit/issued.ts';
import { quarterlyReport, type Report } from '../../shared/domain/report/report.ts';
import { foldSnapshot } from '../../shared/domain/totals.ts';
import { encodeHex } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import type { Outcome } from './command.ts';
import { entriesIn } from './leaves.ts';

export type Edition = Report['edition'];
export const editions: readonly Edition[] = ['public', 'full'];

/** A report as it follows from the first `size` leaves: its value, and its canonical bytes' SHA-256. */
export interface Recomputed {
  readonly size: number;
  readonly reports: Readonly<Record<Edition, Report>>;
  readonly hashes: Readonly<Record<Edition, string>>;
}

/** An export whose leaves were held against its checkpoint. */
export interface Export {
  readonly folder: string;
  readonly checkpoint: Checkpoint;
}

/** Folds the export anew; nothing that the office computed is used. RangeError for more leaves than there are. */
export const recompute = (
  { folder, checkpoint: { origin, size: of } }: Export,
  period: string,
  size: number,
): Recomputed => {
  const entries = entriesIn(folder, of, size);
  const snapshot = foldSnapshot({ origin, period, size }, entries, sha256);
  const reports = {
    public: quarterlyReport(snapshot, 'public'),
    full: quarterlyReport(snapshot, 'full'),
  };
  const hashOf = (edition: Edition) => encodeHex(sha256(canonicalBytes(reports[edition])));
  return { size, reports, hashes: { public: hashOf('public'), full: hashOf('full') } };
};

/** Every report that the log says was issued. */
export const reportsIn = (
  { folder, checkpoint: { size } }: Export,
  find: Find,
): readonly IssuedReport[] => {
  const issued = issuedReports(find);
  let index = 0;
  for (const entry of entriesIn(folder, size)) issued.add(entry, index++);
  return issued.reports;
};

export interface Asked {
  readonly period: string;
  readonly version?: number | undefined;
  readonly size?: number | undefined;
  /** What the office shows, if it was asked. */
  readonly office?:
    | { readonly shown: readonly ShownReport[]; readonly isPresent: boolean }
    | undefined;
}

/** Recomputes the issued versions of a quarter's report (or one, or any size) and compares their hashes. */
export const recomputing = (from: Export, asked: Asked): Outcome & { last?: Recomputed } => {
  const { find, findings } = findingList();
  const { period, version, size, office } = asked;
  const all = reportsIn(from, find);
  if (office !== undefined) compareShown(all, office, find);
  if (size !== undefined) {
    const last = recompute(from, period, size);
    return {
      findings,
      proved: [lineOf(period, last), 'no issued report was compared: a size was asked for'],
      last,
    };
  }
  const wanted = all.filter(
    (each) => each.period === period && (version ?? each.version) === each.version,
  );
  if (wanted.length === 0)
    find('report-missing', `${period}${version === undefined ? '' : ` version ${version}`}`);
  const proved: string[] = [];
  let last: Recomputed | undefined;
  for (const issued of wanted) {
    last = recompute(from, period, issued.size);
    if (issued.form !== last.reports.public.form) {
      proved.push(
        `version ${issued.version} was NOT compared: it has another form, recompute it with the release that issued it`,
      );
    } else if (compare(issued, last, find))
      proved.push(
        `version ${issued.version} is what was issued as ${issued.entry} (leaf ${issued.index}): ${lineOf(period, last)}`,
      );
  }
  return { findings, proved, ...(last && { last }) };
};

const compare = (issued: IssuedReport, { hashes }: Recomputed, find: Find): boolean => {
  const wrong = editions.filter((edition) => hashes[edition] !== issued.editions[edition]);
  for (const edition of wrong)
    find(
      'report-differs',
      `${issued.period} version ${issued.version}, ${edition} edition: issued ${issued.editions[edition]}, from ${issued.size} leaves follows ${hashes[edition]}`,
    );
  return wrong.length === 0;
};

const lineOf = (period: string, { size, hashes }: Recomputed): string =>
  `${period} of ${size} leaves: SHA-256 public ${hashes.public}, full ${hashes.full}`;
