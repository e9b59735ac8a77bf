import { Link, useParams } from 'wouter';
import type { Campaign } from '../../../../../shared/contract/campaigns.ts';
import { decimal, signedThousandths, thousandths } from '../../../../../shared/domain/decimal.ts';
import { counted, figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { RegionName, TargetGroupName } from '../../../ledger/places.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Facts } from '../../../parts/Facts.tsx';
import { Day, Named } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { useAmountOf, useItemNames } from '../register/amounts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { useCampaignActs } from './campaignActs.tsx';
import { useCampaignFields } from './campaignFields.ts';
import { campaignTexts } from './campaignTexts.ts';
import { Promises } from './Promises.tsx';

const Campaigns = () => <Pages of="campaigns" list={All} add={New} one={One} />;
export default Campaigns;

const State = ({ of: { status, outcome } }: { readonly of: Campaign }) => {
  const t = useTexts(campaignTexts);
  return (
    <Badge tone={status === 'running' ? 'waiting' : outcome === 'reached' ? 'good' : 'plain'}>
      {outcome === undefined ? t[status] : t[outcome]}
    </Badge>
  );
};

/** What a campaign aims at, in words. */
const useAim = () => {
  const { language } = useLanguage();
  const amountOf = useAmountOf();
  const itemName = useItemNames();
  return ({ target }: Pick<Campaign, 'target'>): string =>
    target.of === 'item'
      ? `${amountOf(target.item, target.quantity)} ${itemName(target.item)}`
      : `${counted(target.quantity, nameIn(target.unit, language), language)} · ${nameIn(target.what, language)}`;
};

const All = () => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const aim = useAim();
  const { asked, ask } = useAddress();
  const status = asked.get('status') ?? '';
  const reading = useList('listCampaigns', { query: { limit: 100 } });
  return (
    <Register
      title={names.campaigns}
      lead={names.campaignsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('campaigns', id)}
      wordsOf={(campaign) => [
        ...[campaign.title.fa, campaign.title.en, campaign.occasion?.fa, campaign.occasion?.en],
        aim(campaign),
      ]}
      keep={(campaign) => status === '' || campaign.status === status}
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={named(['running', 'ended'], t)}
          value={status}
          onChange={(next) => ask('status', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('campaigns', 'new') }}
      columns={[
        { name: w.campaign, of: ({ title }) => nameIn(title, language) },
        { name: t.occasion, of: ({ occasion }) => (occasion ? <Named name={occasion} /> : '—') },
        { name: t.target, of: aim },
        { name: w.deadline, of: ({ deadline }) => <Day day={deadline} short /> },
        {
          name: t.participations,
          of: ({ participations }) => figure(String(participations), language),
          isNumber: true,
        },
        { name: w.state, of: (campaign) => <State of={campaign} /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(campaignTexts);
  const form = useCampaignFields();
  return (
    <NewRecord
      {...form}
      title={t.new}
      route="startCampaign"
      action={t.start}
      goTo={({ id }) => hrefOf('campaigns', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getCampaign', { params: { campaign: id } });
  return <Found reading={reading}>{(campaign) => <Sheet of={campaign} />}</Found>;
};

const Sheet = ({ of: campaign }: { readonly of: Campaign }) => {
  const t = useTexts(campaignTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const aim = useAim();
  const acts = useCampaignActs(campaign);
  const { id, title, occasion, region, targetGroup, from, deadline } = campaign;
  const { participation, participations, entitled, match } = campaign;
  const number = (count: string) => figure(count, language);
  return (
    <RecordPage
      id={id}
      title={nameIn(title, language)}
      state={<State of={campaign} />}
      facts={[
        [t.target, aim(campaign)],
        [t.occasion, occasion && <Named key="occasion" name={occasion} />],
        [w.region, <RegionName key="region" id={region} />],
        [w.targetGroup, targetGroup && <TargetGroupName code={targetGroup} />],
        [w.from, <Day key="from" day={from} />],
        [w.deadline, <Day key="deadline" day={deadline} both />],
        [t.participations, participations > 0 && number(String(participations))],
        [
          t.rule,
          participation &&
            t.ruleWords
              .replace('{per}', number(String(participation.per)))
              .replace('{gives}', number(participation.gives)),
        ],
        [t.entitled, entitled && number(entitled)],
        [t.match, match && <Match of={match} />],
        [
          t.publicPage,
          <Link key="public" href={`~/campaigns/${id}`}>
            {t.seePublicPage}
          </Link>,
        ],
      ]}
      acts={acts}
    >
      <Progress of={campaign} />
      <Promises of={id} />
    </RecordPage>
  );
};

const Match = ({ of: { threshold, percent, ceiling } }: { of: NonNullable<Campaign['match']> }) => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const words = t.matchWords
    .replace('{threshold}', figure(threshold, language))
    .replace('{percent}', figure(String(percent), language));
  return (
    <>
      {words}
      {ceiling !== undefined && ` ${t.ceiling}: ${figure(ceiling, language)}`}
    </>
  );
};

const remaining = (target: string, given: string): string => {
  const left = thousandths(target) - signedThousandths(given);
  return decimal(left > 0n ? left : 0n);
};

/** How far it is: the item given and verified so far, or what is left of what is counted down. */
const Progress = ({ of: { id, target, stock } }: { readonly of: Campaign }) => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const amountOf = useAmountOf();
  const { data } = useRead('getCampaignProgress', { params: { campaign: id } });
  if (target.of === 'item' && data?.verified !== undefined)
    return (
      <>
        <h2>{t.progress}</h2>
        <BurnDown
          all={target.quantity}
          done={data.verified}
          left={remaining(target.quantity, data.verified)}
          show={(amount) => amountOf(target.item, amount)}
        />
      </>
    );
  if (stock === undefined) return null;
  const show = (amount: string) =>
    target.of === 'measure'
      ? counted(amount, nameIn(target.unit, language), language)
      : amountOf(target.item, amount);
  return (
    <>
      <h2>{t.progress}</h2>
      <Facts
        facts={(['opening', 'inflow', 'outflow', 'left'] as const).map((name) => [
          t[name],
          show(stock[name]),
        ])}
      />
    </>
  );
};
