import { Link, useParams } from 'wouter';
import { inDigits, quarterDays, quarterName } from '../../../shared/domain/format.ts';
import { reasons } from '../../../shared/domain/verify/reasons.ts';
import type { ProvedReport } from '../../../shared/domain/verify/verdict.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Page } from '../parts/Page.tsx';
import { PermanentLink } from '../parts/PermanentLink.tsx';
import { type IssuedReport, usePublishedReport } from '../proof/issuedReport.ts';
import { Wait } from '../shell/Wait.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { ReportCharts } from './ReportCharts.tsx';
import { ReportTables } from './ReportTables.tsx';
import { reportTexts } from './reportTexts.ts';

/** A published report as everybody may see it: proved in this browser before a figure is shown. */
export const Report = () => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const { period = '', version = '' } = useParams<{ period: string; version: string }>();
  const { data, error, isPending, refetch } = usePublishedReport({ period, version });
  const title = `${quarterName(period, language)} · ${filled(t.version, { number: inDigits(version, language) })}`;
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  return (
    <Page title={title} lead={quarterDays(period, language)} actions={<PermanentLink />}>
      <Standing issued={data} />
      {data.is === 'proved' && <Shown proved={data.proved} sha256={data.sha256} />}
    </Page>
  );
};

const Standing = ({ issued }: { readonly issued: IssuedReport }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  if (issued.is === 'not-sealed-yet') return <Badge tone="waiting">{t.notSealed}</Badge>;
  if (issued.is === 'refused')
    return (
      <div className="alarm" role="alert">
        <p>
          <strong>{t.refused}</strong>
        </p>
        <p>{reasons[issued.reason][language]}</p>
      </div>
    );
  const { interim } = issued.proved.report.closing;
  return (
    <p>
      <Badge tone="good">{t.proved}</Badge> {interim && <Badge tone="waiting">{t.interim}</Badge>}
    </p>
  );
};

const Shown = ({
  proved: { report, version },
  sha256,
}: {
  readonly proved: ProvedReport;
  readonly sha256: string;
}) => {
  const t = useTexts(reportTexts);
  return (
    <>
      <LaterVersion period={report.period} version={version} />
      <KeyFigures report={report} />
      <h2>{t.charts}</h2>
      <ReportCharts report={report} />
      <h2>{t.tables}</h2>
      <p className="note">{t.tablesLead}</p>
      <ReportTables report={report} />
      <Downloads period={report.period} version={version} sha256={sha256} />
    </>
  );
};

const LaterVersion = ({
  period,
  version,
}: {
  readonly period: string;
  readonly version: number;
}) => {
  const t = useTexts(reportTexts);
  const { items } = useList('listReports', {});
  const later = items
    .filter((each) => each.period === period && each.version > version)
    .toSorted((a, b) => b.version - a.version)[0];
  if (later === undefined) return null;
  return (
    <p className="notice">
      {t.later} <Link href={`/reports/${period}/${later.version}`}>{t.toLater}</Link>
    </p>
  );
};

const formats = ['xlsx', 'csv', 'jsonl', 'json'] as const;
const formatNames = { xlsx: 'XLSX', csv: 'CSV', jsonl: 'JSON Lines', json: 'JSON' } as const;

const Downloads = ({
  period,
  version,
  sha256,
}: {
  readonly period: string;
  readonly version: number;
  readonly sha256: string;
}) => {
  const t = useTexts(reportTexts);
  const file = `/api/reports/${period}/${version}/document`;
  return (
    <>
      <h2>{t.downloads}</h2>
      <p className="note">{t.downloadsLead}</p>
      <p className="links">
        <a href={`${file}?format=pdf&language=fa&profile=public`}>{t.pdfFa}</a>
        <a href={`${file}?format=pdf&language=en&profile=public`}>{t.pdfEn}</a>
        {formats.map((format) => (
          <a key={format} href={`${file}?format=${format}`}>
            {formatNames[format]}
          </a>
        ))}
      </p>
      <dl>
        <dt>{t.fingerprint}</dt>
        <dd className="hash" dir="ltr">
          {sha256}
        </dd>
      </dl>
    </>
  );
};
