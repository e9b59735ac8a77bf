import { Link } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { useList } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { Badge, type Tone } from '../../parts/Badge.tsx';
import { ItemName, ItemQuantity } from '../../parts/CodeNames.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Day } from '../../parts/figures.tsx';
import { List } from '../../parts/List.tsx';
import { Page } from '../../parts/Page.tsx';
import { handoverTexts } from './texts.ts';

const tones: Readonly<Record<'announced' | 'received' | 'declined', Tone>> = {
  announced: 'waiting',
  received: 'good',
  declined: 'plain',
};

/** Goods of the region that are with implementers, or on their way to them. */
const Handovers = () => {
  const t = useTexts(handoverTexts);
  const reading = useList('listHandovers', {});
  return (
    <Page title={t.handovers} lead={t.lead}>
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
            <Link className="button" href="/gifts">
              {t.toGifts}
            </Link>
          </>
        }
      >
        {(handovers) => (
          <ul className="cards single">
            {handovers.map(({ id, status, item, implementer, announced, ...of }) => (
              <li key={id} className="card">
                <div className="card-head">
                  <h2>
                    <ItemQuantity item={item} amount={announced} /> <ItemName code={item} />
                  </h2>
                  <Badge tone={tones[status]}>{t[status]}</Badge>
                </div>
                <Facts
                  facts={[
                    [t.implementer, <PartnerName key="implementer" id={implementer} />],
                    [t.left, <ItemQuantity key="left" item={item} amount={of.left} />],
                    [
                      t.delivered,
                      <ItemQuantity key="delivered" item={item} amount={of.delivered} />,
                    ],
                    [t.on, <Day key="on" day={of.announcedOn} />],
                    [t.receiptOf, of.receipt?.number],
                  ]}
                />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
export default Handovers;
