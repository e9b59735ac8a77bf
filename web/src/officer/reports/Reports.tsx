import { Link } from 'wouter';
import { inDigits, quarterName } from '../../../../shared/domain/format.ts';
import { periodOf, previousPeriod } from '../../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Page } from '../../parts/Page.tsx';
import { reportTexts } from './texts.ts';

const shown = 6;

/** The quarter that runs and the five before it, latest first. */
const lastQuarters = (): readonly string[] => {
  const periods = [periodOf(new Date())];
  while (periods.length < shown) periods.push(previousPeriod(periods.at(-1) ?? ''));
  return periods;
};

const Reports = () => {
  const t = useTexts(reportTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <ul className="cards single">
        {lastQuarters().map((period) => (
          <li key={period}>
            <QuarterCard period={period} />
          </li>
        ))}
      </ul>
    </Page>
  );
};
export default Reports;

const QuarterCard = ({ period }: { readonly period: string }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const { data, isPending } = useRead('getQuarter', { params: { period } });
  const last = data?.reports.at(-1);
  return (
    <Link className="card" href={`/reports/${period}`}>
      <div className="card-head">
        <h2>{quarterName(period, language)}</h2>
        {data !== undefined && (
          <Badge tone={data.closed ? 'good' : 'waiting'}>{data.closed ? t.closed : t.open}</Badge>
        )}
      </div>
      {!isPending && data === undefined && t.notYet}
      {data !== undefined &&
        (last === undefined
          ? t.noVersions
          : `${filled(t.version, { number: inDigits(String(last.version), language) })} · ${
              last.interim ? t.interim : t.final
            }`)}
    </Link>
  );
};
