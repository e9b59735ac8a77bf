import { useTexts } from '../../../language/language.tsx';
import { useList } from '../../../ledger/ledger.tsx';
import { PartnerName } from '../../../ledger/partners.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day } from '../../../parts/figures.tsx';
import { List } from '../../../parts/List.tsx';
import { useAmountOf } from '../register/amounts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { words } from '../words.ts';
import { campaignTexts } from './campaignTexts.ts';

/** What was promised to a campaign, and what of it was kept. */
export const Promises = ({ of: campaign }: { readonly of: string }) => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  const amountOf = useAmountOf();
  const reading = useList('listPromises', { query: { campaign } });
  return (
    <section>
      <h2>{t.promises}</h2>
      <List reading={reading} empty={<p>{t.noPromises}</p>}>
        {(promises) => (
          <ul className="cards single">
            {promises.map(({ id, partner, item, promised, kept, left, due, isMatch }) => (
              <li key={id} className="card">
                <div className="card-head">
                  <h3>
                    <PartnerName id={partner} />
                  </h3>
                  {isMatch && <Badge tone="plain">{t.match}</Badge>}
                </div>
                <BurnDown
                  all={promised}
                  done={kept}
                  left={left}
                  show={(amount) => amountOf(item, amount)}
                />
                <p className="note">
                  {w.due}: <Day day={due} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </section>
  );
};
