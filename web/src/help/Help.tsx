import { Link, useParams } from 'wouter';
import type { Role } from '../../../shared/contract/entry.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Chips } from '../parts/Chips.tsx';
import { Page } from '../parts/Page.tsx';
import { placeOf, roleAt } from '../shell/places.ts';
import { roleNames } from '../shell/texts.ts';
import { guides } from './guides.ts';
import { helpTexts } from './texts.ts';

const roles = Object.keys(placeOf) as Role[];

/** For each role: what its part is for, what to do first, and what people ask. */
const Help = () => {
  const t = useTexts(helpTexts);
  const names = useTexts(roleNames);
  const { language } = useLanguage();
  const { part = '' } = useParams<{ part?: string }>();
  const role = roleAt(`/${part}`);
  const guide = guides[role ?? 'everybody'][language];
  return (
    <Page title={role === undefined ? t.help : `${t.help}: ${names[role]}`} lead={t.helpLead}>
      <Chips
        label={t.whose}
        chips={[
          { name: t.everybody, href: '/help', isCurrent: role === undefined },
          ...roles.map((each) => ({
            name: names[each],
            href: `/help${placeOf[each]}`,
            isCurrent: each === role,
          })),
        ]}
      />
      <h2>{t.what}</h2>
      <p className="prose">{guide.what}</p>
      <h2>{t.first}</h2>
      <ol className="steps">
        {guide.first.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {role !== undefined && (
        <Link className="button main" href={placeOf[role]}>
          {t.open}
        </Link>
      )}
      <h2>{t.questions}</h2>
      {guide.questions.map(([question, answer]) => (
        <details key={question} className="question">
          <summary>{question}</summary>
          <p className="prose">{answer}</p>
        </details>
      ))}
      <p>
        <Link href="/glossary">{t.glossary}</Link>
      </p>
    </Page>
  );
};
export default Help;
