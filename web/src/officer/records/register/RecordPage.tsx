import type { ReactNode } from 'react';
import { Facts } from '../../../parts/Facts.tsx';
import { Page } from '../../../parts/Page.tsx';
import { PermanentLink } from '../../../parts/PermanentLink.tsx';
import { type Act, Acts } from './Acts.tsx';
import { History } from './History.tsx';

/** One record: what it is now, what can be done with it, and what happened to it so far. */
export const RecordPage = ({
  id,
  path,
  title,
  lead,
  state,
  facts,
  acts = [],
  children,
}: {
  /** Absent while nothing is recorded: then there is no history. */
  readonly id: string | undefined;
  /** Where it lies for good, if that is another address than the one that is open. */
  readonly path?: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly state?: ReactNode;
  readonly facts: Parameters<typeof Facts>[0]['facts'];
  readonly acts?: readonly Act[];
  readonly children?: ReactNode;
}) => (
  <Page title={title} lead={lead} actions={<PermanentLink {...(path !== undefined && { path })} />}>
    {state !== undefined && <p className="badges">{state}</p>}
    <Facts facts={facts} />
    <Acts acts={acts} />
    {children}
    {id !== undefined && <History record={id} />}
  </Page>
);
