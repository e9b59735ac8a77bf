import { Link, useParams } from 'wouter';
import { type Handover, HandoverDecline } from '../../../../../shared/contract/needs.ts';
import { nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useItems } from '../../../ledger/catalogue.ts';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartners } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { type Field, type FormValue, textOf } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named, useGiftOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { useAmountOf, useItemNames } from '../register/amounts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { handoverTexts } from './handoverTexts.ts';

const Handovers = () => <Pages of="handovers" list={All} add={New} one={One} />;
export default Handovers;

const statuses = ['announced', 'received', 'declined'] as const;
const tones = { announced: 'waiting', received: 'good', declined: 'plain' } as const;

const State = ({ of: { status } }: { readonly of: Handover }) => (
  <Badge tone={tones[status]}>{useTexts(handoverTexts)[status]}</Badge>
);

const All = () => {
  const t = useTexts(handoverTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const partners = usePartners();
  const { asked, ask } = useAddress();
  const status = statuses.find((each) => each === asked.get('status'));
  const reading = useList('listHandovers', { query: { limit: 100, ...(status && { status }) } });
  return (
    <Register
      title={names.handovers}
      lead={names.handoversLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('handovers', id)}
      wordsOf={({ item, implementer, receipt }) => [
        itemName(item),
        ...[partners.get(implementer)?.name.fa, partners.get(implementer)?.name.en],
        receipt?.number,
      ]}
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={named(statuses, t)}
          value={status ?? ''}
          onChange={(next) => ask('status', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('handovers', 'new') }}
      columns={[
        { name: w.item, of: ({ item }) => itemName(item) },
        { name: t.implementer, of: ({ implementer }) => <PartnerName id={implementer} /> },
        { name: t.given, of: ({ item, announced }) => amountOf(item, announced), isNumber: true },
        { name: t.with, of: ({ item, left }) => amountOf(item, left), isNumber: true },
        { name: w.day, of: ({ announcedOn }) => <Day day={announcedOn} short /> },
        { name: w.state, of: (handover) => <State of={handover} /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(handoverTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const gifts = useGiftOptions();
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const items = useItems();
  const { data } = useRead('listContributions', { query: { limit: 100, status: 'verified' } });
  const implementers = [...usePartners().values()]
    .filter((partner) => partner.type !== 'natural-person' && partner.implementer === true)
    .map(({ id, name }) => ({ id, name: nameIn(name, language) }));
  const fields = (value: FormValue): readonly Field[] => {
    const lines = data?.items.find(({ id }) => id === textOf(value, 'contribution'))?.lines ?? [];
    const item = lines[Number(textOf(value, 'line') || '0')]?.item;
    const unit = item && items.get(item)?.unit;
    return [
      { is: 'one', name: 'contribution', label: w.contribution, options: gifts, isRequired: true },
      {
        is: 'which-number',
        name: 'line',
        label: t.line,
        options: lines.map((line, index) => ({
          id: String(index),
          name: `${itemName(line.item)} · ${amountOf(line.item, line.verified ?? line.claimed)}`,
        })),
        isRequired: true,
      },
      {
        ...{ is: 'number', name: 'quantity', label: w.quantity, isRequired: true },
        unit: unit && nameIn(unit, language),
      },
      {
        ...{ is: 'one', name: 'implementer', label: t.implementer, isRequired: true },
        options: implementers,
        help: t.implementerHelp,
      },
      {
        ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
        ...{ upToToday: true, isRequired: true },
      },
      { is: 'letter', name: 'receipt', label: t.receipt, help: t.receiptHelp },
      { is: 'evidence', name: 'evidence', label: w.evidence },
    ];
  };
  return (
    <NewRecord
      title={t.new}
      route="announceHandover"
      fields={fields}
      first={{ line: '0' }}
      action={t.register}
      goTo={({ id }) => hrefOf('handovers', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listHandovers', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(handover) => <Sheet of={handover} />}</Found>;
};

const Sheet = ({ of: handover }: { readonly of: Handover }) => {
  const t = useTexts(handoverTexts);
  const w = useTexts(words);
  const itemName = useItemNames();
  const amountOf = useAmountOf();
  const { id, version, status, item, announced, received, delivered, discrepancy, left } = handover;
  return (
    <RecordPage
      id={id}
      title={`${amountOf(item, announced)} ${itemName(item)}`}
      state={<State of={handover} />}
      facts={[
        [t.implementer, <PartnerName key="implementer" id={handover.implementer} />],
        [w.region, <RegionName key="region" id={handover.region} />],
        [w.day, <Day key="day" day={handover.announcedOn} both />],
        [t.receipt, handover.receipt && <LetterOf letter={handover.receipt} />],
        [t.received, status === 'received' && amountOf(item, received)],
        [t.discrepancy, discrepancy !== '0' && amountOf(item, discrepancy)],
        [
          w.contribution,
          <Link key="gift" href={`/contributions/${handover.contribution}`}>
            {w.seeContribution}
          </Link>,
        ],
      ]}
      acts={
        status === 'announced'
          ? [
              {
                name: t.decline,
                look: 'danger',
                form: (onDone) => (
                  <RecordForm
                    route="declineHandover"
                    target={{ params: { handover: id }, ifMatch: version }}
                    first={{ reason: 'announced-by-mistake' }}
                    fields={[
                      {
                        ...{ is: 'one', name: 'reason', label: w.reason, isRequired: true },
                        options: named(HandoverDecline.shape.reason.options, t),
                      },
                    ]}
                    lead={t.declineLead}
                    action={t.decline}
                    look="danger"
                    onDone={onDone}
                  />
                ),
              },
            ]
          : []
      }
    >
      {status === 'received' && (
        <>
          <h2>{t.progress}</h2>
          <BurnDown
            all={received}
            done={delivered}
            released={discrepancy}
            releasedWord={t.discrepancy}
            left={left}
            show={(amount) => amountOf(item, amount)}
          />
        </>
      )}
    </RecordPage>
  );
};
