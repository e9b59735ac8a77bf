import { useState } from 'react';
import { Link } from 'wouter';
import type { Need } from '../../../shared/contract/needs.ts';
import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { ItemName, ItemQuantity, RegionName, TargetGroupName } from '../parts/CodeNames.tsx';
import { List } from '../parts/List.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { Page } from '../parts/Page.tsx';
import { Due } from './Due.tsx';
import { districtTexts } from './texts.ts';

const statuses: readonly Need['status'][] = ['open', 'allocated', 'met', 'cancelled'];

/** What people wait for in the caller's region, the earliest due first. */
export const Needs = () => {
  const t = useTexts(districtTexts);
  const [status, setStatus] = useState<Need['status']>('open');
  const reading = useList('listNeeds', { query: { status } });
  return (
    <Page
      title={t.needsTitle}
      actions={
        <>
          <Link className="button" href="/needs/import">
            {t.import}
          </Link>
          <Link className="button main" href="/needs/new">
            {t.postNeed}
          </Link>
        </>
      }
    >
      <OneOf
        label={t.show}
        options={statuses.map((id) => ({ id, name: t[id] }))}
        value={status}
        onChange={setStatus}
        isRow
      />
      <List
        reading={reading}
        empty={
          <>
            <p>{t.noNeeds}</p>
            <p>{t.noNeedsWay}</p>
          </>
        }
      >
        {(needs) => (
          <ul className="cards single">
            {needs.map((need) => (
              <li key={need.id}>
                <Link className="card" href={`/needs/${need.id}`}>
                  <div className="card-head">
                    <h2>
                      <ItemQuantity item={need.item} amount={need.quantity} />{' '}
                      <ItemName code={need.item} />
                    </h2>
                    <Due need={need} />
                  </div>
                  <TargetGroupName code={need.targetGroup} /> · <RegionName id={need.region} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
