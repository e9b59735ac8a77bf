import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Page } from '../parts/Page.tsx';
import { PermanentLink } from '../parts/PermanentLink.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { type Term, terms } from './terms.ts';
import { helpTexts } from './texts.ts';

/** Spelling that doesn't matter when somebody looks for a word: hamze, half-spaces, Arabic letters, case. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('أ', 'ا')
    .replace(/[\u0654\u200c\s]/g, '');

const holds = ({ id, fa, en }: Term, wanted: string): boolean =>
  [id, fa.term, fa.means, en.term, en.means].some((text) => plain(text).includes(wanted));

/** The words of the portal and its papers, in both languages. Each has an address of its own. */
const Glossary = () => {
  const t = useTexts(helpTexts);
  const { language } = useLanguage();
  const [at] = useLocation();
  const [sought, setSought] = useState('');
  const shown = useMemo(
    () =>
      terms
        .filter((term) => holds(term, plain(sought)))
        .sort((a, b) => a[language].term.localeCompare(b[language].term, language)),
    [sought, language],
  );
  const other = language === 'fa' ? 'en' : 'fa';
  const chosen = decodeURIComponent(at.replace(/^\/glossary\/?/, ''));
  return (
    <Page title={t.glossary} lead={t.glossaryLead} actions={<PermanentLink />}>
      <TextEntry label={t.find} value={sought} onChange={setSought} type="search" />
      <p role="status" className="note">
        {shown.length === 0 && t.noTerm}
      </p>
      <dl className="terms">
        {shown.map((term) => (
          <div
            key={term.id}
            id={term.id}
            ref={term.id === chosen ? (place) => place?.scrollIntoView({ block: 'center' }) : null}
            {...(term.id === chosen && { 'aria-current': 'true' as const })}
          >
            <dt>
              <a href={`/glossary/${term.id}`}>{term[language].term}</a>{' '}
              <small lang={other} dir="auto">
                {term[other].term}
              </small>
            </dt>
            <dd>{term[language].means}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
};
export default Glossary;
