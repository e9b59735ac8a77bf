import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Badge } from '../parts/Badge.tsx';
import { ItemName, ItemQuantity, TargetGroupName } from '../parts/CodeNames.tsx';
import { Day } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { deliveryTexts } from './deliveryTexts.ts';
import { useOutbox } from './outbox/outbox.ts';
import { useOpenAllocations } from './useOpenAllocations.ts';

/** What was set aside for needs of the region, to be read and confirmed on the way. */
export const Allocations = () => {
  const t = useTexts(deliveryTexts);
  const { waiting } = useOutbox();
  const reading = useOpenAllocations();
  return (
    <Page title={t.allocationsTitle} lead={t.allocationsLead}>
      <List
        reading={reading}
        empty={
          <>
            <p>{t.none}</p>
            <p>{t.noneWay}</p>
          </>
        }
      >
        {(allocations) => (
          <ul className="cards single">
            {allocations.map(({ id, item, open, targetGroup, allocatedOn }) => (
              <li key={id}>
                <Link className="card" href={`/allocations/${id}`}>
                  <div className="card-head">
                    <h2>
                      <ItemQuantity item={item} amount={open} /> <ItemName code={item} />
                    </h2>
                    {waiting.some(({ body }) => body.allocation === id) && (
                      <Badge tone="waiting">{t.waitsHere}</Badge>
                    )}
                  </div>
                  <TargetGroupName code={targetGroup} /> · {t.allocatedOn}{' '}
                  <Day day={allocatedOn} short />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
