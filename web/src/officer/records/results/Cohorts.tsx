import { Link, useParams } from 'wouter';
import { type Cohort, OutcomeStep } from '../../../../../shared/contract/fieldwork.ts';
import { figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList } from '../../../ledger/ledger.tsx';
import { Day } from '../../../parts/figures.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named, useGiftOptions } from '../form/options.ts';
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
import { cohortTexts } from './cohortTexts.ts';

const Cohorts = () => <Pages of="cohorts" list={All} add={New} one={One} />;
export default Cohorts;

const steps = ['trained', 'certified', 'employed', 'droppedOut'] as const;

const usePeople = () => {
  const w = useTexts(words);
  const { language } = useLanguage();
  return (count: string | number): string => `${figure(String(count), language)} ${w.person}`;
};

const All = () => {
  const t = useTexts(cohortTexts);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const people = usePeople();
  const reading = useList('listCohorts', { query: { limit: 100 } });
  return (
    <Register
      title={names.cohorts}
      lead={names.cohortsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('cohorts', id)}
      wordsOf={({ title }) => [title.fa, title.en]}
      add={{ name: t.new, href: hrefOf('cohorts', 'new') }}
      columns={[
        { name: t.course, of: ({ title }) => nameIn(title, language) },
        { name: t.startedOn, of: ({ startedOn }) => <Day day={startedOn} short /> },
        { name: t.enrolled, of: ({ enrolled }) => people(enrolled), isNumber: true },
        ...steps.map((step) => ({
          name: t[step],
          of: (cohort: Cohort) => people(cohort[step]),
          isNumber: true,
        })),
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(cohortTexts);
  const w = useTexts(words);
  const gifts = useGiftOptions();
  const fields: readonly Field[] = [
    { is: 'name', name: 'title', label: t.course, isRequired: true },
    { is: 'one', name: 'contribution', label: t.paidBy, options: gifts, isRequired: true },
    { is: 'day', name: 'startedOn', label: t.startedOn, upToToday: true, isRequired: true },
    { is: 'count', name: 'enrolled', label: t.enrolled, unit: w.person, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.new}
      route="startCohort"
      fields={fields}
      first={{}}
      action={t.register}
      goTo={({ id }) => hrefOf('cohorts', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listCohorts', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(cohort) => <Sheet of={cohort} />}</Found>;
};

const Sheet = ({ of: cohort }: { readonly of: Cohort }) => {
  const t = useTexts(cohortTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const people = usePeople();
  const fields: readonly Field[] = [
    {
      ...{ is: 'one', name: 'step', label: t.step, isRequired: true },
      options: named(OutcomeStep.options, t),
    },
    { is: 'count', name: 'persons', label: t.howMany, unit: w.person, isRequired: true },
    {
      ...{ is: 'day', name: 'occurredOn', label: w.occurredOn },
      ...{ upToToday: true, isRequired: true },
    },
    { is: 'text', name: 'method', label: t.known, lines: 2, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence, isRequired: true },
  ];
  return (
    <RecordPage
      id={cohort.id}
      title={nameIn(cohort.title, language)}
      facts={[
        [t.startedOn, <Day key="started" day={cohort.startedOn} both />],
        [t.enrolled, people(cohort.enrolled)],
        [
          t.paidBy,
          <Link key="gift" href={`/contributions/${cohort.contribution}`}>
            {w.seeContribution}
          </Link>,
        ],
      ]}
      acts={[
        {
          name: t.record,
          form: (onDone) => (
            <RecordForm
              route="recordOutcome"
              target={{ params: { cohort: cohort.id }, ifMatch: cohort.version }}
              first={{ step: 'trained' }}
              fields={fields}
              lead={t.recordLead}
              action={t.record}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      {steps.map((step) => (
        <section key={step}>
          <h2>{t[step]}</h2>
          <BurnDown
            all={String(cohort.enrolled)}
            done={String(cohort[step])}
            left={String(cohort.enrolled - cohort[step])}
            words={t.ofEnrolled}
            show={people}
          />
        </section>
      ))}
    </RecordPage>
  );
};
