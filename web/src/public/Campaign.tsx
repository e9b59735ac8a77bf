import { useParams } from 'wouter';
import type { CampaignProgress, PublicCount } from '../../../shared/contract/campaigns.ts';
import type { Name } from '../../../shared/contract/text.ts';
import { counted, figure, inDigits, nameIn } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useRead } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Day, Quantity } from '../parts/figures.tsx';
import { Page } from '../parts/Page.tsx';
import { PermanentLink } from '../parts/PermanentLink.tsx';
import { Wait } from '../shell/Wait.tsx';
import { campaignTexts } from './campaignTexts.ts';

/** What everybody may see of a campaign: how far it is, and how long it still runs. */
export const Campaign = () => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('getCampaignProgress', {
    params: { campaign: id },
  });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  const days = inDigits(String(Math.max(0, data.daysLeft)), language);
  return (
    <Page
      title={nameIn(data.title, language)}
      lead={data.occasion && nameIn(data.occasion, language)}
      actions={<PermanentLink />}
    >
      {data.what !== undefined && <p className="note">{nameIn(data.what, language)}</p>}
      <p className="figure">{data.status === 'running' ? filled(t.daysLeft, { days }) : t.ended}</p>
      <p className="note">
        {t.until} <Day day={data.deadline} both />
      </p>
      <Progress campaign={data} />
      <Figures campaign={data} />
    </Page>
  );
};

/** How far what was given reaches towards the target; of a count-down, how much of it is done. */
const Progress = ({ campaign }: { readonly campaign: CampaignProgress }) => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const done = campaign.verified ?? numberOf(campaign.stock?.outflow);
  if (done === undefined) return null;
  const { target } = campaign;
  const unit = campaign.unit && nameIn(campaign.unit, language);
  const amount = (number: string) =>
    unit === undefined ? figure(number, language) : counted(number, unit, language);
  const values = { done: amount(done), target: amount(target.quantity) };
  return (
    <p>
      <label>
        {filled(campaign.verified === undefined ? t.outOf : t.givenOf, values)}
        {/* Only the length of a bar: the exact figures stand beside it. */}
        <progress max={Number(target.quantity)} value={Number(done)} />
      </label>
    </p>
  );
};

const numberOf = (count: PublicCount | undefined): string | undefined =>
  count === undefined || count.is === 'fewer-than-10' ? undefined : count.number;

const Figures = ({ campaign }: { readonly campaign: CampaignProgress }) => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const { unit, delivered, recipients, participations, promised, stock } = campaign;
  const rows: readonly (readonly [string, PublicCount | undefined, Name | undefined])[] = [
    [t.delivered, delivered, unit],
    [t.recipients, recipients, people],
    [t.opening, stock?.opening, unit],
    [t.inflow, stock?.inflow, unit],
    [t.outflow, stock?.outflow, unit],
    [t.left, stock?.left, unit],
  ];
  return (
    <dl>
      {rows.map(([name, count, of]) =>
        count === undefined ? null : <Row key={name} name={name} count={count} unit={of} />,
      )}
      {participations !== '0' && (
        <>
          <dt>{t.participations}</dt>
          <dd>{figure(participations, language)}</dd>
        </>
      )}
      {promised !== undefined && promised !== '0' && (
        <>
          <dt>{t.promised}</dt>
          <dd>
            <Quantity amount={promised} unit={unit} />
          </dd>
        </>
      )}
    </dl>
  );
};

const people: Name = { fa: 'نفر', en: 'people' };

const Row = ({
  name,
  count,
  unit,
}: {
  readonly name: string;
  readonly count: PublicCount;
  readonly unit: Name | undefined;
}) => {
  const t = useTexts(campaignTexts);
  const { language } = useLanguage();
  const of = unit === undefined ? '' : `\u00a0${nameIn(unit, language)}`;
  const number =
    count.is === 'fewer-than-10'
      ? `${t.fewerThanTen}${of}`
      : unit === undefined
        ? figure(count.number, language)
        : counted(count.number, nameIn(unit, language), language);
  return (
    <>
      <dt>{name}</dt>
      <dd>{count.is === 'at-least' ? filled(t.atLeast, { number }) : number}</dd>
    </>
  );
};
