import { useEffect } from 'react';
import type { Call } from '../../../../../shared/contract/calling.ts';
import type { RouteName } from '../../../../../shared/contract/routes.ts';
import { useList } from '../../../ledger/ledger.tsx';

const mostRead = 1_000;

/** One thing of a register that the contract only lists: read on until it is there, within bounds. */
export const useListed = <N extends RouteName>(name: N, call: Call<N>, id: string) => {
  const { items, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useList(name, call);
  const data = items.find((item) => (item as { readonly id: string }).id === id);
  const goesOn = data === undefined && hasNextPage && error == null && items.length < mostRead;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  return { data, error, refetch, isPending: isPending || goesOn };
};
