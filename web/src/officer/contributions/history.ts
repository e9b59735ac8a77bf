import { useQueries } from '@tanstack/react-query';
import { Entry } from '../../../../shared/contract/entry.ts';
import type { Value } from '../../../../shared/contract/measures.ts';
import { useLedger } from '../../ledger/ledger.tsx';

/** More steps than this are not looked back upon. */
const most = 12;
const again = 3_000;

/**
 * What happened to a contribution, latest first, as it was recorded. The newest step may be missing for some
 * seconds, until it can be read back; it is asked for again.
 */
export const useHistory = (entries: readonly string[]): readonly Entry[] => {
  const ledger = useLedger();
  const found = useQueries({
    queries: entries.slice(-most).map((entry) => ({
      queryKey: ['getProof', entry],
      queryFn: async () => {
        const { leaf } = await ledger('getProof', { params: { entry } });
        return Entry.parse(JSON.parse(leaf));
      },
      staleTime: Number.POSITIVE_INFINITY,
      retry: 5,
      retryDelay: again,
    })),
  });
  return found.flatMap(({ data }) => (data === undefined ? [] : [data])).reverse();
};

type Bases = Readonly<Record<string, Value>>;

/** What the giver says each line is worth, by basis: of the last submission. */
export const claimedValues = (history: readonly Entry[]): readonly Bases[] => {
  const submission = history.find(({ kind }) => /^contribution-(re)?submitted$/.test(kind));
  const lines = (submission?.data.lines ?? []) as unknown as readonly { values?: Bases }[];
  return lines.map(({ values }) => values ?? {});
};

/** The giver's own words with the last submission. */
export const noteOf = (history: readonly Entry[]): string | undefined => {
  const note = history.find(({ kind }) => /^contribution-(re)?submitted$/.test(kind))?.data.note;
  return typeof note === 'string' ? note : undefined;
};
