import { useParams } from 'wouter';
import type { Answer } from '../../../../shared/contract/calling.ts';
import { inDigits, quarterDays, quarterName } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, DayOfInstant } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { Checklist } from './Checklist.tsx';
import { QuarterSteps } from './QuarterSteps.tsx';
import { reportTexts } from './texts.ts';
import { Words } from './Words.tsx';

type Read = Answer<'getQuarter'>;

const Quarter = () => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const { period = '' } = useParams<{ period: string }>();
  const { data, error, isPending, refetch } = useRead('getQuarter', { params: { period } });
  if (isPending) return <Wait />;
  if (data === undefined)
    return (
      <Page title={quarterName(period, language)} lead={t.notYet}>
        <Trouble error={error} retry={refetch} />
      </Page>
    );
  return (
    <Page
      title={quarterName(period, language)}
      lead={quarterDays(period, language)}
      actions={
        <Badge tone={data.closed ? 'good' : 'waiting'}>{data.closed ? t.closed : t.open}</Badge>
      }
    >
      <Facts facts={[[t.cutOff, <Day key="day" day={data.cutOff} both />]]} />
      <Checklist period={period} />
      <Closings quarter={data} />
      <Versions quarter={data} />
      <QuarterSteps key={period} quarter={data} />
      <Words key={`words/${period}`} period={period} />
    </Page>
  );
};
export default Quarter;

const Closings = ({ quarter: { closings } }: { readonly quarter: Read }) => {
  const t = useTexts(reportTexts);
  return (
    <>
      <h2>{t.closings}</h2>
      {closings.length === 0 && <p className="note">{t.noClosings}</p>}
      <ul>
        {closings.map(({ entry, interim, at }) => (
          <li key={entry}>
            <DayOfInstant at={at} /> · {interim ? t.interim : t.final}
          </li>
        ))}
      </ul>
    </>
  );
};

const Versions = ({ quarter: { reports } }: { readonly quarter: Read }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  return (
    <>
      <h2>{t.versions}</h2>
      {reports.length === 0 && <p className="note">{t.noVersions}</p>}
      <ul className="cards single">
        {reports.map(({ period, version, interim, issuedAt, reason }) => {
          const file = `/api/reports/${period}/${version}/document`;
          return (
            <li key={version} className="card">
              <strong>{filled(t.version, { number: inDigits(String(version), language) })}</strong>
              {' · '}
              {interim ? t.interim : t.final} · <DayOfInstant at={issuedAt} />
              {reason !== undefined && (
                <p className="note" dir="auto">
                  {reason}
                </p>
              )}
              <p className="links">
                <a href={`${file}?format=pdf&language=fa`}>{t.pdfFa}</a>
                <a href={`${file}?format=pdf&language=en`}>{t.pdfEn}</a>
                <a href={`${file}?format=xlsx`}>XLSX</a>
                <a href={`${file}?format=csv`}>CSV</a>
                <a href={`${file}?format=json`}>JSON</a>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
};
