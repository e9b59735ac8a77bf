import { Link, useParams } from 'wouter';
import { EvidenceKind } from '../../../../../shared/contract/catalogue.ts';
import { type CatalogueItem, Item } from '../../../../../shared/contract/office.ts';
import { evidenceKinds } from '../../../../../shared/domain/catalogue/evidenceKinds.ts';
import { figure, nameIn } from '../../../../../shared/domain/format.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Named } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { type Field, type FormValue, nameTyped } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named, useFactorOptions, useProgrammeOptions } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { itemTexts } from './itemTexts.ts';
import { PricesOf } from './PricesOf.tsx';

const Items = () => <Pages of="items" list={All} add={New} one={One} />;
export default Items;

const State = ({ of: { retired } }: { readonly of: Pick<CatalogueItem, 'retired'> }) => {
  const t = useTexts(itemTexts);
  return (
    <Badge tone={retired === true ? 'plain' : 'good'}>
      {retired === true ? t.retired : t.inUse}
    </Badge>
  );
};

const All = () => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const { asked, ask } = useAddress();
  const form = asked.get('form') ?? '';
  const reading = useList('listItems', { query: { limit: 100 } });
  return (
    <Register
      title={names.items}
      lead={names.itemsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('items', id)}
      wordsOf={({ name, code }) => [name.fa, name.en, code]}
      keep={(item) => form === '' || item.form === form}
      filters={
        <Pick
          label={t.form}
          empty={w.any}
          options={named(Item.shape.form.options, t)}
          value={form}
          onChange={(next) => ask('form', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('items', 'new') }}
      columns={[
        { name: w.item, of: ({ name }) => nameIn(name, language) },
        { name: t.countedBy, of: ({ unit }) => <Named name={unit} /> },
        { name: t.form, of: ({ form: of }) => t[of] },
        { name: t.durability, of: ({ durability }) => t[durability] },
        { name: w.state, of: (item) => <State of={item} /> },
      ]}
    />
  );
};

/** What of an item can be said anew at any time. */
const useDescription = (): readonly Field[] => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const programmes = useProgrammeOptions();
  const factors = useFactorOptions();
  const papers = EvidenceKind.options.map((kind) => ({
    id: kind,
    name: nameIn(evidenceKinds[kind].name, language),
  }));
  return [
    { is: 'name', name: 'name', label: w.name, isRequired: true },
    {
      ...{ is: 'one', name: 'durability', label: t.durability, isRequired: true },
      options: named(['relief', 'lasting'], t),
      help: t.durabilityHelp,
    },
    { is: 'one', name: 'programme', label: w.programme, options: programmes, isRequired: true },
    { is: 'some', name: 'evidenceRequired', label: t.evidenceRequired, options: papers },
    {
      ...{ is: 'group', name: 'impactFormula', label: t.impact, help: t.impactHelp },
      fields: (value: FormValue): readonly Field[] => [
        { is: 'number', name: 'times', label: t.times },
        { is: 'name', name: 'unit', label: t.impactUnit },
        { is: 'one', name: 'factor', label: t.factor, options: factors },
        { is: 'text', name: 'basis', label: t.basis, lines: 2 },
        ...(Object.values(value).some((typed) => typed !== '')
          ? [{ is: 'fixed', name: 'of', label: '', value: 'quantity' } as const]
          : []),
      ],
    },
  ];
};

const New = () => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const description = useDescription();
  const fields: readonly Field[] = [
    ...description.slice(0, 1),
    { is: 'text', name: 'code', label: t.code, help: t.codeHelp, code: true, isRequired: true },
    { is: 'name', name: 'unit', label: w.unit, help: t.unitHelp, isRequired: true },
    { is: 'tick', name: 'wholeUnits', label: t.wholeUnits },
    { is: 'tick', name: 'serialNumbers', label: t.serialNumbers },
    {
      ...{ is: 'one', name: 'form', label: t.form, isRequired: true },
      options: named(Item.shape.form.options, t),
    },
    ...description.slice(1),
  ];
  return (
    <NewRecord
      title={t.new}
      route="defineItem"
      fields={fields}
      first={{ form: 'goods', durability: 'lasting', wholeUnits: true }}
      lead={t.newLead}
      action={t.register}
      goTo={({ id }) => hrefOf('items', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getItem', { params: { item: id } });
  return <Found reading={reading}>{(item) => <Sheet of={item} />}</Found>;
};

const Sheet = ({ of: item }: { readonly of: CatalogueItem }) => {
  const t = useTexts(itemTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const description = useDescription();
  const programme = useProgrammeOptions().find(({ id }) => id === item.programme)?.name;
  const { id, version, impactFormula: impact, evidenceRequired } = item;
  const first: FormValue = {
    name: nameTyped(item.name),
    durability: item.durability,
    programme: item.programme,
    evidenceRequired: evidenceRequired?.join(',') ?? '',
    retired: item.retired === true,
    ...(impact && {
      impactFormula: {
        ...{ times: impact.times, unit: nameTyped(impact.unit), basis: impact.basis },
        factor: impact.factor ?? '',
      },
    }),
  };
  return (
    <RecordPage
      id={id}
      title={nameIn(item.name, language)}
      state={<State of={item} />}
      facts={[
        [t.countedBy, <Named key="unit" name={item.unit} />],
        [t.wholeUnits, item.wholeUnits && w.yes],
        [t.form, t[item.form]],
        [t.durability, t[item.durability]],
        [w.programme, programme ?? item.programme],
        [t.serialNumbers, item.serialNumbers && w.yes],
        [
          t.evidenceRequired,
          evidenceRequired?.map((kind) => nameIn(evidenceKinds[kind].name, language)).join('، '),
        ],
        [
          t.impact,
          impact && (
            <>
              {figure(impact.times, language)} <Named name={impact.unit} /> · {impact.basis}{' '}
              {impact.factor !== undefined && (
                <Link href={hrefOf('factors', impact.factor)}>{t.factor}</Link>
              )}
            </>
          ),
        ],
        [t.code, <bdi key="code">{item.code}</bdi>],
      ]}
      acts={[
        {
          name: t.amend,
          form: (onDone) => (
            <RecordForm
              route="amendItem"
              target={{ params: { item: id }, ifMatch: version }}
              fields={[
                ...description,
                { is: 'tick', name: 'retired', label: t.retire },
                { is: 'text', name: 'reason', label: w.reason, lines: 2, isRequired: true },
              ]}
              first={first}
              lead={t.amendLead}
              action={t.amend}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <PricesOf item={item} />
    </RecordPage>
  );
};
