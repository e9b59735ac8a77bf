import { useState } from 'react';
import type { MatchingOffer, MatchReason, Need } from '../../../shared/contract/needs.ts';
import { inDigits, nameIn } from '../../../shared/domain/format.ts';
import { filled, type Texts, useLanguage, useTexts } from '../language/language.tsx';
import { useItems } from '../ledger/catalogue.ts';
import { serverErrors } from '../ledger/fieldErrors.ts';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { ItemQuantity, RegionName, TargetGroupName } from '../parts/CodeNames.tsx';
import { Day } from '../parts/figures.tsx';
import { NumberEntry } from '../parts/NumberEntry.tsx';
import { TextEntry } from '../parts/TextEntry.tsx';
import { Wait } from '../shell/Wait.tsx';
import { districtTexts } from './texts.ts';

const reasonTexts: Texts<MatchReason['reason']> = {
  fa: {
    'same-item': 'همان کالا یا خدمت',
    'in-region': 'برای منطقهٔ',
    'same-target-group': 'برای همین گروه:',
    'other-target-group': 'برای گروهی دیگر:',
    overdue: 'مهلت گذشته:',
    due: 'مهلت:',
    'covers-all': 'همهٔ نیاز را برآورده می‌کند:',
    'covers-part': 'بخشی از نیاز را برآورده می‌کند:',
    waiting: '{days} روز در انتظار',
  },
  en: {
    'same-item': 'the same item',
    'in-region': 'for the region',
    'same-target-group': 'for the same group:',
    'other-target-group': 'for another group:',
    overdue: 'overdue since',
    due: 'due',
    'covers-all': 'covers all of it:',
    'covers-part': 'covers a part:',
    waiting: '{days} days of waiting',
  },
};

/** Gifts that could meet a need, the best first, each with why. */
export const Offers = ({
  need,
  onAllocated,
}: {
  readonly need: Need;
  readonly onAllocated: () => void;
}) => {
  const t = useTexts(districtTexts);
  const { data, error, isPending, refetch } = useRead('matchingOffers', {
    params: { need: need.id },
  });
  return (
    <section>
      <h2>{t.offers}</h2>
      {isPending && <Wait />}
      <Trouble error={error} retry={refetch} />
      {data?.items.length === 0 && (
        <div className="empty">
          <p>{t.noOffers}</p>
          <p>{t.noOffersWay}</p>
        </div>
      )}
      <ul className="cards single">
        {data?.items.map((offer) => (
          <li key={`${offer.contribution}/${offer.line}`} className="card">
            <Offer need={need} offer={offer} onAllocated={onAllocated} />
          </li>
        ))}
      </ul>
      {data?.complete === false && <p className="note">{t.more}</p>}
    </section>
  );
};

const Offer = ({
  need,
  offer,
  onAllocated,
}: {
  readonly need: Need;
  readonly offer: MatchingOffer;
  readonly onAllocated: () => void;
}) => {
  const t = useTexts(districtTexts);
  const { language } = useLanguage();
  const unit = useItems().get(offer.item)?.unit;
  const [quantity, setQuantity] = useState(offer.quantity);
  const [why, setWhy] = useState('');
  const write = useWrite('allocate', { onDone: onAllocated });
  const errors = serverErrors(write.error);
  const isOther = offer.reasons.some(({ reason }) => reason === 'other-target-group');
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { contribution, line } = offer;
        const otherGroupReason = isOther && why !== '' ? { otherGroupReason: why } : {};
        write.mutate({
          body: { contribution, line, need: need.id, quantity, ...otherGroupReason },
        });
      }}
    >
      <h3>
        {t.free}: <ItemQuantity item={offer.item} amount={offer.free} />
      </h3>
      <ul className="reasons">
        {offer.reasons.map((reason) => (
          <li
            key={reason.reason}
            className={reason.reason === 'other-target-group' ? 'against' : ''}
          >
            <Reason of={reason} item={offer.item} />
          </li>
        ))}
      </ul>
      <NumberEntry
        label={t.allocateQuantity}
        value={quantity}
        onChange={setQuantity}
        unit={unit && nameIn(unit, language)}
        error={errors['/quantity']}
        isRequired
      />
      {isOther && (
        <TextEntry
          label={t.otherGroupReason}
          value={why}
          onChange={setWhy}
          error={errors['/otherGroupReason']}
          isRequired
        />
      )}
      <Trouble error={write.error} />
      <Button type="submit" look="main" isPending={write.isPending}>
        {t.allocate}
      </Button>
    </form>
  );
};

/** A reason with what it speaks of, by its kind. */
const Reason = ({
  of: { reason, value },
  item,
}: {
  readonly of: MatchReason;
  readonly item: string;
}) => {
  const t = useTexts(reasonTexts);
  const { language } = useLanguage();
  switch (reason) {
    case 'same-item':
      return t[reason];
    case 'in-region':
      return (
        <>
          {t[reason]} <RegionName id={value} />
        </>
      );
    case 'same-target-group':
    case 'other-target-group':
      return (
        <>
          {t[reason]} <TargetGroupName code={value} />
        </>
      );
    case 'overdue':
    case 'due':
      return (
        <>
          {t[reason]} <Day day={value} />
        </>
      );
    case 'covers-all':
    case 'covers-part':
      return (
        <>
          {t[reason]} <ItemQuantity item={item} amount={value} />
        </>
      );
    case 'waiting':
      return filled(t[reason], { days: inDigits(value, language) });
  }
};
