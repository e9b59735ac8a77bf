import { useState } from 'react';
import {
  type Handover,
  HandoverDecline,
  HandoverReceipt,
} from '../../../../shared/contract/needs.ts';
import { counted, dayIn, nameIn } from '../../../../shared/domain/format.ts';
import { dayOf } from '../../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useList, useWrite } from '../../ledger/ledger.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayEntry } from '../../parts/DayEntry.tsx';
import { List } from '../../parts/List.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Page } from '../../parts/Page.tsx';
import { Pick } from '../../parts/Pick.tsx';
import { useGiftName } from '../giftName.tsx';
import { handoverTexts } from './texts.ts';

const tones = { announced: 'waiting', received: 'good', declined: 'plain' } as const;

/** Goods that go through an implementer's hands. */
const Handovers = () => {
  const t = useTexts(handoverTexts);
  const { language } = useLanguage();
  const nameOf = useGiftName();
  const items = useItems();
  const reading = useList('listHandovers', {});
  return (
    <Page title={t.title} lead={t.lead}>
      <List reading={reading} empty={<p>{t.none}</p>}>
        {(handovers) => (
          <ul className="cards single">
            {handovers.map((handover) => {
              const { id, status, item, announced, announcedOn, left } = handover;
              const unit = items.get(item)?.unit;
              return (
                <li key={id} className="card">
                  <div className="card-head">
                    <h2>{nameOf([{ item, claimed: announced }])}</h2>
                    <Badge tone={tones[status]}>{t[status]}</Badge>
                  </div>
                  <p className="note">
                    {filled(t.announcedOn, { day: dayIn(announcedOn, language) })}
                    {status === 'received' &&
                      unit !== undefined &&
                      ` · ${filled(t.left, { amount: counted(left, nameIn(unit, language), language) })}`}
                  </p>
                  {status === 'announced' && <Answer handover={handover} />}
                </li>
              );
            })}
          </ul>
        )}
      </List>
    </Page>
  );
};
export default Handovers;

const bodyOf = ({ quantity, occurredOn }: { quantity: string; occurredOn: string }) => ({
  quantity: quantity || undefined,
  occurredOn: occurredOn || undefined,
});

const Answer = ({
  handover: { id, version, announced, item },
}: {
  readonly handover: Handover;
}) => {
  const t = useTexts(handoverTexts);
  const { language } = useLanguage();
  const unit = useItems().get(item)?.unit;
  const [reason, setReason] = useState('not-received');
  const params = { handover: id };
  const receive = useWrite('receiveHandover');
  const decline = useWrite('declineHandover');
  const [first] = useState(() => ({ quantity: announced, occurredOn: dayOf(new Date()) }));
  const { value, set, errors, ready } = useForm({
    ...{ draft: `handover/${id}`, first, schema: HandoverReceipt, bodyOf },
    serverError: receive.error,
  });
  return (
    <>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (ready() !== undefined) receive.mutate({ params, ifMatch: version, body: value });
        }}
      >
        <div className="pair">
          <NumberEntry
            label={t.counted}
            value={value.quantity}
            onChange={(quantity) => set('quantity', quantity)}
            unit={unit && nameIn(unit, language)}
            error={errors['/quantity']}
            isRequired
          />
          <DayEntry
            label={t.day}
            value={value.occurredOn}
            onChange={(day) => set('occurredOn', day)}
            error={errors['/occurredOn']}
            upToToday
            isRequired
          />
        </div>
        <WriteTrouble error={receive.error} />
        <Button type="submit" look="main" isPending={receive.isPending}>
          {t.receive}
        </Button>
      </form>
      <details className="inner">
        <summary>{t.decline}</summary>
        <Pick
          label={t.why}
          options={HandoverDecline.shape.reason.options.map((each) => ({
            id: each,
            name: t[each],
          }))}
          value={reason}
          onChange={setReason}
        />
        <WriteTrouble error={decline.error} />
        <Button
          look="danger"
          isPending={decline.isPending}
          onPress={() =>
            decline.mutate({ params, ifMatch: version, body: HandoverDecline.parse({ reason }) })
          }
        >
          {t.decline}
        </Button>
      </details>
    </>
  );
};
