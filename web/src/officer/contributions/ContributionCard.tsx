import { Link } from 'wouter';
import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { PartnerName } from '../../ledger/partners.tsx';
import { ItemName, RegionName } from '../../ledger/places.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { ContributionStatus } from '../../parts/ContributionStatus.tsx';
import { Day, Quantity } from '../../parts/figures.tsx';
import { Waiting } from '../Waiting.tsx';
import { queueTexts } from './texts.ts';

/** What waits for the office has a colour by how long it has waited. */
export const waits: ReadonlySet<Contribution['status']> = new Set([
  'submitted',
  'held',
  'objected',
]);

export const ContributionCard = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useTexts(queueTexts);
  const items = useItems();
  const { id, status, partner, region, occurredOn, submittedAt, lines, correction } = contribution;
  return (
    <Link className="card" href={`/contributions/${id}`}>
      <div className="card-head">
        <h2>
          {lines.map(({ item, claimed }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a submission never move
            <span key={index}>
              {index > 0 && ' · '}
              <Quantity amount={claimed} unit={items.get(item)?.unit} /> <ItemName code={item} />
            </span>
          ))}
        </h2>
        <span className="badges">
          {waits.has(status) && <Waiting since={submittedAt} />}
          {correction !== undefined && <Badge tone="waiting">{t.correction}</Badge>}
          <ContributionStatus status={status} />
        </span>
      </div>
      <PartnerName id={partner} /> · <RegionName id={region} /> · <Day day={occurredOn} />
    </Link>
  );
};
