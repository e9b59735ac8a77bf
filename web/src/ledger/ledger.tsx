import {
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type Answer, type Call, ProblemError } from '../../../shared/contract/calling.ts';
import type { RouteName } from '../../../shared/contract/routes.ts';
import { useLanguage } from '../language/language.tsx';
import { useSession } from '../session/session.tsx';
import { askingWith } from './asking.ts';
import { lightClient } from './lightClient.ts';
import { answered, keyFor } from './unanswered.ts';

export type Ledger = ReturnType<typeof lightClient>;
const Spoken = createContext<Ledger | undefined>(undefined);

const queriesOf = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // The client itself tries three times.
        retry: false,
        refetchOnWindowFocus: true,
        refetchOnReconnect: true,
        // Without a line it fails and says so, rather than waiting unseen.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });

export const LedgerProvider = ({ children }: { readonly children: ReactNode }) => {
  const { token, anotherToken, person } = useSession();
  const { language } = useLanguage();
  const ledger = useMemo(
    () => lightClient('/api', { token, language, fetch: askingWith(anotherToken) }),
    [token, anotherToken, language],
  );
  const actor = person?.actor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one person read is not for the next
  const queries = useMemo(queriesOf, [actor]);
  return (
    <QueryClientProvider client={queries}>
      <Spoken value={ledger}>{children}</Spoken>
    </QueryClientProvider>
  );
};

/** The typed client of the contract, in the name of who is signed in. */
export const useLedger = (): Ledger => {
  const ledger = useContext(Spoken);
  if (ledger === undefined) throw new Error('no ledger here');
  return ledger;
};

/** One answer of a route. `skip` waits until it makes sense to ask. */
export const useRead = <N extends RouteName>(
  name: N,
  call: Call<N>,
  { skip = false }: { readonly skip?: boolean } = {},
) => {
  const ledger = useLedger();
  return useQuery<Answer<N>>({
    queryKey: [name, call],
    queryFn: ({ signal }) => ledger(name, { ...call, signal }),
    enabled: !skip,
  });
};

type Paged<N extends RouteName> = Answer<N> extends { items: (infer T)[] } ? T : never;

/** A list of the contract, page by page. */
export const useList = <N extends RouteName>(name: N, call: Call<N>) => {
  const ledger = useLedger();
  const { data, ...rest } = useInfiniteQuery({
    queryKey: [name, call, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const { query = {} } = call as { query?: object };
      const answer = await ledger(name, {
        ...call,
        query: { ...query, ...(pageParam !== undefined && { after: pageParam }) },
        signal,
      } as Call<N>);
      return answer as unknown as { items: Paged<N>[]; next?: string };
    },
    getNextPageParam: ({ next }) => next,
  });
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { items, ...rest };
};

type Sent<N extends RouteName> = Omit<Call<N>, 'idempotencyKey'>;

/**
 * A write of the contract. The same words are sent under the same Idempotency-Key until they were
 * answered, so that a lost answer, a second click or a reload of the network never makes two entries;
 * other words get another key. `done` names the reads that are no longer true afterwards; all, if absent.
 */
export const useWrite = <N extends RouteName>(
  name: N,
  { onDone }: { readonly onDone?: (answer: Answer<N>) => void } = {},
) => {
  const ledger = useLedger();
  const cache = useQueryClient();
  const { person } = useSession();
  const wordsOf = (sent: Sent<N>) => JSON.stringify([person?.actor, name, sent]);
  return useMutation<Answer<N>, unknown, Sent<N>>({
    mutationFn: async (sent) => {
      const key = await keyFor(wordsOf(sent));
      return ledger(name, { ...sent, idempotencyKey: key } as unknown as Call<N>);
    },
    onSuccess: async (answer, sent) => {
      await answered(wordsOf(sent));
      await cache.invalidateQueries();
      onDone?.(answer);
    },
  });
};

export { ProblemError };
