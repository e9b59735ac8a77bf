import type { Answer } from '../../../shared/contract/calling.ts';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { dayOf } from '../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList, useRead } from '../ledger/ledger.tsx';
import { Day, Named } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { SerialForm } from './SerialForm.tsx';
import { startTexts } from './startTexts.ts';

/** What the ledger is, a certificate's check, and the published reports. */
export const Start = () => {
  const t = useTexts(startTexts);
  const { data: office } = useRead('getOffice', {});
  const reports = useList('listReports', {});
  return (
    <Page title={t.title} lead={t.lead}>
      {office?.settings !== undefined && (
        <p className="organisation">
          {office.settings.organisation.map((name) => (
            <span key={name.fa}>
              <Named name={name} />{' '}
            </span>
          ))}
        </p>
      )}
      <ul className="promises">
        <li>{t.corrected}</li>
        <li>{t.twoPeople}</li>
        <li>{t.checkable}</li>
      </ul>

      <h2>{t.checkTitle}</h2>
      <SerialForm />

      <h2>{t.reports}</h2>
      <List reading={reports} empty={<p>{t.noReports}</p>}>
        {(items) => (
          <ul className="reports">
            {items.toSorted(latestFirst).map((report) => (
              <Report key={`${report.period}/${report.version}`} report={report} />
            ))}
          </ul>
        )}
      </List>

      <details>
        <summary>{t.auditors}</summary>
        <ul>
          <li>
            <a href="/api/trust">{t.keys}</a>
          </li>
          <li>
            <a href="/api/log/checkpoint">{t.checkpoint}</a>
          </li>
          <li>
            <a href="/api/openapi.json">{t.api}</a>
          </li>
          <li>
            <code dir="ltr">npm run verify -- FILE…</code>
          </li>
        </ul>
      </details>
    </Page>
  );
};

type Version = Answer<'listReports'>['items'][number];

const latestFirst = (a: Version, b: Version) =>
  a.period === b.period ? b.version - a.version : a.period < b.period ? 1 : -1;

const Report = ({ report }: { readonly report: Version }) => {
  const t = useTexts(startTexts);
  const { language } = useLanguage();
  const { period, version, interim, issuedAt, reason } = report;
  const file = `/api/reports/${period}/${version}/document`;
  return (
    <li>
      <h3>{quarterName(period, language)}</h3>
      <p>
        {filled(t.version, { number: inDigits(String(version), language) })}
        {interim && ` · ${t.interim}`}
        {' · '}
        <Day day={dayOf(new Date(issuedAt))} both />
      </p>
      {reason !== undefined && (
        <p className="note" dir="auto">
          {filled(t.reason, { reason })}
        </p>
      )}
      <p className="links">
        <a href={`${file}?format=pdf&language=fa`}>{t.pdfFa}</a>
        <a href={`${file}?format=pdf&language=en`}>{t.pdfEn}</a>
        <a href={`${file}?format=json`}>JSON</a>
        <a href={`${file}?format=csv`}>CSV</a>
      </p>
    </li>
  );
};
