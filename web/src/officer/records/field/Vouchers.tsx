import { Link, useParams } from 'wouter';
import type { Vouchers as Batch } from '../../../../../shared/contract/vouchers.ts';
import { figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import {
  useItemOptions,
  useItems,
  useRegionOptions,
  useTargetGroupOptions,
} from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions } from '../../../ledger/partners.tsx';
import { RegionName, TargetGroupName } from '../../../ledger/places.tsx';
import { Day, Money } from '../../../parts/figures.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { useCampaignOptions, useGiftOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { voucherTexts } from './voucherTexts.ts';

const Vouchers = () => <Pages of="vouchers" list={All} add={New} one={One} />;
export default Vouchers;

const useCards = () => {
  const w = useTexts(words);
  const { language } = useLanguage();
  return (count: string | number): string => `${figure(String(count), language)} ${w.card}`;
};

const All = () => {
  const t = useTexts(voucherTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const cards = useCards();
  const reading = useList('listVouchers', { query: { limit: 100 } });
  return (
    <Register
      title={names.vouchers}
      lead={names.vouchersLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('vouchers', id)}
      wordsOf={({ title }) => [title.fa, title.en]}
      add={{ name: t.new, href: hrefOf('vouchers', 'new') }}
      columns={[
        { name: w.title, of: ({ title }) => nameIn(title, language) },
        { name: w.region, of: ({ region }) => <RegionName id={region} /> },
        { name: t.issued, of: ({ issued }) => cards(issued), isNumber: true },
        { name: t.handedOut, of: ({ handedOut }) => cards(handedOut), isNumber: true },
        { name: t.redeemed, of: ({ redeemed }) => cards(redeemed), isNumber: true },
        { name: t.validUntil, of: ({ validUntil }) => <Day day={validUntil} short /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(voucherTexts);
  const w = useTexts(words);
  const items = useItems();
  const options = useItemOptions().filter(({ id }) => items.get(id)?.form === 'voucher');
  const regions = useRegionOptions();
  const groups = useTargetGroupOptions();
  const partners = usePartnerOptions();
  const gifts = useGiftOptions();
  const campaigns = useCampaignOptions();
  const fields: readonly Field[] = [
    { is: 'name', name: 'title', label: w.title, isRequired: true },
    { is: 'one', name: 'item', label: w.item, options, isRequired: true, help: t.itemHelp },
    { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
    { is: 'one', name: 'targetGroup', label: w.targetGroup, options: groups, isRequired: true },
    { is: 'count', name: 'issued', label: t.howMany, unit: w.card, isRequired: true },
    { is: 'number', name: 'faceValue', label: t.faceValue, unit: w.rial, isRequired: true },
    { is: 'day', name: 'validUntil', label: t.validUntil, isRequired: true },
    { is: 'one', name: 'distributor', label: t.distributor, options: partners },
    { is: 'one', name: 'contribution', label: t.paidBy, options: gifts },
    { is: 'one', name: 'campaign', label: w.campaign, options: campaigns },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.new}
      route="issueVouchers"
      fields={fields}
      first={{}}
      action={t.register}
      goTo={({ id }) => hrefOf('vouchers', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listVouchers', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(batch) => <Sheet of={batch} />}</Found>;
};

const Sheet = ({ of: batch }: { readonly of: Batch }) => {
  const t = useTexts(voucherTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const cards = useCards();
  const { id, version, issued, handedOut, redeemed } = batch;
  const params = { batch: id };
  const occurredOn: Field = {
    ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
    ...{ upToToday: true, isRequired: true },
  };
  const evidence: Field = { is: 'evidence', name: 'evidence', label: w.evidence };
  return (
    <RecordPage
      id={id}
      title={nameIn(batch.title, language)}
      facts={[
        [w.region, <RegionName key="region" id={batch.region} />],
        [w.targetGroup, <TargetGroupName key="group" code={batch.targetGroup} />],
        [t.faceValue, <Money key="value" amount={batch.faceValue} />],
        [t.validUntil, <Day key="until" day={batch.validUntil} both />],
        [t.distributor, batch.distributor && <PartnerName id={batch.distributor} />],
        [t.households, figure(String(batch.households), language)],
        [t.redeemedAmount, <Money key="redeemed" amount={batch.redeemedAmount} />],
        [
          w.contribution,
          batch.contribution && (
            <Link href={`/contributions/${batch.contribution}`}>{w.seeContribution}</Link>
          ),
        ],
        [
          w.campaign,
          batch.campaign && <Link href={hrefOf('campaigns', batch.campaign)}>{t.seeCampaign}</Link>,
        ],
      ]}
      acts={[
        {
          name: t.handOut,
          form: (onDone) => (
            <RecordForm
              route="handOutVouchers"
              target={{ params }}
              first={{}}
              fields={[
                occurredOn,
                {
                  ...{ is: 'lines', name: 'households', label: t.householdCodes },
                  ...{ help: t.householdHelp, isRequired: true },
                },
                evidence,
              ]}
              lead={t.handOutLead}
              action={t.handOut}
              confidential
              onDone={onDone}
            />
          ),
        },
        {
          name: t.redeem,
          form: (onDone) => (
            <RecordForm
              route="redeemVouchers"
              target={{ params, ifMatch: version }}
              first={{}}
              fields={[
                occurredOn,
                { is: 'count', name: 'count', label: t.usedCards, unit: w.card, isRequired: true },
                { is: 'number', name: 'amount', label: t.paidOut, unit: w.rial, isRequired: true },
                evidence,
              ]}
              action={t.redeem}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <h2>{t.handedOut}</h2>
      <BurnDown
        all={String(issued)}
        done={String(handedOut)}
        left={String(issued - handedOut)}
        show={cards}
      />
      <h2>{t.redeemed}</h2>
      <BurnDown
        all={String(issued)}
        done={String(redeemed)}
        left={String(issued - redeemed)}
        show={cards}
      />
    </RecordPage>
  );
};
