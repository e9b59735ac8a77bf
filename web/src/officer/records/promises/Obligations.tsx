import { useParams } from 'wouter';
import type { Obligation } from '../../../../../shared/contract/obligations.ts';
import { inDigits, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartnerOptions, usePartners } from '../../../ledger/partners.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day, Money, useMoney } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { yearOptions } from '../form/periods.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { usePercent } from '../register/amounts.ts';
import { BurnDown } from '../register/BurnDown.tsx';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { obligationTexts } from './obligationTexts.ts';

const Obligations = () => <Pages of="obligations" list={All} add={New} one={One} />;
export default Obligations;

const tones = { open: 'waiting', overdue: 'bad', fulfilled: 'good' } as const;
const statuses = ['open', 'overdue', 'fulfilled'] as const;

const State = ({ of: { status } }: { readonly of: Obligation }) => (
  <Badge tone={tones[status]}>{useTexts(obligationTexts)[status]}</Badge>
);

/** What is due, fulfilled and left in rial. */
const Progress = ({ of: { due, fulfilled, remaining, status } }: { readonly of: Obligation }) => (
  <BurnDown
    all={due}
    done={fulfilled}
    left={remaining}
    overdue={status === 'overdue'}
    show={useMoney()}
  />
);

const All = () => {
  const t = useTexts(obligationTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const partners = usePartners();
  const { asked, ask } = useAddress();
  const [status, year] = [asked.get('status') ?? '', asked.get('year') ?? ''];
  const reading = useList('listObligations', { query: { limit: 100, ...(year && { year }) } });
  return (
    <Register
      title={names.obligations}
      lead={names.obligationsLead}
      reading={reading}
      fromTable="/records/imports/obligations"
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('obligations', id)}
      wordsOf={({ partner, year: of, basis }) => [
        ...[partners.get(partner)?.name.fa, partners.get(partner)?.name.en],
        ...[of, basis.title, basis.letter.number],
      ]}
      keep={(obligation) => status === '' || obligation.status === status}
      filters={
        <>
          <Pick
            label={w.state}
            empty={w.any}
            options={named(statuses, t)}
            value={status}
            onChange={(next) => ask('status', next)}
          />
          <Pick
            label={w.year}
            empty={w.any}
            options={yearOptions(new Date(), language)}
            value={year}
            onChange={(next) => ask('year', next)}
          />
        </>
      }
      add={{ name: t.new, href: hrefOf('obligations', 'new') }}
      columns={[
        { name: t.enterprise, of: ({ partner }) => <PartnerName id={partner} /> },
        { name: w.year, of: ({ year: of }) => inDigits(of, language) },
        { name: t.progress, of: (obligation) => <Progress of={obligation} /> },
        { name: t.remaining, of: ({ remaining }) => <Money amount={remaining} />, isNumber: true },
        { name: w.due, of: ({ dueOn }) => <Day day={dueOn} short /> },
        { name: w.state, of: (obligation) => <State of={obligation} /> },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(obligationTexts);
  const w = useTexts(words);
  const partners = usePartnerOptions();
  const fields: readonly Field[] = [
    { is: 'one', name: 'partner', label: t.enterprise, options: partners, isRequired: true },
    { is: 'year', name: 'year', label: w.year, isRequired: true },
    {
      is: 'group',
      name: 'basis',
      label: t.basis,
      isRequired: true,
      fields: [
        {
          is: 'one',
          name: 'is',
          label: w.kind,
          options: named(['council-requirement', 'contract'], t),
          isRequired: true,
        },
        { is: 'text', name: 'title', label: w.title, isRequired: true },
        { is: 'letter', name: 'letter', label: w.letter, isRequired: true },
      ],
    },
    { is: 'number', name: 'base', label: t.base, help: t.baseHelp, unit: w.rial, isRequired: true },
    { is: 'number', name: 'percent', label: t.percent, help: t.percentHelp, unit: '%' },
    { is: 'day', name: 'dueOn', label: w.due, help: t.dueHelp },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.new}
      route="registerObligation"
      fields={fields}
      first={{ basis: { is: 'council-requirement' } }}
      action={t.register}
      goTo={({ id }) => hrefOf('obligations', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getObligation', { params: { obligation: id } });
  return <Found reading={reading}>{(obligation) => <Sheet of={obligation} />}</Found>;
};

const Sheet = ({ of: obligation }: { readonly of: Obligation }) => {
  const t = useTexts(obligationTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const { id, version, partner, year, basis, base, percent, dueOn } = obligation;
  const inPercent = usePercent();
  const name = usePartners().get(partner)?.name;
  const fields: readonly Field[] = [
    { is: 'number', name: 'base', label: t.base, unit: w.rial },
    { is: 'number', name: 'percent', label: t.percent, unit: '%' },
    { is: 'day', name: 'dueOn', label: w.due },
    { is: 'text', name: 'reason', label: w.reason, lines: 2, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <RecordPage
      id={id}
      title={`${t.obligation} ${inDigits(year, language)}${name ? ` · ${nameIn(name, language)}` : ''}`}
      state={<State of={obligation} />}
      facts={[
        [t.enterprise, <PartnerName key="partner" id={partner} />],
        [t.basis, `${t[basis.is]}: ${basis.title}`],
        [w.letter, <LetterOf key="letter" letter={basis.letter} />],
        [t.base, <Money key="base" amount={base} />],
        [t.percent, inPercent(percent)],
        [w.due, <Day key="due" day={dueOn} both />],
        [t.remaining, <Money key="remaining" amount={obligation.remaining} />],
      ]}
      acts={[
        {
          name: t.amend,
          form: (onDone) => (
            <RecordForm
              route="amendObligation"
              target={{ params: { obligation: id }, ifMatch: version }}
              fields={fields}
              first={{ base, percent, dueOn }}
              lead={t.amendLead}
              action={t.amend}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <h2>{t.progress}</h2>
      <Progress of={obligation} />
    </RecordPage>
  );
};
