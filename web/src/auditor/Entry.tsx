import { Link, useParams } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Page } from '../parts/Page.tsx';
import { PermanentLink } from '../parts/PermanentLink.tsx';
import { EntryCard } from './EntryCard.tsx';
import { auditorTexts } from './texts.ts';

/** One entry at an address of its own, so that a finding can point to it. */
export const Entry = () => {
  const t = useTexts(auditorTexts);
  const { id = '' } = useParams<{ id: string }>();
  const entry = decodeURIComponent(id);
  const aggregate = entry.slice(0, entry.lastIndexOf(':'));
  return (
    <Page title={t.oneEntry} lead={t.entriesLead} actions={<PermanentLink />}>
      <div className="card">
        <EntryCard id={entry} isOpen />
      </div>
      {aggregate.startsWith('contribution-') && (
        <p>
          <Link href={`/contributions/${aggregate}`}>{t.itsContribution}</Link>
        </p>
      )}
    </Page>
  );
};
