import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { useList } from '../ledger/ledger.tsx';
import { ContributionStatus } from '../parts/ContributionStatus.tsx';
import { Day, Named, Quantity } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { partnerTexts } from './texts.ts';

const Contributions = () => {
  const t = useTexts(partnerTexts);
  const items = useItems();
  const reading = useList('listContributions', { query: { order: 'newest-first' } });
  return (
    <Page
      title={t.title}
      actions={
        <Link className="button main" href="/new">
          {t.new}
        </Link>
      }
    >
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
          </>
        }
      >
        {(contributions) => (
          <ul className="cards single">
            {contributions.map(({ id, status, occurredOn, lines }) => (
              <li key={id}>
                <Link className="card" href={`/contributions/${id}`}>
                  <div className="card-head">
                    <h2>
                      {lines.map(({ item, claimed }, index) => (
                        <span key={item}>
                          {index > 0 && ' · '}
                          <Quantity amount={claimed} unit={items.get(item)?.unit} />{' '}
                          {items.has(item) && (
                            <Named name={items.get(item)?.name ?? { fa: item }} />
                          )}
                        </span>
                      ))}
                    </h2>
                    <ContributionStatus status={status} />
                  </div>
                  <Day day={occurredOn} />
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
