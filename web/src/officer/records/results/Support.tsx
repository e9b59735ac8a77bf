import { useParams } from 'wouter';
import {
  type Support as Given,
  SupportRecord,
} from '../../../../../shared/contract/institutionalSupport.ts';
import { nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import { PartnerName, usePartners } from '../../../ledger/partners.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Day, ValueOf } from '../../../parts/figures.tsx';
import { type Field, type FormValue, textOf } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { supportTexts } from './supportTexts.ts';

const Support = () => <Pages of="support" list={All} add={New} one={One} />;
export default Support;

const Span = ({ of: { from, until } }: { readonly of: Given }) => (
  <>
    <Day day={from} short />
    {until !== undefined && (
      <>
        {' – '}
        <Day day={until} short />
      </>
    )}
  </>
);

const All = () => {
  const t = useTexts(supportTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const partners = usePartners();
  const reading = useList('listSupport', { query: { limit: 100 } });
  return (
    <Register
      title={names.support}
      lead={names.supportLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('support', id)}
      wordsOf={({ what, to, letter }) => [what, letter.number, partners.get(to)?.name.fa]}
      add={{ name: t.new, href: hrefOf('support', 'new') }}
      columns={[
        { name: t.what, of: ({ what }) => what },
        { name: w.kind, of: ({ kind }) => t[kind] },
        { name: t.to, of: ({ to }) => <PartnerName id={to} /> },
        { name: t.span, of: (given) => <Span of={given} /> },
        { name: t.value, of: ({ value }) => <ValueOf value={value} />, isNumber: true },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(supportTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const regions = useRegionOptions();
  const implementers = [...usePartners().values()]
    .filter((partner) => partner.type !== 'natural-person' && partner.implementer === true)
    .map(({ id, name }) => ({ id, name: nameIn(name, language) }));
  const value = (typed: FormValue): readonly Field[] => [
    {
      ...{ is: 'one', name: 'is', label: t.value, isRequired: true },
      options: named(['amount', 'unknown', 'not-valued'], t),
    },
    ...(textOf(typed, 'is') === 'amount'
      ? ([
          { is: 'number', name: 'amount', label: w.amount, unit: w.rial, isRequired: true },
          { is: 'fixed', name: 'currency', label: '', value: 'IRR' },
        ] as const)
      : []),
  ];
  const fields: readonly Field[] = [
    { is: 'one', name: 'to', label: t.to, options: implementers, isRequired: true },
    {
      ...{ is: 'one', name: 'kind', label: w.kind, isRequired: true },
      options: named(SupportRecord.shape.kind.options, t),
    },
    { is: 'text', name: 'what', label: t.what, lines: 2, isRequired: true },
    { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
    { is: 'day', name: 'from', label: w.from, isRequired: true },
    { is: 'day', name: 'until', label: w.until },
    { is: 'group', name: 'value', label: t.value, fields: value, isRequired: true },
    { is: 'letter', name: 'letter', label: w.letter, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <NewRecord
      title={t.new}
      route="recordSupport"
      fields={fields}
      first={{ value: { is: 'not-valued' } }}
      lead={t.lead}
      action={t.register}
      goTo={({ id }) => hrefOf('support', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listSupport', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(given) => <Sheet of={given} />}</Found>;
};

const Sheet = ({ of: given }: { readonly of: Given }) => {
  const t = useTexts(supportTexts);
  const w = useTexts(words);
  return (
    <RecordPage
      id={given.id}
      title={given.what}
      facts={[
        [t.to, <PartnerName key="to" id={given.to} />],
        [w.kind, t[given.kind]],
        [w.region, <RegionName key="region" id={given.region} />],
        [t.span, <Span key="span" of={given} />],
        [t.value, <ValueOf key="value" value={given.value} />],
        [w.letter, <LetterOf key="letter" letter={given.letter} />],
      ]}
    />
  );
};
