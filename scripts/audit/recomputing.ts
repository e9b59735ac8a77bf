import { sha256 } from '../../shared/crypto/sha256.ts';
import { type Find, findingList } from '../../shared/domain/audit/findings.ts';
import {
  compareShown,
  type IssuedReport,
  issuedReports,
  type ShownReport,
} from '../../shared/domain/audit/issued.ts';
import { quarterlyReport, type Report } from '../../shared/domain/report/report.ts';
import { type CellChange, type Snapshot, snapshots } from '../../shared/domain/totals.ts';
import { encodeHex } from '../../shared/log/bytes.ts';
import { canonicalBytes } from '../../shared/log/canonical.ts';
import type { Outcome } from './command.ts';
import { Misuse } from './misuse.ts';
import { type Export, readExport } from './readExport.ts';
import { foldedRunOf } from './readRun.ts';

export type Edition = Report['edition'];
export const editions: readonly Edition[] = ['public', 'full'];

/** A report as it follows from the first `size` leaves: its value, and its canonical bytes' SHA-256. */
export interface Recomputed {
  readonly size: number;
  readonly reports: Readonly<Record<Edition, Report>>;
  readonly hashes: Readonly<Record<Edition, string>>;
}

const recomputed = (snapshot: Snapshot): Recomputed => {
  const reports = {
    public: quarterlyReport(snapshot, 'public'),
    full: quarterlyReport(snapshot, 'full'),
  };
  const hashOf = (edition: Edition) => encodeHex(sha256(canonicalBytes(reports[edition])));
  return {
    size: snapshot.size,
    reports,
    hashes: { public: hashOf('public'), full: hashOf('full') },
  };
};

interface Folded {
  /** Every report that the log says was issued. */
  readonly issued: readonly IssuedReport[];
  /** The quarter's report at each of its closings and at the sizes that were asked for. */
  readonly at: ReadonlyMap<number, Recomputed>;
}

/**
 * Folds the export anew, in one pass; nothing that the office computed is used. Undefined if the leaves are
 * not those that were signed, which is found. RangeError for more leaves than there are.
 */
const folded = async (
  from: Export,
  { period, size, follow = () => {} }: Pick<Asked, 'period' | 'size' | 'follow'>,
  find: Find,
): Promise<Folded | undefined> => {
  const { origin, size: of } = from.checkpoint;
  if (size !== undefined && size > of)
    throw new RangeError(`the log has ${of} leaves, not ${size}`);
  const issued = issuedReports(find);
  const figures = snapshots({ origin, period }, sha256);
  const at = new Map<number, Recomputed>();
  const closings = new Set<number>();
  const fold = { period, sizes: size === undefined ? [] : [size], upTo: size ?? of };
  const isWhole = await readExport(
    from,
    { fold },
    ({ reports, pieces }) => {
      for (const [facts, index] of reports) {
        issued.add(facts, index);
        if (facts.kind === 'quarter-closed' && facts.period === period) closings.add(index + 1);
      }
      for (const piece of pieces) {
        if (piece.size > fold.upTo) break;
        const run = foldedRunOf(piece);
        figures.add(run);
        for (const change of run.changes) follow(change);
        const isAsked = size === undefined ? closings.has(piece.size) : piece.size === size;
        if (isAsked) at.set(piece.size, recomputed(figures.at(piece.size)));
      }
    },
    find,
  );
  return isWhole ? { issued: issued.reports, at } : undefined;
};

/** The report of the first `size` leaves. Throws Misuse for an export that isn't what was signed. */
export const recompute = async (
  from: Export,
  period: string,
  size: number,
): Promise<Recomputed> => {
  const { last } = await recomputing(from, { period, size });
  if (last === undefined) throw new Misuse('the export is not what was signed');
  return last;
};

export interface Asked {
  readonly period: string;
  readonly version?: number | 'last' | undefined;
  readonly size?: number | undefined;
  /** Is given what every run of leaves adds to a cell, in the order of the log. */
  readonly follow?: ((change: CellChange) => void) | undefined;
  /** What the office shows, if it was asked. */
  readonly office?:
    | { readonly shown: readonly ShownReport[]; readonly isPresent: boolean }
    | undefined;
}

/** Recomputes the issued versions of a quarter's report (or one, or any size) and compares their hashes. */
export const recomputing = async (
  from: Export,
  asked: Asked,
): Promise<Outcome & { last?: Recomputed }> => {
  const { find, findings } = findingList();
  const { period, size, office, follow } = asked;
  const all = await folded(from, { period, size, follow }, find);
  if (all === undefined) return { proved: [], findings };
  if (office !== undefined) compareShown(all.issued, office, find);
  const last = size === undefined ? undefined : all.at.get(size);
  if (last !== undefined)
    return {
      findings,
      proved: [lineOf(period, last), 'no issued report was compared: a size was asked for'],
      last,
    };
  return comparing(from, asked, all, { find, findings });
};

const comparing = async (
  from: Export,
  { period, version }: Asked,
  { issued, at }: Folded,
  { find, findings }: Pick<ReturnType<typeof findingList>, 'find' | 'findings'>,
): Promise<Outcome & { last?: Recomputed }> => {
  const ofPeriod = issued.filter((each) => each.period === period);
  const wanted =
    version === 'last'
      ? ofPeriod.slice(-1)
      : ofPeriod.filter((each) => (version ?? each.version) === each.version);
  if (wanted.length === 0)
    find('report-missing', `${period}${typeof version === 'number' ? ` version ${version}` : ''}`);
  const proved: string[] = [];
  let last: Recomputed | undefined;
  for (const each of wanted) {
    // A report that isn't of a closing was found to be misplaced; what it should say is still told.
    last = at.get(each.size) ?? (await recompute(from, period, each.size));
    if (each.form !== last.reports.public.form) {
      proved.push(
        `version ${each.version} was NOT compared: it has another form, recompute it with the release that issued it`,
      );
    } else if (compare(each, last, find))
      proved.push(
        `version ${each.version} is what was issued as ${each.entry} (leaf ${each.index}): ${lineOf(period, last)}`,
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
