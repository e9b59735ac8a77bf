import { useParams } from 'wouter';
import type { ActivityInFull } from '../../../../../shared/contract/fieldwork.ts';
import { figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { useCampaignOptions, useProgrammeOptions, useSiteOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { volunteerTexts } from './volunteerTexts.ts';

const Volunteers = () => <Pages of="volunteers" list={All} add={New} one={One} />;
export default Volunteers;

const All = () => {
  const t = useTexts(volunteerTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const reading = useList('listActivities', { query: { limit: 100 } });
  return (
    <Register
      title={names.volunteers}
      lead={names.volunteersLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('volunteers', id)}
      wordsOf={({ title }) => [title.fa, title.en]}
      add={{ name: t.new, href: hrefOf('volunteers', 'new') }}
      columns={[
        { name: t.activity, of: ({ title }) => nameIn(title, language) },
        { name: w.region, of: ({ region }) => <RegionName id={region} /> },
        {
          name: t.hours,
          of: ({ hours }) => `${figure(hours, language)} ${w.hour}`,
          isNumber: true,
        },
        {
          name: t.participations,
          of: ({ participations }) => `${figure(String(participations), language)} ${t.times}`,
          isNumber: true,
        },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(volunteerTexts);
  const w = useTexts(words);
  const regions = useRegionOptions();
  const programmes = useProgrammeOptions();
  const sites = useSiteOptions();
  const partners = usePartnerOptions();
  const campaigns = useCampaignOptions();
  const fields: readonly Field[] = [
    { is: 'name', name: 'title', label: t.activity, isRequired: true },
    { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
    { is: 'one', name: 'programme', label: w.programme, options: programmes, isRequired: true },
    { is: 'one', name: 'site', label: t.site, options: sites },
    { is: 'one', name: 'organiser', label: t.organiser, options: partners },
    { is: 'one', name: 'campaign', label: w.campaign, options: campaigns },
  ];
  return (
    <NewRecord
      title={t.new}
      route="registerActivity"
      fields={fields}
      first={{}}
      action={t.register}
      goTo={({ id }) => hrefOf('volunteers', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listActivities', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(activity) => <Sheet of={activity} />}</Found>;
};

const Sheet = ({ of: activity }: { readonly of: ActivityInFull }) => {
  const t = useTexts(volunteerTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { id, participations, hours } = activity;
  const common: readonly Field[] = [
    { is: 'fixed', name: 'activity', label: t.activity, value: id },
    {
      ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
      ...{ upToToday: true, isRequired: true },
    },
  ];
  const hoursField: Field = {
    ...{ is: 'number', name: 'hours', label: t.hours, unit: w.hour, isRequired: true },
  };
  const evidence: Field = { is: 'evidence', name: 'evidence', label: w.evidence };
  return (
    <RecordPage
      id={id}
      title={nameIn(activity.title, language)}
      facts={[
        [w.region, <RegionName key="region" id={activity.region} />],
        [t.organiser, activity.organiser && <PartnerName id={activity.organiser} />],
        [t.hours, `${figure(hours, language)} ${w.hour}`],
        [t.participations, `${figure(String(participations), language)} ${t.times}`],
      ]}
      acts={[
        {
          name: t.roster,
          form: (onDone) => (
            <RecordForm
              route="importRoster"
              first={{ rows: [{}] }}
              fields={[
                ...common,
                {
                  ...{ is: 'rows', name: 'rows', label: t.people, row: t.someone, atLeast: 1 },
                  fields: [
                    { is: 'text', name: 'name', label: w.name, isRequired: true },
                    { is: 'text', name: 'code', label: t.personCode, code: true },
                    hoursField,
                  ],
                },
                evidence,
              ]}
              lead={t.rosterLead}
              action={t.roster}
              confidential
              onDone={onDone}
            />
          ),
        },
        {
          name: t.record,
          form: (onDone) => (
            <RecordForm
              route="recordVolunteering"
              first={{}}
              fields={[
                ...common,
                { is: 'count', name: 'participations', label: t.participations, isRequired: true },
                { ...hoursField, help: t.hoursHelp },
                evidence,
              ]}
              lead={t.recordLead}
              action={t.record}
              onDone={onDone}
            />
          ),
        },
      ]}
    />
  );
};
