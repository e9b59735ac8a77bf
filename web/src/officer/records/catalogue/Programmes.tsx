import { useParams } from 'wouter';
import type { Programme, Programmes as Year } from '../../../../../shared/contract/programmes.ts';
import { inDigits, nameIn } from '../../../../../shared/domain/format.ts';
import { jalali } from '../../../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../../../language/language.tsx';
import { useRead } from '../../../ledger/ledger.tsx';
import { Named } from '../../../parts/figures.tsx';
import { type Field, type FormValue, groupOf, nameTyped, rowsOf, textOf } from '../form/fields.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { LetterOf } from '../register/LetterOf.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Years } from '../register/Years.tsx';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { programmeTexts } from './programmeTexts.ts';

const Programmes = () => <Pages of="programmes" list={ThisYear} one={OneYear} />;
export default Programmes;

const ThisYear = () => <YearPage year={String(jalali(new Date()).year)} />;
const OneYear = () => {
  const { id = '' } = useParams<{ id: string }>();
  return <YearPage key={id} year={id} />;
};

const YearPage = ({ year }: { readonly year: string }) => {
  const reading = useRead('getProgrammes', { params: { year } });
  const before = useRead('getProgrammes', { params: { year: String(Number(year) - 1) } });
  return (
    <Found reading={reading}>
      {(programmes) => (
        <Found reading={before}>{(last) => <Sheet of={programmes} before={last} />}</Found>
      )}
    </Found>
  );
};

const Sheet = ({ of: programmes, before }: { readonly of: Year; readonly before: Year }) => {
  const t = useTexts(programmeTexts);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const { year, entry, tree, letter, mappedFrom } = programmes;
  const form = useDefinition(programmes, before);
  const nameOf = (of: Year, code: string) =>
    nameIn(of.tree.find((each) => each.code === code)?.name ?? { fa: code }, language);
  return (
    <RecordPage
      id={entry?.slice(0, entry.lastIndexOf(':'))}
      path={`/officer${hrefOf('programmes', year)}`}
      title={`${t.ofYear} ${inDigits(year, language)}`}
      lead={names.programmesLead}
      facts={[[t.basis, letter && <LetterOf letter={letter} />]]}
      acts={[
        {
          name: entry === undefined ? t.define : t.redefine,
          form: (onDone) => (
            <RecordForm
              {...form}
              route="defineProgrammes"
              target={{ params: { year } }}
              lead={t.defineLead}
              action={t.define}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      <Years register="programmes" current={year} />
      {entry === undefined && <p className="note">{t.builtIn}</p>}
      <Tree of={tree} />
      {mappedFrom.length > 0 && (
        <>
          <h2>{t.continued}</h2>
          <ul>
            {mappedFrom.map(({ from, to }) => (
              <li key={`${from}/${to}`}>
                {filled(t.continues, { to: nameOf(programmes, to), from: nameOf(before, from) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </RecordPage>
  );
};

/** A tree is short: at most sixty programmes, each below the one that it belongs to. */
const Tree = ({ of, under }: { readonly of: readonly Programme[]; readonly under?: string }) => {
  const here = of.filter((programme) => programme.under === under);
  if (here.length === 0) return null;
  return (
    <ul className="tree">
      {here.map(({ code, name }) => (
        <li key={code}>
          <Named name={name} />
          <Tree of={of} under={code} />
        </li>
      ))}
    </ul>
  );
};

/** The whole tree anew, beginning with what there is, and what of the year before goes on in it. */
const useDefinition = ({ tree, mappedFrom, letter }: Year, before: Year) => {
  const t = useTexts(programmeTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const named = (of: readonly Programme[]) =>
    of.map(({ code, name }) => ({ id: code, name: nameIn(name, language) }));
  const typedOptions = (value: FormValue) =>
    rowsOf(value, 'tree').flatMap((row) => {
      const code = textOf(row, 'code');
      return code === '' ? [] : [{ id: code, name: textOf(groupOf(row, 'name'), 'fa') || code }];
    });
  const fields = (value: FormValue): readonly Field[] => {
    const options = typedOptions(value);
    return [
      {
        ...{ is: 'rows', name: 'tree', label: t.tree, row: w.programme, atLeast: 1 },
        fields: (row) => [
          { is: 'name', name: 'name', label: w.name, isRequired: true },
          {
            ...{ is: 'text', name: 'code', label: t.code, help: t.codeHelp },
            ...{ code: true, isRequired: true },
          },
          {
            ...{ is: 'one', name: 'under', label: t.under, empty: t.top },
            options: options.filter(({ id }) => id !== textOf(row, 'code')),
          },
        ],
      },
      {
        ...{ is: 'rows', name: 'mappedFrom', label: t.continued, row: t.continuation },
        help: t.continuedHelp,
        fields: [
          { is: 'one', name: 'from', label: t.from, options: named(before.tree), isRequired: true },
          { is: 'one', name: 'to', label: t.to, options, isRequired: true },
        ],
      },
      { is: 'letter', name: 'letter', label: t.basis },
    ];
  };
  const first: FormValue = {
    tree: tree.map(({ code, name, under }) => ({
      code,
      name: nameTyped(name),
      under: under ?? '',
    })),
    mappedFrom: mappedFrom.map(({ from, to }) => ({ from, to })),
    ...(letter && { letter: { ...letter } }),
  };
  return { fields, first };
};
