import { sha256 } from '../../shared/crypto/sha256.ts';
import { findingList } from '../../shared/domain/audit/findings.ts';
import { entryOfLeaf } from '../../shared/domain/audit/leaf.ts';
import { cellDifference, tracer } from '../../shared/domain/audit/trace.ts';
import type { SignedCheckpoint } from '../../shared/log/checkpoint.ts';
import type { Outcome } from './command.ts';
import { leavesAt } from './leaves.ts';
import { prover } from './proved.ts';
import type { Export } from './readExport.ts';
import { recomputing } from './recomputing.ts';

export interface Traced extends Export {
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
  const { folder, checkpoint, period, cell, version = 'last', size, show } = asked;
  const { find, findings } = findingList();
  const indices: number[] = [];
  const { last, ...report } = await recomputing(asked, {
    period,
    version,
    size,
    follow: (change) => {
      if (change.period === period && change.cell === cell)
        for (const index of change.indices) indices.push(index);
    },
  });
  if (last === undefined || report.findings.length > 0) return report;
  const follow = tracer({ period, cell }, sha256);
  const prove = prover(folder, checkpoint);
  const own = indices.filter((index) => index < last.size);
  for (const { bytes, index } of leavesAt(folder, checkpoint.size, own)) {
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
    last.reports.full.cells?.find((each) => each.cell === cell),
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
