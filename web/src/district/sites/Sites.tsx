import { Link } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { RegionName } from '../../parts/CodeNames.tsx';
import { Named, Quantity } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { siteTexts } from './texts.ts';

/** Places where things are delivered and services given. */
export const Sites = () => {
  const t = useTexts(siteTexts);
  const reading = useList('listSites', { query: { limit: 100 } });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Link className="button main" href="/sites/new">
          {t.register}
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
        {(sites) => (
          <ul className="cards">
            {sites.map(({ id, name, kind, region, capacity, meanPerDay }) => (
              <li key={id}>
                <Link className="card" href={`/sites/${id}`}>
                  <h2>
                    <Named name={name} />
                  </h2>
                  {t[kind]} · <RegionName id={region} />
                  <br />
                  {t.capacity}: <Quantity amount={String(capacity)} /> {t.people}
                  {meanPerDay !== undefined && (
                    <>
                      <br />
                      {t.mean}: <Quantity amount={meanPerDay} /> {t.people}
                    </>
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
