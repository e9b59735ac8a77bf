import type { RefusalReason } from '../../../shared/domain/verify/reasons.ts';
import { reasons } from '../../../shared/domain/verify/reasons.ts';
import { findingsOf } from '../../../shared/domain/verify/statements.ts';
import type { Proved } from '../../../shared/domain/verify/verdict.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { paperTexts } from './paperTexts.ts';

/** What was established in plain words, and what exactly for those who want to know. */
export const PaperDetails = ({
  proved,
  now,
}: {
  readonly proved: Proved;
  readonly now?: 'asked' | 'not-asked';
}) => {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const findings = findingsOf(proved, language);
  return (
    <>
      <h3>{t.askedTitle}</h3>
      <ul className="reasons established">
        <li>{t.genuine}</li>
        {'pages' in proved && proved.pages !== undefined && <li>{t.pagesAgree}</li>}
        {now === 'asked' && <li>{t.standsNow}</li>}
        {now === 'not-asked' && <li className="against">{t.notAskedNow}</li>}
      </ul>
      <details className="inner">
        <summary>{t.details}</summary>
        <h4>{t.proved}</h4>
        <ul>
          {findings.proved.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
        <h4>{t.notProved}</h4>
        <ul>
          {findings.notProved.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
          <li>{t.keysFromHere}</li>
        </ul>
      </details>
    </>
  );
};

export const RefusedDetails = ({
  reason,
  file,
}: {
  readonly reason: RefusalReason | 'unreadable';
  readonly file: string;
}) => {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const why =
    reason === 'unreadable'
      ? t.unreadable
      : reason === 'unknown-log' || reason === 'not-json'
        ? t.otherOffice
        : reasons[reason][language];
  return (
    <dl>
      <dt>{t.file}</dt>
      <dd>
        <bdi>{file}</bdi>
      </dd>
      <dt>{t.reason}</dt>
      <dd>{why}</dd>
    </dl>
  );
};
