import { useLocation } from 'wouter';
import type { Answer } from '../../../../../shared/contract/calling.ts';
import type { RouteName } from '../../../../../shared/contract/routes.ts';
import { Page } from '../../../parts/Page.tsx';
import { RecordForm } from './RecordForm.tsx';

/** The page on which something is registered; it leads to what was registered. */
export const NewRecord = <N extends RouteName>({
  title,
  goTo,
  ...form
}: Omit<Parameters<typeof RecordForm<N>>[0], 'onDone'> & {
  readonly title: string;
  readonly goTo: (answer: Answer<N>) => string;
}) => {
  const [, go] = useLocation();
  return (
    <Page title={title}>
      <RecordForm<N> {...form} onDone={(answer) => go(goTo(answer))} />
    </Page>
  );
};
