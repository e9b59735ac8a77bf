import { sha256 } from '../../shared/crypto/sha256.ts';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { cellDifference, tracer } from '../../shared/domain/audit/trace.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import type { Outcome } from './command.ts';
import { leavesIn } from './leaves.ts';
import { prover } from './proved.ts';
import { type Recomputed, recompute, recomputing, reportsIn } from './recomputing.ts';

export interface Traced {
  readonly folder: string;
  readonly checkpoint: SignedCheckpoint;
  readonly period: string;
  readonly cell: string;
  readonly version?: number | undefined;
  /** The first so many leaves, instead of those of an issued report. */
  readonly size?: number | undefined;
  /** Is given each leaf of the figure, as a line. */
  readonly show: (line: string) => void;
}

/**
 * A figure of a report down to its leaves: each is proved to stand in the signed log, and their sum, count
 * and digest are those of the report's full edition, whose hash is that of the issued one.
 */
export const trace = async (asked: Traced): Promise<Outcome> => {
  const { folder, checkpoint, period, cell, show } = asked;
  const { find, findings } = findingList();
  const report = reportOf(asked);
  if (report.last === undefined || report.findings.length > 0) return report;
  const follow = tracer({ period, cell }, sha256);
  const prove = prover(folder, checkpoint);
  for (const { bytes, index } of leavesIn(folder, checkpoint.size, report.last.size)) {
    const entry = entryOfLeaf(bytes);
    const part = typeof entry === 'string' ? undefined : follow.add(entry, index);
    if (part === undefined) continue;
    if ((await prove(bytes, index)) === undefined)
      find('tile-altered', `no proof of leaf ${index}, ${part.entry}`);
    const unknown = part.unknown === 0 ? '' : ` and ${part.unknown} unknown`;
    show(`leaf ${part.index}  ${part.entry}  ${part.kind}  ${part.amount}${unknown}`);
  }
  const total = follow.total();
  const difference = cellDifference(
    total,
    report.last.reports.full.cells?.find((each) => each.cell === cell),
  );
  if (difference !== undefined) find('cell-differs', `${period} ${cell}: ${difference}`);
  if (findings.length > 0) return { proved: [], findings };
  const { sum, count, digest } = total;
  return {
    findings,
    proved: [
      ...report.proved,
      `${cell} of ${period} is ${sum}, the sum of ${count} leaves (digest ${digest}); each stands in the signed log`,
    ],
  };
};

/** The issued report of the version asked for, or the last; at a size, whatever follows there. */
const reportOf = ({
  folder,
  checkpoint,
  period,
  version,
  size,
}: Traced): Outcome & { last?: Recomputed } => {
  const from = { folder, checkpoint };
  if (size !== undefined) return { proved: [], findings: [], last: recompute(from, period, size) };
  const versions = reportsIn(from, () => {}).filter((each) => each.period === period);
  return recomputing(from, { period, version: version ?? versions.at(-1)?.version });
};
