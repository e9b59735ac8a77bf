import { useState } from 'react';
import { Link } from 'wouter';
import type { Finding } from '../../../shared/contract/findings.ts';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Badge, type Tone } from '../parts/Badge.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { Page } from '../parts/Page.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import { findingTexts } from './findingTexts.ts';
import { auditorTexts } from './texts.ts';

const tones: Readonly<Record<Finding['severity'], Tone>> = {
  note: 'plain',
  minor: 'waiting',
  major: 'bad',
};

const states: Readonly<Record<Finding['status'], Tone>> = {
  open: 'waiting',
  answered: 'waiting',
  settled: 'good',
};

/** What auditors found, oldest first, and what became of it. */
export const Findings = () => {
  const t = useTexts(auditorTexts);
  const f = useTexts(findingTexts);
  const reading = useList('listFindings', {});
  const [shown, setShown] = useState<Finding['status'] | 'all'>('all');
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
          <>
            <OneOf
              label={f.show}
              options={[
                { id: 'all', name: f.all },
                { id: 'open', name: f['status-open'] },
                { id: 'answered', name: f.answered },
                { id: 'settled', name: f.settled },
              ]}
              value={shown}
              onChange={setShown}
              isRow
            />
            <ul className="cards single">
              {findings
                .filter(({ status }) => shown === 'all' || status === shown)
                .map((finding) => (
                  <li key={finding.id} className="card">
                    <div className="card-head">
                      <h2>
                        <About finding={finding} />
                      </h2>
                      <Badge tone={tones[finding.severity]}>{t[finding.severity]}</Badge>
                      <Badge tone={states[finding.status]}>{f[`status-${finding.status}`]}</Badge>
                    </div>
                    <p dir="auto">{finding.text}</p>
                    <p className="note">
                      <DayOfInstant at={finding.recordedAt} />
                      {!finding.inLog && ` · ${t.notInLog}`}
                    </p>
                    <FindingSteps finding={finding} />
                  </li>
                ))}
            </ul>
          </>
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
      <Link href={`/entries/${encodeURIComponent(about.entry)}`}>
        <bdi dir="ltr" className="hash">
          {about.entry}
        </bdi>
      </Link>
    );
  return (
    <Link href={`/reports/${about.period}/${about.version}/figures`}>
      {quarterName(about.period, language)} ·{' '}
      {filled(t.version, { number: inDigits(String(about.version), language) })}
    </Link>
  );
};
