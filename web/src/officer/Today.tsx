import { Link } from 'wouter';
import { dayIn, inDigits, quarterName } from '../../../shared/domain/format.ts';
import { dayOf, periodOf, previousPeriod } from '../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Named } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { ContributionCard } from './contributions/ContributionCard.tsx';
import { todayTexts } from './todayTexts.ts';
import { toneOf } from './waiting.ts';
import { useWork, type Work } from './work.ts';

const oldest = 5;

/** Where an officer begins: what to do next, the most urgent first. */
export const Today = () => {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  const work = useWork();
  const { data, error, isPending, refetch } = useRead('listContributions', {
    query: { limit: 100, status: 'submitted' },
  });
  return (
    <Page
      title={t.title}
      lead={filled(t.lead, { day: dayIn(dayOf(new Date()), language) })}
      actions={
        <Link className="button" href="/letters">
          {t.readyLetters}
        </Link>
      }
    >
      <Warnings />
      {isPending && <Wait />}
      <Trouble error={error} retry={refetch} />
      <QuarterRow />
      {work.length > 0 && (
        <ol className="rows work" aria-label={t.work}>
          {work.map((each) => (
            <li key={each.name}>
              <WorkRow {...each} />
            </li>
          ))}
        </ol>
      )}
      {data !== undefined && work.length === 0 && (
        <div className="empty">
          <p>{t.nothing}</p>
          <p>{t.nothingWay}</p>
        </div>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <h2>{t.oldest}</h2>
          <ul className="cards single">
            {data.items
              .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
              .slice(0, oldest)
              .map((contribution) => (
                <li key={contribution.id}>
                  <ContributionCard contribution={contribution} />
                </li>
              ))}
          </ul>
        </>
      )}
    </Page>
  );
};

const WorkRow = ({ name, href, count, more, term, days }: Work) => {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  return (
    <Link href={href}>
      <strong className="figure">
        {inDigits(String(count), language)}
        {more && t.more}
      </strong>
      <span>{t[name]}</span>
      <span className="badges">
        {days !== undefined && days > 0 && (
          <span className="note">
            {filled(t.oldestDays, { days: inDigits(String(days), language) })}
          </span>
        )}
        <Badge tone={toneOf(term)}>{t[term]}</Badge>
      </span>
    </Link>
  );
};

/** The quarter that ended last, while it is open. */
const QuarterRow = () => {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  const now = new Date();
  const period = previousPeriod(periodOf(now));
  const { data } = useRead('getQuarter', { params: { period } });
  if (data === undefined || data.closed) return null;
  return (
    <p className={dayOf(now) <= data.cutOff ? 'note' : 'trouble'}>
      <Link href={`/reports/${period}`}>
        {filled(t.quarter, { quarter: quarterName(period, language) })}
      </Link>{' '}
      (
      {dayOf(now) <= data.cutOff
        ? filled(t.quarterDue, { day: dayIn(data.cutOff, language) })
        : t.quarterLate}
      )
    </p>
  );
};

/** What keeps the office from doing its work at all. */
const Warnings = () => {
  const { data } = useRead('getReadiness', {});
  return data?.warnings.map(({ code, text }) => (
    <div className="trouble" key={code}>
      <p>
        <Named name={text} />
      </p>
    </div>
  ));
};
