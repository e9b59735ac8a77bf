import type { ReactNode } from 'react';
import { useTexts } from '../../../language/language.tsx';
import { Trouble } from '../../../ledger/Trouble.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Wait } from '../../../shell/Wait.tsx';
import { registerTexts } from './texts.ts';

export interface ReadingOne<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** One thing that is read: while it is on its way, when it can't be read, and when there is none. */
export const Found = <T,>({
  reading: { data, error, isPending, refetch },
  children,
}: {
  readonly reading: ReadingOne<T>;
  readonly children: (found: T) => ReactNode;
}) => {
  const t = useTexts(registerTexts);
  if (isPending) return <Wait />;
  if (data !== undefined) return children(data);
  return error == null ? <Page title={t.missing} /> : <Trouble error={error} retry={refetch} />;
};
