import { Link } from 'wouter';
import type { Answer } from '../../../shared/contract/calling.ts';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { DayOfInstant } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { latestFirst } from './latestFirst.ts';
import { reportTexts } from './reportTexts.ts';

/** All published reports; a quarter's last version leads to the earlier ones. */
export const Reports = () => {
  const t = useTexts(reportTexts);
  return (
    <Page title={t.reportsTitle} lead={t.reportsLead}>
      <ReportList heading="h2" />
    </Page>
  );
};

export const ReportList = ({
  most,
  heading = 'h3',
}: {
  readonly most?: number;
  /** Below which heading of the page the list stands. */
  readonly heading?: 'h2' | 'h3';
}) => {
  const t = useTexts(reportTexts);
  const reading = useList('listReports', {});
  return (
    <List
      reading={most === undefined ? reading : { ...reading, hasNextPage: false }}
      empty={<p>{t.noReports}</p>}
    >
      {(items) => (
        <ul className="reports">
          {items
            .toSorted(latestFirst)
            .slice(0, most)
            .map((report) => (
              <ReportLine
                key={`${report.period}/${report.version}`}
                report={report}
                Heading={heading}
              />
            ))}
        </ul>
      )}
    </List>
  );
};

const ReportLine = ({
  report,
  Heading,
}: {
  readonly report: Answer<'listReports'>['items'][number];
  readonly Heading: 'h2' | 'h3';
}) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const { period, version, interim, issuedAt, reason } = report;
  return (
    <li>
      <Heading>
        <Link href={`/reports/${period}/${version}`}>{quarterName(period, language)}</Link>
      </Heading>
      <p>
        {filled(t.version, { number: inDigits(String(version), language) })}
        {interim && ` · ${t.interim}`}
        {' · '}
        <DayOfInstant at={issuedAt} />
      </p>
      {reason !== undefined && (
        <p className="note" dir="auto">
          {filled(t.reason, { reason })}
        </p>
      )}
    </li>
  );
};
