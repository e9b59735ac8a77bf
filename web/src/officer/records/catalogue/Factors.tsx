import { useParams } from 'wouter';
import {
  type Factor,
  FactorKind,
  type FactorVersion,
  TariffBasis,
} from '../../../../../shared/contract/factors.ts';
import { figure, inDigits, nameIn } from '../../../../../shared/domain/format.ts';
import { dayOf } from '../../../../../shared/domain/period.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useList, useRead } from '../../../ledger/ledger.tsx';
import { Badge } from '../../../parts/Badge.tsx';
import { Day } from '../../../parts/figures.tsx';
import { Pick } from '../../../parts/Pick.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { useAddress } from '../register/address.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { factorTexts } from './factorTexts.ts';

const Factors = () => <Pages of="factors" list={All} add={New} one={One} />;
export default Factors;

/** The version that counts now: the last that no later one corrects. */
const lastOf = ({ versions }: Factor): FactorVersion | undefined =>
  versions.findLast(({ correctedBy }) => correctedBy === undefined);

const Checked = ({ of }: { readonly of: FactorVersion | undefined }) => {
  const t = useTexts(factorTexts);
  if (of === undefined) return '—';
  if (of.until !== undefined && of.until < dayOf(new Date()))
    return <Badge tone="waiting">{t.expired}</Badge>;
  return (
    <Badge tone={of.checked ? 'good' : 'waiting'}>{of.checked ? t.checked : t.unchecked}</Badge>
  );
};

