import { useState } from 'react';
import { Link } from 'wouter';
import { ContributionStatus as Status } from '../../../shared/contract/contributions.ts';
import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { ItemName, ItemQuantity, RegionName } from '../parts/CodeNames.tsx';
import { ContributionStatus, useStatusNames } from '../parts/ContributionStatus.tsx';
import { Day } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { OneOf } from '../parts/OneOf.tsx';
import { Page } from '../parts/Page.tsx';
import { auditorTexts } from './texts.ts';

type Shown = (typeof Status.options)[number];

export const Contributions = () => {
  const t = useTexts(auditorTexts);
  const names = useStatusNames();
  const [status, setStatus] = useState<Shown>('verified');
  const reading = useList('listContributions', { query: { status } });
  return (
    <Page title={t.contributionsTitle}>
      <OneOf
        label={t.show}
        options={Status.options.map((id) => ({ id, name: names[id] }))}
        value={status}
        onChange={setStatus}
        isRow
      />
      <List reading={reading} empty={<p>{t.noContributions}</p>}>
        {(contributions) => (
          <ul className="cards single">
            {contributions.map((contribution) => (
              <li key={contribution.id}>
                <Link className="card" href={`/contributions/${contribution.id}`}>
                  <div className="card-head">
                    <h2>
                      {contribution.lines.map(({ item, claimed }, index) => (
                        <span key={item}>
                          {index > 0 && ' · '}
                          <ItemQuantity item={item} amount={claimed} /> <ItemName code={item} />
                        </span>
                      ))}
                    </h2>
                    <ContributionStatus status={contribution.status} />
                  </div>
                  <RegionName id={contribution.region} /> · <Day day={contribution.occurredOn} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
