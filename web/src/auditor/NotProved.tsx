import { reasons } from '../../../shared/domain/verify/reasons.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import type { IssuedReport } from '../proof/issuedReport.ts';
import { figureTexts } from './figurePageTexts.ts';

/** Why nothing of a report is shown. */
export const NotProved = ({
  report,
}: {
  readonly report: Exclude<IssuedReport, { is: 'proved' }>;
}) => {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  if (report.is === 'not-sealed-yet') return <p className="empty">{t.notSealed}</p>;
  return (
    <div className="alarm" role="alert">
      <p>
        <strong>{t.reportFalse}</strong>
      </p>
      <p>{reasons[report.reason][language]}</p>
    </div>
  );
};