const All = () => {
  const t = useTexts(factorTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const { asked, ask } = useAddress();
  const kind = FactorKind.options.find((each) => each === asked.get('kind'));
  const reading = useList('listFactors', { query: { limit: 100, ...(kind && { kind }) } });
  return (
    <Register
      title={names.factors}
      lead={names.factorsLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('factors', id)}
      wordsOf={(factor) => [factor.name.fa, factor.name.en, lastOf(factor)?.source]}
      filters={
        <Pick
          label={w.kind}
          empty={w.any}
          options={named(FactorKind.options, t)}
          value={kind ?? ''}
          onChange={(next) => ask('kind', next)}
        />
      }
      add={{ name: t.new, href: hrefOf('factors', 'new') }}
      columns={[
        { name: t.factor, of: ({ name }) => nameIn(name, language) },
        { name: w.kind, of: ({ kind: of }) => t[of] },
        {
          name: t.value,
          of: (factor) => {
            const last = lastOf(factor);
            return last === undefined ? (
              '—'
            ) : (
              <bdi>
                {figure(last.value, language)} {nameIn(factor.unit, language)}
              </bdi>
            );
          },
          isNumber: true,
        },
        { name: w.source, of: (factor) => <bdi>{lastOf(factor)?.source ?? '—'}</bdi> },
        { name: w.state, of: (factor) => <Checked of={lastOf(factor)} /> },
      ]}
    />
  );
};

/** What every version says for itself. */
const useVersionFields = (): readonly Field[] => {
  const t = useTexts(factorTexts);
  const w = useTexts(words);
  return [
    { is: 'number', name: 'value', label: t.value, isRequired: true },
    { is: 'text', name: 'source', label: w.source, help: t.sourceHelp, isRequired: true },
    { is: 'text', name: 'year', label: t.edition, help: t.editionHelp, isRequired: true },
    { is: 'text', name: 'note', label: t.scope, help: t.scopeHelp, lines: 2 },
    { is: 'day', name: 'from', label: w.from, isRequired: true },
    { is: 'day', name: 'until', label: w.until },
    { is: 'tick', name: 'checked', label: t.isChecked },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
};

const New = () => {
  const t = useTexts(factorTexts);
  const w = useTexts(words);
  const version = useVersionFields();
  return (
    <NewRecord
      title={t.new}
      route="recordFactor"
      fields={(value) => [
        { is: 'name', name: 'name', label: w.name, isRequired: true },
        { is: 'text', name: 'code', label: t.code, help: t.codeHelp, code: true, isRequired: true },
        {
          ...{ is: 'one', name: 'kind', label: w.kind, isRequired: true },
          options: named(FactorKind.options, t),
        },
        ...(value.kind === 'tariff'
          ? [
              {
                ...{ is: 'one' as const, name: 'basis', label: t.basis, isRequired: true },
                options: named(TariffBasis.options, t),
              },
            ]
          : []),
        { is: 'text', name: 'of', label: t.of, help: t.ofHelp, code: true, isRequired: true },
        { is: 'name', name: 'unit', label: w.unit, isRequired: true },
        ...version,
      ]}
      first={{ kind: 'emission-factor', checked: false }}
      action={t.register}
      goTo={({ id }) => hrefOf('factors', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useRead('getFactor', { params: { factor: id } });
  return <Found reading={reading}>{(factor) => <Sheet of={factor} />}</Found>;
};

const Sheet = ({ of: factor }: { readonly of: Factor }) => {
  const t = useTexts(factorTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const versionFields = useVersionFields();
  const { id, code, kind, name, of, unit, basis, versions } = factor;
  const last = lastOf(factor);
  const fixed = { code, kind, name, of, unit, ...(basis && { basis }) };
  const lasting = Object.entries(fixed).map(
    ([field, value]): Field => ({ is: 'fixed', name: field, label: '', value }),
  );
  const corrigible = versions
    .filter(({ correctedBy }) => correctedBy === undefined)
    .map(({ version, value, year }) => ({
      id: String(version),
      name: `${t.version} ${inDigits(String(version), language)}: ${figure(value, language)} (${year})`,
    }));
  return (
    <RecordPage
      id={id}
      title={nameIn(name, language)}
      state={<Checked of={last} />}
      facts={[
        [
          t.value,
          last && (
            <bdi>
              {figure(last.value, language)} {nameIn(unit, language)}
            </bdi>
          ),
        ],
        [w.kind, t[kind]],
        [t.basis, basis && t[basis]],
        [t.of, <bdi key="of">{of}</bdi>],
        [t.code, <bdi key="code">{code}</bdi>],
      ]}
      acts={[
        {
          name: t.next,
          form: (onDone) => (
            <RecordForm
              route="recordFactor"
              fields={[
                ...lasting,
                {
                  ...{ is: 'which-number', name: 'corrects', label: t.corrects },
                  options: [{ id: '', name: t.correctsNone }, ...corrigible],
                },
                ...versionFields,
              ]}
              first={{ corrects: '', checked: false }}
              lead={t.nextLead}
              action={t.next}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <Versions of={factor} />
    </RecordPage>
  );
};

const Versions = ({ of: { versions, unit } }: { readonly of: Factor }) => {
  const t = useTexts(factorTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const number = (version: number) => inDigits(String(version), language);
  return (
    <>
      <h2>{t.versions}</h2>
      <Table label={t.versions}>
        <thead>
          <tr>
            <th scope="col">{t.version}</th>
            <th scope="col">{t.value}</th>
            <th scope="col">{w.from}</th>
            <th scope="col">{w.until}</th>
            <th scope="col">{w.source}</th>
            <th scope="col">{w.state}</th>
          </tr>
        </thead>
        <tbody>
          {versions.toReversed().map((version) => (
            <tr key={version.entry}>
              <td>{number(version.version)}</td>
              <td>
                <bdi>
                  {figure(version.value, language)} {nameIn(unit, language)}
                </bdi>
              </td>
              <td>
                <Day day={version.from} short />
              </td>
              <td>{version.until === undefined ? '—' : <Day day={version.until} short />}</td>
              <td>
                <bdi>{version.source}</bdi> (<bdi>{version.year}</bdi>)
                {version.note !== undefined && <p className="note">{version.note}</p>}
              </td>
              <td>
                {version.correctedBy === undefined ? (
                  <Checked of={version} />
                ) : (
                  `${t.correctedBy} ${number(version.correctedBy)}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
};
