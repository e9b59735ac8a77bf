import type { Answer } from '../../../../shared/contract/calling.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { useList } from '../../ledger/ledger.tsx';
import { PartnerName } from '../../ledger/partners.tsx';
import { ItemName, RegionName, TargetGroupName } from '../../ledger/places.tsx';
import { Badge } from '../../parts/Badge.tsx';
import { Day, Money, Named, Quantity } from '../../parts/figures.tsx';
import { Rows } from './Rows.tsx';
import { recordTexts } from './texts.ts';

/** What was asked for and promised, and by when. */

const Overdue = ({ is }: { readonly is: boolean }) => {
  const t = useTexts(recordTexts);
  return <Badge tone={is ? 'bad' : 'good'}>{is ? t.overdue : t.inTime}</Badge>;
};

const Of = ({ item, amount }: { readonly item: string; readonly amount: string }) => (
  <Quantity amount={amount} unit={useItems().get(item)?.unit} />
);

export const Needs = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listNeeds', { query: { status: 'open' } });
  return (
    <Rows
      label={t.needs}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.item, of: ({ item }) => <ItemName code={item} /> },
        { name: t.region, of: ({ region }) => <RegionName id={region} /> },
        { name: t.targetGroup, of: ({ targetGroup }) => <TargetGroupName code={targetGroup} /> },
        { name: t.open, of: ({ item, open }) => <Of item={item} amount={open} />, isNumber: true },
        { name: t.due, of: ({ due }) => <Day day={due} short /> },
        { name: t.state, of: ({ overdue }) => <Overdue is={overdue} /> },
      ]}
    />
  );
};

type Mou = Answer<'listMous'>['items'][number];

const Clauses = ({ of: { clauses }, what }: { of: Mou; what: 'pledged' | 'fulfilled' | 'left' }) =>
  clauses.map((clause) => (
    <div key={clause.clause}>
      <Of item={clause.item} amount={clause[what]} />
    </div>
  ));

export const Memoranda = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listMous', {});
  return (
    <Rows
      label={t.memoranda}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.memoranda, of: ({ title }) => <Named name={title} /> },
        { name: t.partner, of: ({ partner }) => <PartnerName id={partner} /> },
        {
          name: t.clauses,
          of: ({ clauses }) =>
            clauses.map(({ clause, item, due }) => (
              <div key={clause} className="one-line">
                <ItemName code={item} /> · <Day day={due} short />
              </div>
            )),
        },
        { name: t.pledged, of: (mou) => <Clauses of={mou} what="pledged" />, isNumber: true },
        { name: t.fulfilled, of: (mou) => <Clauses of={mou} what="fulfilled" />, isNumber: true },
        { name: t.left, of: (mou) => <Clauses of={mou} what="left" />, isNumber: true },
        {
          name: t.state,
          of: ({ status, overdue }) =>
            overdue ? <Overdue is /> : t[`memorandum-${status}` as const],
        },
      ]}
    />
  );
};

const obligationTones = { open: 'waiting', overdue: 'bad', fulfilled: 'good' } as const;

export const Obligations = () => {
  const t = useTexts(recordTexts);
  const { language } = useLanguage();
  const reading = useList('listObligations', {});
  const words = { open: t.inTime, overdue: t.overdue, fulfilled: t.fulfilled };
  return (
    <Rows
      label={t.obligations}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.partner, of: ({ partner }) => <PartnerName id={partner} /> },
        { name: t.year, of: ({ year }) => inDigits(year, language) },
        { name: t.pledged, of: ({ due }) => <Money amount={due} />, isNumber: true },
        { name: t.fulfilled, of: ({ fulfilled }) => <Money amount={fulfilled} />, isNumber: true },
        { name: t.left, of: ({ remaining }) => <Money amount={remaining} />, isNumber: true },
        { name: t.due, of: ({ dueOn }) => <Day day={dueOn} short /> },
        {
          name: t.state,
          of: ({ status }) => <Badge tone={obligationTones[status]}>{words[status]}</Badge>,
        },
      ]}
    />
  );
};

export const Campaigns = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listCampaigns', {});
  return (
    <Rows
      label={t.campaigns}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.campaign, of: ({ title }) => <Named name={title} /> },
        {
          name: t.quantity,
          of: ({ target }) =>
            target.of === 'item' ? (
              <>
                <Of item={target.item} amount={target.quantity} /> <ItemName code={target.item} />
              </>
            ) : (
              <>
                <Quantity amount={target.quantity} unit={target.unit} />{' '}
                <Named name={target.what} />
              </>
            ),
        },
        { name: t.region, of: ({ region }) => <RegionName id={region} /> },
        { name: t.deadline, of: ({ deadline }) => <Day day={deadline} short /> },
        {
          name: t.participations,
          of: ({ participations }) => <Quantity amount={String(participations)} />,
          isNumber: true,
        },
        {
          name: t.state,
          of: ({ status }) => (
            <Badge tone={status === 'running' ? 'good' : 'plain'}>{t[status]}</Badge>
          ),
        },
      ]}
    />
  );
};

const resolutionTones = {
  open: 'waiting',
  'in-progress': 'waiting',
  done: 'good',
  cancelled: 'plain',
} as const;

export const Resolutions = () => {
  const t = useTexts(recordTexts);
  const reading = useList('listResolutions', {});
  const words = {
    ...{ open: t.notStarted, 'in-progress': t['in-progress'] },
    ...{ done: t.done, cancelled: t.cancelled },
  };
  return (
    <Rows
      label={t.resolutions}
      reading={reading}
      keyOf={({ id }) => id}
      columns={[
        { name: t.resolution, of: ({ text }) => <Named name={text} /> },
        { name: t.body, of: ({ body }) => <Named name={body} /> },
        { name: t.responsible, of: ({ responsible }) => <Named name={responsible} /> },
        { name: t.due, of: ({ due }) => <Day day={due} short /> },
        {
          name: t.state,
          of: ({ status }) => <Badge tone={resolutionTones[status]}>{words[status]}</Badge>,
        },
      ]}
    />
  );
};
