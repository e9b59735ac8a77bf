import { useMemo, useRef } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { GiftForm } from '../gift/GiftForm.tsx';
import { emptyGift, giftOf } from '../gift/gift.ts';
import { correctionDraft } from '../start/drafts.ts';
import { contributionTexts } from './texts.ts';

/** A returned contribution, to be corrected with the officer's reason beside. */
const Correct = () => {
  const t = useTexts(contributionTexts);
  const items = useItems();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getContribution', {
    params: { contribution: id },
  });
  if (isPending || items.size === 0) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  if (data.status !== 'returned')
    return (
      <Page title={t.correctTitle} lead={t.notReturned}>
        <Link href={`/contributions/${id}`}>{t.toGift}</Link>
      </Page>
    );
  return <CorrectForm contribution={data} />;
};

const CorrectForm = ({
  contribution: { id, version, reason, submission },
}: {
  readonly contribution: Contribution;
}) => {
  const t = useTexts(contributionTexts);
  const items = useItems();
  const [, go] = useLocation();
  const clear = useRef(() => {});
  const first = useMemo(
    () => (submission === undefined ? emptyGift : giftOf(submission, items)),
    [submission, items],
  );
  const write = useWrite('resubmitContribution', {
    onDone: () => {
      clear.current();
      go(`/contributions/${id}`);
    },
  });
  return (
    <Page title={t.correctTitle} lead={t.correctLead}>
      <div className="trouble">
        <p>
          <strong>{t.reason}:</strong> <span dir="auto">{reason}</span>
        </p>
        <p>
          <Link href={`/contributions/${id}#messages`}>{t.messages}</Link>
        </p>
      </div>
      <GiftForm
        draft={correctionDraft(id)}
        first={first}
        onSend={(body, done) => {
          clear.current = done;
          write.mutate({ params: { contribution: id }, ifMatch: version, body });
        }}
        error={write.error}
        isPending={write.isPending}
        sendName={t.sendAgain}
        trouble={<WriteTrouble error={write.error} />}
      />
    </Page>
  );
};
export default Correct;
