import { useMemo } from 'react';
import { useTexts } from '../../language/language.tsx';
import { useList, useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { BatchIssue, BatchLetters } from './BatchLetters.tsx';
import { BatchPrepare } from './BatchPrepare.tsx';
import { batchTexts } from './batchTexts.ts';
import { certifiable } from './drafts.ts';

const page = { limit: 100 } as const;

/** Many certificates at once. All that is under way stands in the ledger: a closed page loses nothing. */
const Batch = () => {
  const t = useTexts(batchTexts);
  const verified = useList('listContributions', { query: { ...page, status: 'verified' } });
  const certificates = useList('listCertificates', { query: page });
  const { data: office } = useRead('getOffice', {});
  const groups = useMemo(
    () => certifiable(verified.items, certificates.items),
    [verified.items, certificates.items],
  );
  const needsLetter = office?.settings?.letterNumberRequired !== false;
  const prepared = certificates.items.filter(({ status }) => status === 'prepared');
  const ready = certificates.items.filter(
    ({ status }) => status === 'registered' || (!needsLetter && status === 'prepared'),
  );
  if (verified.isPending || certificates.isPending) return <Wait />;
  return (
    <Page title={t.title} lead={t.lead}>
      <Trouble error={verified.error ?? certificates.error} retry={verified.refetch} />
      <BatchPrepare groups={groups} />
      <BatchLetters drafts={prepared} />
      <BatchIssue certificates={ready} />
    </Page>
  );
};
export default Batch;
