import { useQuery } from '@tanstack/react-query';
import { useLedger } from '../ledger/ledger.tsx';
import { type LogView, lookAtLog } from '../proof/logView.ts';

export type { LogView };

/** The log as this browser vouches for it; looked at again with every visit, at most once a minute. */
export const useLog = () => {
  const ledger = useLedger();
  return useQuery({
    queryKey: ['log'],
    queryFn: () => lookAtLog(ledger, new Date()),
    staleTime: 60_000,
  });
};
