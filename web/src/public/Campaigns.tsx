import { Link } from 'wouter';
import { inDigits, nameIn } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Day } from '../parts/figures.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { campaignTexts } from './campaignTexts.ts';

/** Every campaign that has a page for everybody, running ones first. */
export const Campaigns = () => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const reading = useList('listPublicCampaigns', {});
  return (
    <Page title={t.campaignsTitle} lead={t.campaignsLead}>
      <List reading={reading} empty={<p>{t.noCampaigns}</p>}>
        {(campaigns) => (
          <ul className="cards">
            {campaigns.map(({ campaign, title, occasion, status, deadline, daysLeft }) => (
              <li key={campaign}>
                <Link className="card" href={`/campaigns/${campaign}`}>
                  <h2>{nameIn(title, language)}</h2>
                  {occasion !== undefined && <p className="note">{nameIn(occasion, language)}</p>}
                  {status === 'running' ? (
                    <span className="figure">
                      {filled(t.daysLeft, { days: inDigits(String(daysLeft), language) })}
                    </span>
                  ) : (
                    <Badge tone="plain">{t.ended}</Badge>
                  )}
                  <span className="note">
                    {t.until} <Day day={deadline} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Page>
  );
};
