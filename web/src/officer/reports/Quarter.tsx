import { useEffect, useRef } from 'react';
import { useParams } from 'wouter';
import type { Answer } from '../../../../shared/contract/calling.ts';
import { inDigits, quarterDays, quarterName } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { ProblemError, useRead } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day, DayOfInstant } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { Checklist } from './Checklist.tsx';
import { Download } from './Download.tsx';
import { QuarterSteps } from './QuarterSteps.tsx';
import { reportTexts } from './texts.ts';
import { Words } from './Words.tsx';

type Read = Answer<'getQuarter'>;

const Quarter = () => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const { period = '' } = useParams<{ period: string }>();
  const { data, error, isPending, refetch } = useRead('getQuarter', { params: { period } });
  useUntilSealed(data, refetch);
  if (isPending) return <Wait />;
  if (data === undefined)
    return (
      <Page title={quarterName(period, language)} lead={t.notYet}>
        {!isAbsent(error) && <Trouble error={error} retry={refetch} />}
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
      <QuarterSteps key={period} quarter={data} />
      <Closings quarter={data} />
      <Versions quarter={data} />
      <Words key={`words/${period}`} period={period} />
    </Page>
  );
};
export default Quarter;

/** A quarter in which nothing was recorded is no trouble. */
const isAbsent = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'not-found';

const again_ms = 2_000;
const most = 30;

/** A closing is sealed within seconds: until then it is looked for again, a minute at most. */
const useUntilSealed = (quarter: Read | undefined, look: () => unknown): void => {
  const tries = useRef(0);
  const isWaiting = quarter?.closings.at(-1)?.size === null;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => {
      tries.current += 1;
      if (tries.current <= most) look();
    }, again_ms);
    return () => clearInterval(timer);
  }, [isWaiting, look]);
};

const Closings = ({ quarter: { closings } }: { readonly quarter: Read }) => {
  const t = useTexts(reportTexts);
  return (
    <>
      <h2>{t.closings}</h2>
      {closings.length === 0 && <p className="note">{t.noClosings}</p>}
      <ul>
        {closings.map(({ entry, interim, at, size }) => (
          <li key={entry}>
            <DayOfInstant at={at} /> · {interim ? t.interim : t.final} ·{' '}
            {size === null ? t.notSealed : t.sealed}
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
        {reports.map((report) => {
          const { version, interim, issuedAt, reason } = report;
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
              <Download report={report} />
            </li>
          );
        })}
      </ul>
    </>
  );
};
