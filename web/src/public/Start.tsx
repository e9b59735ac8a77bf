import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Named } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { ReportList } from './Reports.tsx';
import { SerialForm } from './SerialForm.tsx';
import { startTexts } from './startTexts.ts';

/** What the ledger is, a certificate's check, and the published reports. */
export const Start = () => {
  const t = useTexts(startTexts);
  const { data: office } = useRead('getOffice', {});
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
      <ol className="way">
        <li>{t.logged}</li>
        <li>{t.verified}</li>
        <li>{t.delivered}</li>
        <li>{t.published}</li>
      </ol>

      <h2>{t.checkTitle}</h2>
      <SerialForm />
      <p>
        <Link href="/check/">{t.haveFile}</Link>
      </p>

      <h2>{t.reports}</h2>
      <ReportList most={2} />
      <p>
        <Link href="/reports">{t.allReports}</Link>
      </p>

      <h2>{t.trustTitle}</h2>
      <ul className="promises">
        <li>{t.corrected}</li>
        <li>{t.twoPeople}</li>
        <li>{t.checkable}</li>
      </ul>

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
            <Link href="/data">{t.data}</Link>
          </li>
        </ul>
      </details>
    </Page>
  );
};
