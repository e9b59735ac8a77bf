import { useEffect } from 'react';
import { useList } from '../ledger/ledger.tsx';

/** Contributions that are counted together here; a partner with more sees that the latest were counted. */
export const mostCounted = 2_000;
const newest = { query: { limit: 100, order: 'newest-first' } } as const;

/** All that the partner gave, the latest first, page after page. */
export const useContributions = () => {
  const reading = useList('listContributions', newest);
  const { items, hasNextPage, isFetchingNextPage, fetchNextPage, error } = reading;
  const goesOn = hasNextPage && !isFetchingNextPage && error === null && items.length < mostCounted;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return { ...reading, isWhole: !hasNextPage, isCounting: reading.isPending || goesOn };
};
