import { Link } from 'wouter';
import type { Finding } from '../../../shared/contract/findings.ts';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Badge, type Tone } from '../parts/Badge.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { auditorTexts } from './texts.ts';

const tones: Readonly<Record<Finding['severity'], Tone>> = {
  note: 'plain',
  minor: 'waiting',
  major: 'bad',
};

/** What auditors found, oldest first. */
export const Findings = () => {
  const t = useTexts(auditorTexts);
  const reading = useList('listFindings', {});
  return (
    <Page
      title={t.findingsTitle}
      lead={t.findingsLead}
      actions={
        <Link className="button main" href="/findings/new">
          {t.record}
        </Link>
      }
    >
      <List
        reading={reading}
        empty={
          <>
            <p>{t.noFindings}</p>
            <p>{t.noFindingsWay}</p>
          </>
        }
      >
        {(findings) => (
          <ul className="cards single">
            {findings.map((finding) => (
              <li key={finding.id} className="card">
                <div className="card-head">
                  <h2>
                    <About finding={finding} />
                  </h2>
                  <Badge tone={tones[finding.severity]}>{t[finding.severity]}</Badge>
                </div>
                <p dir="auto">{finding.text}</p>
                <p className="note">
                  <DayOfInstant at={finding.recordedAt} />
                  {!finding.inLog && ` · ${t.notInLog}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};

const About = ({ finding: { about } }: { readonly finding: Finding }) => {
  const t = useTexts(auditorTexts);
  const { language } = useLanguage();
  if (about.is === 'entry')
    return (
      <bdi dir="ltr" className="hash">
        {about.entry}
      </bdi>
    );
  return (
    <>
      {quarterName(about.period, language)} ·{' '}
      {filled(t.version, { number: inDigits(String(about.version), language) })}
    </>
  );
};
