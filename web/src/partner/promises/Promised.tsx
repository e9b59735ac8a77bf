import { Link } from 'wouter';
import type { CampaignPromise } from '../../../../shared/contract/campaigns.ts';
import { useTexts } from '../../language/language.tsx';
import { useRead } from '../../ledger/ledger.tsx';
import { ItemName } from '../../ledger/places.tsx';
import { Day, Named } from '../../parts/figures.tsx';
import { Progress } from './Progress.tsx';
import { promiseTexts } from './texts.ts';

/** A promise to a campaign; never counted as a gift before it is kept. */
export const Promised = ({
  promise: { id, campaign, item, kept, left, due },
}: {
  readonly promise: CampaignPromise;
}) => {
  const t = useTexts(promiseTexts);
  const { data } = useRead('getCampaign', { params: { campaign } });
  return (
    <section className="share-row">
      <h3>
        {data === undefined ? '…' : <Named name={data.title} />}
        <span className="given">
          <ItemName code={item} /> · {t.due} <Day day={due} short />
        </span>
      </h3>
      <Progress item={item} done={kept} left={left} />
      {left !== '0' && (
        <Link href={`/new?campaign=${campaign}&promise=${id}&item=${item}`}>{t.give}</Link>
      )}
    </section>
  );
};
