import type { ReactNode } from 'react';
import { type Texts, useTexts } from '../language/language.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from './Button.tsx';

const texts: Texts<'loading' | 'more'> = {
  fa: { loading: 'در حال دریافت…', more: 'نمایش بیشتر' },
  en: { loading: 'Loading…', more: 'Show more' },
};

interface Reading<T> {
  readonly items: readonly T[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

/** A paged list in its four states: loading, empty (with the way on), in trouble, and with its rows. */
export const List = <T,>({
  reading,
  empty,
  children,
}: {
  readonly reading: Reading<T>;
  readonly empty: ReactNode;
  readonly children: (items: readonly T[]) => ReactNode;
}) => {
  const t = useTexts(texts);
  if (reading.isPending)
    return (
      <p className="loading" role="status">
        {t.loading}
      </p>
    );
  if (reading.error != null && reading.items.length === 0)
    return <Trouble error={reading.error} retry={reading.refetch} />;
  if (reading.items.length === 0) return <div className="empty">{empty}</div>;
  return (
    <>
      {children(reading.items)}
      {reading.error != null && <Trouble error={reading.error} retry={reading.refetch} />}
      {reading.hasNextPage && (
        <Button isPending={reading.isFetchingNextPage} onPress={() => reading.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
};
