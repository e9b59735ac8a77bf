import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RouteName } from '../../../../shared/contract/routes.ts';
import { useSession } from '../../session/session.tsx';
import { keep, keptOf } from './store.ts';

/** What a person needs on the way: names, and what waits to be delivered. */
const routes: readonly RouteName[] = [
  'getOffice',
  'listItems',
  'listAllocations',
  'listNeeds',
  'listSites',
];

const isWanted = ([route]: QueryKey): boolean => routes.some((name) => name === route);

/** Keeps some answers on the device, and shows them again where there is no line. */
export const useKeptReadings = (): void => {
  const cache = useQueryClient();
  const actor = useSession().person?.actor ?? '';
  useEffect(() => {
    const restore = async () => {
      for (const { place, value } of await keptOf(actor)) {
        const key: QueryKey = JSON.parse(place);
        // As old as can be: whatever the service says replaces it.
        if (cache.getQueryData(key) === undefined) cache.setQueryData(key, value, { updatedAt: 1 });
      }
    };
    restore().catch(() => undefined);
    return cache.getQueryCache().subscribe(({ type, query }) => {
      const { data, dataUpdatedAt, status } = query.state;
      if (type !== 'updated' || status !== 'success' || dataUpdatedAt <= 1) return;
      if (isWanted(query.queryKey))
        keep(actor, JSON.stringify(query.queryKey), data).catch(() => undefined);
    });
  }, [actor, cache]);
};
