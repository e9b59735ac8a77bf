import { useParams } from 'wouter';
import { type Scheme, SchemeStatus } from '../../../../../shared/contract/fieldwork.ts';
import { figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions, useTargetGroupOptions } from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions, usePartners } from '../../../ledger/partners.tsx';
import { RegionName, TargetGroupName } from '../../../ledger/places.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Money, Named } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import type { Act } from '../register/Acts.tsx';
import { useAddress } from '../register/address.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { schemeTexts } from './schemeTexts.ts';

const Schemes = () => <Pages of="schemes" list={All} add={New} one={One} />;
export default Schemes;

const tones = {
  proposed: 'waiting',
  accepted: 'waiting',
  rejected: 'bad',
  supported: 'good',
} as const;

const State = ({ of: { status } }: { readonly of: Scheme }) => (
  <Badge tone={tones[status]}>{useTexts(schemeTexts)[status]}</Badge>
);

const All = () => {
  const t = useTexts(schemeTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const partners = usePartners();
  const { asked, ask } = useAddress();
  const status = asked.get('status') ?? '';
  const reading = useList('listSchemes', { query: { limit: 100 } });
  return (
    <Register
      title={names.schemes}
      lead={names.schemesLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('schemes', id)}
      wordsOf={({ title, owner, letter }) => [
        ...[title.fa, title.en, letter.number],
        partners.get(owner)?.name.fa,
      ]}
      keep={(scheme) => status === '' || scheme.status === status}
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={named(SchemeStatus.options, t)}
          value={status}
          onChange={(next) => ask('status', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('schemes', 'new') }}
      columns={[
        { name: t.scheme, of: ({ title }) => nameIn(title, language) },
        { name: t.owner, of: ({ owner }) => <PartnerName id={owner} /> },
        {
          name: t.jobs,
          of: ({ jobs, jobsPlanned }) =>
            t.jobsOf
              .replace('{jobs}', figure(String(jobs), language))
              .replace('{planned}', figure(String(jobsPlanned), language)),
        },
        { name: t.support, of: ({ support }) => <Money amount={support} />, isNumber: true },
        { name: w.state, of: (scheme) => <State of={scheme} /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(schemeTexts);
  const w = useTexts(words);
  const partners = usePartnerOptions();
  const regions = useRegionOptions();
  const groups = useTargetGroupOptions();
  const fields: readonly Field[] = [
    { is: 'name', name: 'title', label: w.title, isRequired: true },
    { is: 'one', name: 'owner', label: t.owner, options: partners, isRequired: true },
    { is: 'name', name: 'proposedTo', label: t.proposedTo, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter, isRequired: true },
    { is: 'count', name: 'jobsPlanned', label: t.planned, isRequired: true },
    { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
    { is: 'one', name: 'targetGroup', label: w.targetGroup, options: groups, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.new}
      route="proposeScheme"
      fields={fields}
      first={{}}
      action={t.register}
      goTo={({ id }) => hrefOf('schemes', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listSchemes', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(scheme) => <Sheet of={scheme} />}</Found>;
};

/** The next steps of a scheme, by where it stands. */
const useSchemeActs = ({ id, version, status }: Scheme): readonly Act[] => {
  const t = useTexts(schemeTexts);
  const w = useTexts(words);
  const target = { params: { scheme: id }, ifMatch: version };
  const letter: Field = { is: 'letter', name: 'letter', label: w.letter, isRequired: true };
  const evidence: Field = { is: 'evidence', name: 'evidence', label: w.evidence };
  const occurredOn: Field = {
    ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
    ...{ upToToday: true, isRequired: true },
  };
  const resolve: Act = {
    name: t.resolve,
    look: 'main',
    form: (onDone) => (
      <RecordForm
        route="resolveScheme"
        {...{ target, onDone }}
        first={{ accepted: true }}
        fields={[{ is: 'tick', name: 'accepted', label: t.isAccepted }, letter, evidence]}
        action={t.resolve}
      />
    ),
  };
  const support: Act = {
    name: t.giveSupport,
    form: (onDone) => (
      <RecordForm
        route="supportScheme"
        {...{ target, onDone }}
        first={{}}
        fields={[
          occurredOn,
          { is: 'number', name: 'amount', label: w.amount, unit: w.rial, isRequired: true },
          letter,
          evidence,
        ]}
        action={t.giveSupport}
      />
    ),
  };
  const jobs: Act = {
    name: t.recordJobs,
    form: (onDone) => (
      <RecordForm
        route="recordJobs"
        {...{ target, onDone }}
        first={{}}
        fields={[
          occurredOn,
          { is: 'count', name: 'jobs', label: t.newJobs, isRequired: true },
          { is: 'text', name: 'method', label: t.known, lines: 2, isRequired: true },
          { ...evidence, isRequired: true },
        ]}
        action={t.recordJobs}
      />
    ),
  };
  return {
    proposed: [resolve],
    accepted: [support],
    rejected: [],
    supported: [jobs, support],
  }[status];
};

const Sheet = ({ of: scheme }: { readonly of: Scheme }) => {
  const t = useTexts(schemeTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const acts = useSchemeActs(scheme);
  const { jobs, jobsPlanned } = scheme;
  return (
    <RecordPage
      id={scheme.id}
      title={nameIn(scheme.title, language)}
      state={<State of={scheme} />}
      facts={[
        [t.owner, <PartnerName key="owner" id={scheme.owner} />],
        [t.proposedTo, <Named key="to" name={scheme.proposedTo} />],
        [w.letter, <LetterOf key="letter" letter={scheme.letter} />],
        [w.region, <RegionName key="region" id={scheme.region} />],
        [w.targetGroup, <TargetGroupName key="group" code={scheme.targetGroup} />],
        [t.support, <Money key="support" amount={scheme.support} />],
      ]}
      acts={acts}
    >
      <h2>{t.jobs}</h2>
      <BurnDown
        all={String(jobsPlanned)}
        done={String(jobs)}
        left={String(Math.max(0, jobsPlanned - jobs))}
        show={(count) => `${figure(count, language)} ${t.job}`}
      />
    </RecordPage>
  );
};
