import { useState } from 'react';
import { Link } from 'wouter';
import type { ReportVersion } from '../../../shared/contract/papers.ts';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useLedger, useList } from '../ledger/ledger.tsx';
import { saveDocument } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { latestFirst } from '../public/latestFirst.ts';
import { auditorTexts } from './texts.ts';

/** Every version of every report, in both editions. */
export const Reports = () => {
  const t = useTexts(auditorTexts);
  const reading = useList('listReports', { query: { limit: 100 } });
  return (
    <Page title={t.reportsTitle} lead={t.reportsLead}>
      <List reading={reading} empty={<p>{t.noReports}</p>}>
        {(reports) => (
          <ul className="cards single">
            {reports.toSorted(latestFirst).map((report) => (
              <li key={`${report.period}/${report.version}`} className="card">
                <Version
                  report={report}
                  hasOthers={reports.filter(({ period }) => period === report.period).length > 1}
                />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};

const Version = ({
  report,
  hasOthers,
}: {
  readonly report: ReportVersion;
  readonly hasOthers: boolean;
}) => {
  const t = useTexts(auditorTexts);
  const { language } = useLanguage();
  const { period, version, interim, issuedAt, reason } = report;
  const file = `/api/reports/${period}/${version}/document`;
  const about = new URLSearchParams({ period, version: String(version) });
  return (
    <>
      <h2>
        {quarterName(period, language)} ·{' '}
        {filled(t.version, { number: inDigits(String(version), language) })}
      </h2>
      <p>
        <DayOfInstant at={issuedAt} />
        {interim && ` · ${t.interim}`}
      </p>
      {reason !== undefined && (
        <p className="note" dir="auto">
          {filled(t.restated, { reason })}
        </p>
      )}
      <p className="links">
        <Link className="button" href={`/reports/${period}/${version}/figures`}>
          {t.toFigures}
        </Link>
        {hasOthers && (
          <Link className="button" href={`/reports/${period}/differences`}>
            {t.toDifferences}
          </Link>
        )}
      </p>
      <h3>{t.publicEdition}</h3>
      <p className="links">
        <a href={`${file}?format=pdf&language=fa`}>{t.pdfFa}</a>
        <a href={`${file}?format=pdf&language=en`}>{t.pdfEn}</a>
        <a href={`${file}?format=json`}>JSON</a>
        <a href={`${file}?format=csv`}>CSV</a>
        <a href={`${file}?format=xlsx`}>XLSX</a>
        <a href={`${file}?format=jsonl`}>JSON Lines</a>
      </p>
      <h3>{t.fullEdition}</h3>
      <FullEdition period={period} version={version} />
      <p>
        <Link href={`/findings/new?${about}`}>{t.findingAbout}</Link>
      </p>
    </>
  );
};

/** Only for who is signed in, so it is fetched rather than linked. */
const FullEdition = ({
  period,
  version,
}: {
  readonly period: string;
  readonly version: number;
}) => {
  const t = useTexts(auditorTexts);
  const ledger = useLedger();
  const [trouble, setTrouble] = useState<unknown>();
  const save = () => {
    setTrouble(undefined);
    const params = { period, version: String(version) };
    const name = `report-${period}-v${version}-full.json`;
    saveDocument(() => ledger('auditReport', { params }), name).catch(setTrouble);
  };
  return (
    <>
      <Button onPress={save}>{t.download} (JSON)</Button>
      <Trouble error={trouble} />
    </>
  );
};
