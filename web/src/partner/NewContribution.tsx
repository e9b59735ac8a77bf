import { useMemo, useRef, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useWrite } from '../ledger/ledger.tsx';
import { WriteTrouble } from '../ledger/WriteTrouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { GiftForm } from './gift/GiftForm.tsx';
import { askedBy } from './gift/gift.ts';
import { giftTexts } from './gift/texts.ts';
import { newDraft } from './start/drafts.ts';
import { partnerTexts } from './texts.ts';

/** Logging a gift, and what comes after. */
const NewContribution = () => {
  const t = useTexts(partnerTexts);
  const [sent, setSent] = useState<string>();
  if (sent === undefined) return <NewGift onSent={setSent} />;
  return (
    <Page title={t.sent} lead={t.sentLead}>
      <div className="form-end">
        <Link className="button main" href={`/contributions/${sent}`}>
          {t.whereNow}
        </Link>
        <Button onPress={() => setSent(undefined)}>{t.another}</Button>
        <Link className="button" href="/">
          {t.start}
        </Link>
      </div>
    </Page>
  );
};

const NewGift = ({ onSent }: { readonly onSent: (id: string) => void }) => {
  const t = useTexts(partnerTexts);
  const gift = useTexts(giftTexts);
  // The language of a shared link is no part of what it asks for.
  const asked = new URLSearchParams(useSearch());
  asked.delete('lang');
  const search = asked.toString();
  const first = useMemo(() => askedBy(search), [search]);
  const clear = useRef(() => {});
  const write = useWrite('submitContribution', {
    onDone: ({ id }) => {
      clear.current();
      onSent(id);
    },
  });
  return (
    <Page title={t.new} lead={t.newLead}>
      <GiftForm
        key={search}
        draft={newDraft(search)}
        first={first}
        onSend={(body, done) => {
          clear.current = done;
          write.mutate({ body });
        }}
        error={write.error}
        isPending={write.isPending}
        sendName={gift.send}
        trouble={<WriteTrouble error={write.error} />}
      />
    </Page>
  );
};
export default NewContribution;
