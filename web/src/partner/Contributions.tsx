import { Link, useSearch } from 'wouter';
import { ContributionStatus as Status } from '../../../shared/contract/contributions.ts';
import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Chips } from '../parts/Chips.tsx';
import { ContributionStatus, useStatusNames } from '../parts/ContributionStatus.tsx';
import { Day } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { useGiftName } from './giftName.tsx';
import { partnerTexts } from './texts.ts';

const shown = ['submitted', 'returned', 'verified', 'refused'] as const;

/** All that the partner logged, the latest first. */
const Contributions = () => {
  const t = useTexts(partnerTexts);
  const names = useStatusNames();
  const nameOf = useGiftName();
  const asked = Status.safeParse(new URLSearchParams(useSearch()).get('status')).data;
  const reading = useList('listContributions', {
    query: { order: 'newest-first', ...(asked !== undefined && { status: asked }) },
  });
  return (
    <Page
      title={t.title}
      actions={
        <>
          <Link className="button main" href="/new">
            {t.new}
          </Link>
          <Link className="button" href="/import">
            {t.import}
          </Link>
        </>
      }
    >
      <Chips
        label={t.byStatus}
        chips={[
          { name: t.all, href: '/contributions', isCurrent: asked === undefined },
          ...shown.map((status) => ({
            name: names[status],
            href: `/contributions?status=${status}`,
            isCurrent: asked === status,
          })),
        ]}
      />
      <List
        reading={reading}
        empty={
          asked === undefined ? (
            <>
              <p>{t.none}</p>
              <p>{t.noneWay}</p>
            </>
          ) : (
            <p>{t.noneSuch}</p>
          )
        }
      >
        {(contributions) => (
          <ul className="cards single">
            {contributions.map(({ id, status, occurredOn, lines, reason }) => (
              <li key={id}>
                <Link className="card" href={`/contributions/${id}`}>
                  <div className="card-head">
                    <h2>{nameOf(lines)}</h2>
                    <ContributionStatus status={status} />
                  </div>
                  <Day day={occurredOn} />
                  {status === 'returned' && reason !== undefined && (
                    <p className="said" dir="auto">
                      «{reason}»
                    </p>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
export default Contributions;
