import { useQuery } from '@tanstack/react-query';
import type { Document } from '../../../shared/contract/calling.ts';
import { verifyJson } from '../../../shared/domain/verify/json.ts';
import type { RefusalReason } from '../../../shared/domain/verify/reasons.ts';
import type { ProvedReport } from '../../../shared/domain/verify/verdict.ts';
import { type Ledger, useLedger } from '../ledger/ledger.tsx';
import { browserCrypto } from './browserCrypto.ts';
import { anchorsIn, knownTrust } from './trust.ts';

/** A report that this browser proved to be what was issued; or why it could not. */
export type IssuedReport =
  | { readonly is: 'proved'; readonly proved: ProvedReport; readonly sha256: string }
  | { readonly is: 'refused'; readonly reason: RefusalReason }
  | { readonly is: 'not-sealed-yet' };

const read = async (
  ledger: Ledger,
  { bytes, status }: Document,
  edition: 'public' | 'full',
): Promise<IssuedReport> => {
  if (status === 202) return { is: 'not-sealed-yet' };
  const { trust } = await knownTrust(ledger);
  const verdict = await verifyJson(bytes, anchorsIn(trust), browserCrypto);
  if (!verdict.ok) return { is: 'refused', reason: verdict.reason };
  const { proved } = verdict;
  if (proved.kind !== 'report' || proved.report.edition !== edition)
    return { is: 'refused', reason: 'form-unknown' };
  const { editions } = proved.entry.data as { editions: Record<string, string> };
  return { is: 'proved', proved, sha256: editions[edition] ?? '' };
};

interface Asked {
  readonly period: string;
  readonly version: string;
}

/** The public edition, checked here against the keys that this browser knows. */
export const usePublishedReport = ({ period, version }: Asked) => {
  const ledger = useLedger();
  return useQuery({
    queryKey: ['published report', period, version],
    queryFn: async ({ signal }) => {
      const call = { params: { period, version }, query: { format: 'json' as const }, signal };
      return read(ledger, await ledger('reportDocument', call), 'public');
    },
  });
};

export const fullReport = async (
  ledger: Ledger,
  { period, version }: Asked,
): Promise<IssuedReport> => {
  const answer = await ledger('auditReport', { params: { period, version } });
  return read(ledger, answer, 'full');
};

/** The auditor's edition, with every cell and the digest of its leaves. */
export const useFullReport = (asked: Asked) => {
  const ledger = useLedger();
  return useQuery({
    queryKey: ['full report', asked.period, asked.version],
    queryFn: () => fullReport(ledger, asked),
    staleTime: 300_000,
  });
};
