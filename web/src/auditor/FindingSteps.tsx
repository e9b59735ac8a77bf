import { useState } from 'react';
import type { Finding } from '../../../shared/contract/findings.ts';
import { useTexts } from '../language/language.tsx';
import { useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { findingTexts } from './findingTexts.ts';

/** What came after a finding, and the auditor's next word on it. */
export const FindingSteps = ({ finding }: { readonly finding: Finding }) => {
  const t = useTexts(findingTexts);
  return (
    <>
      {finding.steps.length > 0 && (
        <ol className="history">
          {finding.steps.map(({ step, text, entry, at }) => (
            <li key={entry}>
              <strong>{t[step]}</strong> · <DayOfInstant at={at} />
              <p dir="auto">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {finding.status !== 'settled' && <Review key={finding.version} finding={finding} />}
    </>
  );
};

const Review = ({ finding: { id, version, status } }: { readonly finding: Finding }) => {
  const t = useTexts(findingTexts);
  const [text, setText] = useState('');
  const write = useWrite('reviewFinding');
  const send = (outcome: 'settled' | 'stands') =>
    write.mutate({ params: { finding: id }, body: { outcome, text }, ifMatch: version });
  const isEmpty = text.trim() === '';
  return (
    <details className="inner">
      <summary>{t.review}</summary>
      <TextEntry label={t.why} help={t.whyHelp} value={text} onChange={setText} lines={3} />
      <div className="form-end">
        <Button look="main" isDisabled={isEmpty} onPress={() => send('settled')}>
          {t.settle}
        </Button>
        {status === 'answered' && (
          <Button isDisabled={isEmpty} onPress={() => send('stands')}>
            {t.uphold}
          </Button>
        )}
      </div>
      <Trouble error={write.error} />
    </details>
  );
};
