import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { ItemName, ItemQuantity, RegionName } from '../parts/CodeNames.tsx';
import { Day } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { deliveryTexts } from './deliveryTexts.ts';

/** Verified gifts to the caller's region, with or without an allocation. */
export const Gifts = () => {
  const t = useTexts(deliveryTexts);
  const reading = useList('listContributions', { query: { status: 'verified' } });
  return (
    <Page title={t.giftsTitle}>
      <List reading={reading} empty={<p>{t.noGifts}</p>}>
        {(gifts) => (
          <ul className="cards single">
            {gifts.map(({ id, region, occurredOn, lines }) => (
              <li key={id}>
                <Link className="card" href={`/gifts/${id}`}>
                  {lines.map(({ item, verified, claimed, delivered }) => (
                    <div key={item}>
                      <h2>
                        <ItemQuantity item={item} amount={verified ?? claimed} />{' '}
                        <ItemName code={item} />
                      </h2>
                      {t.delivered}: <ItemQuantity item={item} amount={delivered} />
                    </div>
                  ))}
                  <RegionName id={region} /> · <Day day={occurredOn} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
