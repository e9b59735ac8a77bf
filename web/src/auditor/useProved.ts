import { useQuery } from '@tanstack/react-query';
import { useLedger } from '../ledger/ledger.tsx';
import { provedEntry } from '../proof/provedEntry.ts';

/** An entry with its proof, and what this browser makes of it. */
export const useProved = (entry: string) => {
  const ledger = useLedger();
  return useQuery({
    queryKey: ['proved', entry],
    queryFn: ({ signal }) => provedEntry(ledger, entry, signal),
  });
};
