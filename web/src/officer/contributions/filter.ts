import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ContributionStatus } from '../../../../shared/contract/contributions.ts';

/** What a queue may be narrowed by, besides the status. */
export const cuts = ['partner', 'programme', 'region', 'item'] as const;
export type Cut = (typeof cuts)[number];

export const everything = 'all';

/** What the address says: nothing in it means what waits to be verified. */
export const useFilter = () => {
  const search = useSearch();
  const [, go] = useLocation();
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const status = ContributionStatus.safeParse(params.get('status') ?? 'submitted').data;
    const cut = Object.fromEntries(
      cuts.flatMap((name) => {
        const value = params.get(name) ?? '';
        return value === '' ? [] : [[name, value]];
      }),
    ) as Partial<Record<Cut, string>>;
    const addressOf = (next: object) => `/contributions?${new URLSearchParams({ ...next })}`;
    const shown = { status: status ?? everything, ...cut };
    return {
      status,
      cut,
      isNarrow: Object.keys(cut).length > 0,
      /** The same queue always has the same address. */
      search: new URLSearchParams(shown).toString(),
      query: { ...(status !== undefined && { status }), ...cut },
      withStatus: (next: string) => addressOf({ ...shown, status: next }),
      narrow: (name: Cut, value: string) => {
        const { [name]: _, ...rest } = cut;
        go(addressOf({ status: shown.status, ...rest, ...(value !== '' && { [name]: value }) }));
      },
      clear: () => go(addressOf({ status: shown.status })),
    };
  }, [search, go]);
};
