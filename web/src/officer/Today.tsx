import { Link } from 'wouter';
import { dayIn, inDigits, quarterName } from '../../../shared/domain/format.ts';
import { dayOf, periodOf, previousPeriod } from '../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Named } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { Wait } from '../shell/Wait.tsx';
import { ContributionCard } from './contributions/ContributionCard.tsx';
import { todayTexts } from './todayTexts.ts';

/** One page of each list: whoever has more waiting than this sees «۱۰۰+». */
const page = { limit: 100 } as const;
const oldest = 5;

interface Waiting {
  readonly name: Exclude<keyof typeof todayTexts.fa, 'quarter'>;
  readonly href: string;
  readonly count: number;
  readonly more: boolean;
}

const count = <T,>(
  answer: { readonly items: readonly T[]; readonly next?: string | undefined } | undefined,
  waits: (item: T) => boolean = () => true,
) => ({
  count: answer?.items.filter(waits).length ?? 0,
  more: answer?.next !== undefined,
});

/** Contributions and certificates: what only the office can move. */
const usePapers = (): readonly Waiting[] => {
  const { data: toVerify } = useRead('listContributions', {
    query: { ...page, status: 'submitted' },
  });
  const { data: held } = useRead('listContributions', { query: { ...page, status: 'held' } });
  const { data: objected } = useRead('listContributions', {
    query: { ...page, status: 'objected' },
  });
  const { data: verified } = useRead('listContributions', {
    query: { ...page, status: 'verified' },
  });
  const { data: certificates } = useRead('listCertificates', { query: page });
  const { data: office } = useRead('getOffice', {});
  const needsLetter = office?.settings?.letterNumberRequired !== false;
  const queue = '/contributions?status=';
  return [
    { name: 'toVerify', href: `${queue}submitted`, ...count(toVerify) },
    { name: 'held', href: `${queue}held`, ...count(held) },
    { name: 'objected', href: `${queue}objected`, ...count(objected) },
    {
      name: 'corrections',
      href: `${queue}verified`,
      ...count(verified, ({ correction }) => correction !== undefined),
    },
    {
      name: 'letters',
      href: '/certificates',
      ...count(certificates, ({ status }) => needsLetter && status === 'prepared'),
    },
    {
      name: 'issues',
      href: '/certificates',
      ...count(
        certificates,
        ({ status }) => status === 'registered' || (!needsLetter && status === 'prepared'),
      ),
    },
  ];
};

/** What is late, or waits for a second officer, in the other lists. */
const useRecords = (): readonly Waiting[] => {
  const { data: needs } = useRead('listNeeds', { query: { ...page, status: 'open' } });
  const { data: mous } = useRead('listMous', { query: page });
  const { data: savings } = useRead('listSavings', { query: page });
  const { data: obligations } = useRead('listObligations', { query: page });
  return [
    { name: 'needs', href: '/records/needs', ...count(needs, ({ overdue }) => overdue) },
    { name: 'mous', href: '/records/memoranda', ...count(mous, ({ overdue }) => overdue) },
    {
      name: 'savings',
      href: '/records/savings',
      ...count(savings, ({ status }) => status === 'submitted'),
    },
    {
      name: 'spendings',
      href: '/records/savings',
      ...count(savings, ({ spendings }) => spendings.some(({ status }) => status === 'submitted')),
    },
    {
      name: 'obligations',
      href: '/records/obligations',
      ...count(obligations, ({ status }) => status === 'overdue'),
    },
  ];
};

/** Where an officer begins: what to do next. */
export const Today = () => {
  const t = useTexts(todayTexts);
  const waiting = [...usePapers(), ...useRecords()].filter((each) => each.count > 0);
  const { data, error, isPending, refetch } = useRead('listContributions', {
    query: { ...page, status: 'submitted' },
  });
  return (
    <Page title={t.title} lead={t.lead}>
      <Warnings />
      <ul className="cards">
        {waiting.map((each) => (
          <li key={each.name}>
            <WaitingCard {...each} />
          </li>
        ))}
        <QuarterCard />
      </ul>
      {isPending && <Wait />}
      <Trouble error={error} retry={refetch} />
      {data !== undefined && waiting.length === 0 && (
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

const WaitingCard = ({ name, href, count: number, more }: Waiting) => {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  return (
    <Link className="card" href={href}>
      <strong className="figure">
        {inDigits(String(number), language)}
        {more && t.more}
      </strong>
      {t[name]}
    </Link>
  );
};

/** The quarter that ended last, while it is open. */
const QuarterCard = () => {
  const t = useTexts(todayTexts);
  const { language } = useLanguage();
  const now = new Date();
  const period = previousPeriod(periodOf(now));
  const { data } = useRead('getQuarter', { params: { period } });
  if (data === undefined || data.closed) return null;
  return (
    <li>
      <Link className="card" href={`/reports/${period}`}>
        <strong>{filled(t.quarter, { quarter: quarterName(period, language) })}</strong>
        <br />
        {dayOf(now) <= data.cutOff
          ? filled(t.quarterDue, { day: dayIn(data.cutOff, language) })
          : t.quarterLate}
      </Link>
    </li>
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
