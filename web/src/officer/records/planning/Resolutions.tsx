import { useParams } from 'wouter';
import { ResolutionStatus } from '../../../../../shared/contract/reports.ts';
import type { Reply } from '../../../../../shared/contract/routes.ts';
import { nameIn } from '../../../../../shared/domain/format.ts';
import { dayOf } from '../../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList } from '../../../ledger/ledger.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day, Named } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { planningTexts } from './planningTexts.ts';

type Resolution = Reply<'listResolutions'>['items'][number];

const Resolutions = () => <Pages of="resolutions" list={All} add={New} one={One} />;
export default Resolutions;

const tones = {
  open: 'waiting',
  'in-progress': 'waiting',
  done: 'good',
  cancelled: 'plain',
} as const;

const isOverdue = ({ status, due }: Resolution): boolean =>
  (status === 'open' || status === 'in-progress') && due < dayOf(new Date());

const State = ({ of: resolution }: { readonly of: Resolution }) => {
  const t = useTexts(planningTexts);
  if (isOverdue(resolution))
    return (
      <Badge tone="bad">
        {t.overdue} · {t[resolution.status]}
      </Badge>
    );
  return <Badge tone={tones[resolution.status]}>{t[resolution.status]}</Badge>;
};

const All = () => {
  const t = useTexts(planningTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const { asked, ask } = useAddress();
  const status = asked.get('status') ?? '';
  const reading = useList('listResolutions', { query: { limit: 100 } });
  return (
    <Register
      title={names.resolutions}
      lead={names.resolutionsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('resolutions', id)}
      wordsOf={({ text, body, responsible, letter }) => [
        ...[text.fa, text.en, body.fa, body.en, responsible.fa, responsible.en],
        letter?.number,
      ]}
      keep={(resolution) =>
        status === '' ||
        (status === 'overdue' ? isOverdue(resolution) : resolution.status === status)
      }
      filters={
        <Pick
          label={w.state}
          empty={w.any}
          options={[{ id: 'overdue', name: t.overdue }, ...named(ResolutionStatus.options, t)]}
          value={status}
          onChange={(next) => ask('status', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('resolutions', 'new') }}
      columns={[
        { name: t.resolution, of: ({ text }) => nameIn(text, language) },
        { name: t.body, of: ({ body }) => <Named name={body} /> },
        { name: t.responsible, of: ({ responsible }) => <Named name={responsible} /> },
        { name: w.deadline, of: ({ due }) => <Day day={due} short /> },
        { name: w.state, of: (resolution) => <State of={resolution} /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(planningTexts);
  const w = useTexts(words);
  const fields: readonly Field[] = [
    { is: 'name', name: 'body', label: t.body, help: t.bodyHelp, isRequired: true },
    { is: 'name', name: 'text', label: t.text, lines: 3, isRequired: true },
    { is: 'day', name: 'resolvedOn', label: t.resolvedOn, upToToday: true, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter },
    { is: 'name', name: 'responsible', label: t.responsible, isRequired: true },
    { is: 'day', name: 'due', label: w.deadline, isRequired: true },
  ];
  return (
    <NewRecord
      title={t.new}
      route="recordResolution"
      fields={fields}
      first={{}}
      action={t.register}
      goTo={({ id }) => hrefOf('resolutions', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listResolutions', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(resolution) => <Sheet of={resolution} />}</Found>;
};

const Sheet = ({ of: resolution }: { readonly of: Resolution }) => {
  const t = useTexts(planningTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { id, version, text, body, responsible, due, resolvedOn, letter, note } = resolution;
  return (
    <RecordPage
      id={id}
      title={nameIn(text, language)}
      state={<State of={resolution} />}
      facts={[
        [t.body, <Named key="body" name={body} />],
        [t.responsible, <Named key="responsible" name={responsible} />],
        [t.resolvedOn, <Day key="on" day={resolvedOn} both />],
        [w.deadline, <Day key="due" day={due} both />],
        [w.letter, letter && <LetterOf letter={letter} />],
        [t.lastNote, note && nameIn(note, language)],
      ]}
      acts={[
        {
          name: t.follow,
          look: 'main',
          form: (onDone) => (
            <RecordForm
              route="followResolution"
              target={{ params: { resolution: id }, ifMatch: version }}
              fields={[
                {
                  ...{ is: 'one', name: 'status', label: w.state, isRequired: true },
                  options: named(ResolutionStatus.options, t),
                },
                { is: 'name', name: 'note', label: w.note, lines: 3 },
              ]}
              first={{ status: resolution.status }}
              action={t.follow}
              onDone={onDone}
            />
          ),
        },
      ]}
    />
  );
};
