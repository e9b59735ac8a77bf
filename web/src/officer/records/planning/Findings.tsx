import type { ReactNode } from 'react';
import { Link, useParams } from 'wouter';
import type { Finding } from '../../../../../shared/contract/findings.ts';
import { inDigits, quarterName } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList } from '../../../ledger/ledger.tsx';
import { Badge, type Tone } from '../../../parts/Badge.tsx';
import { DayOfInstant } from '../../../parts/figures.tsx';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { findingTexts } from './findingTexts.ts';

/** What auditors found, and the office's answers. */
const Findings = () => <Pages of="findings" list={All} one={One} />;
export default Findings;

const tones: Readonly<Record<Finding['status'], Tone>> = {
  open: 'waiting',
  answered: 'plain',
  settled: 'good',
};

const State = ({ of: { status } }: { readonly of: Finding }) => {
  const t = useTexts(findingTexts);
  return <Badge tone={tones[status]}>{t[status]}</Badge>;
};

/** Where an officer sees what a finding is about; other entries are the auditor's to show. */
const About = ({ of: { about } }: { readonly of: Finding }) => {
  const t = useTexts(findingTexts);
  const { language } = useLanguage();
  if (about.is === 'report') {
    const version = inDigits(String(about.version), language);
    return (
      <Link href={`/reports/${about.period}`}>
        {`${t.report} ${quarterName(about.period, language)} · ${t.version} ${version}`}
      </Link>
    );
  }
  const [record = ''] = about.entry.split(':');
  if (record.startsWith('contribution-'))
    return <Link href={`/contributions/${record}`}>{t.contribution}</Link>;
  if (record.startsWith('certificate-'))
    return <Link href={`/certificates/${record}`}>{t.certificate}</Link>;
  return t.record;
};

const useFindings = () => useList('listFindings', { query: { limit: 100 } });

const All = () => {
  const t = useTexts(findingTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  return (
    <Register
      title={names.findings}
      lead={names.findingsLead}
      reading={useFindings()}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('findings', id)}
      wordsOf={({ text }) => [text]}
      columns={[
        { name: t.finding, of: ({ text }) => <bdi>{text}</bdi> },
        { name: t.about, of: (finding) => <About of={finding} /> },
        { name: t.severity, of: ({ severity }) => t[severity] },
        { name: t.recordedOn, of: ({ recordedAt }) => <DayOfInstant at={recordedAt} /> },
        { name: w.state, of: (finding) => <State of={finding} /> },
      ]}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listFindings', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(finding) => <Sheet of={finding} />}</Found>;
};

const Sheet = ({ of: finding }: { readonly of: Finding }) => {
  const t = useTexts(findingTexts);
  const { id, version, text, severity, recordedAt, status, steps } = finding;
  return (
    <RecordPage
      id={id}
      title={t.finding}
      state={<State of={finding} />}
      facts={[
        [t.finding, <bdi key="text">{text}</bdi>],
        [t.about, <About key="about" of={finding} />],
        [t.severity, t[severity]],
        [t.recordedOn, <DayOfInstant key="on" at={recordedAt} />],
        ...steps.map(({ step, text: said, entry, at }): [string, ReactNode] => [
          t[`step-${step}`],
          <span key={entry}>
            <bdi>{said}</bdi> · <DayOfInstant at={at} />
          </span>,
        ]),
      ]}
      acts={
        status === 'settled'
          ? []
          : [
              {
                name: t.answer,
                look: 'main',
                form: (onDone) => (
                  <RecordForm
                    route="answerFinding"
                    target={{ params: { finding: id }, ifMatch: version }}
                    fields={[
                      {
                        ...{ is: 'text', name: 'text', label: t.answer, lines: 4 },
                        ...{ help: t.answerHelp, isRequired: true },
                      },
                    ]}
                    first={{}}
                    action={t.answer}
                    onDone={onDone}
                  />
                ),
              },
            ]
      }
    />
  );
};
