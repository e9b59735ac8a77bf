import { useState } from 'react';
import type { ImportKindName } from '../../../shared/contract/imports.ts';
import { alike } from '../../../shared/contract/text.ts';
import { nameIn } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useRead, useWrite } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Pick } from '../parts/Pick.tsx';
import { useSession } from '../session/session.tsx';
import { importTexts } from './texts.ts';
import { missingColumns, type Table } from './useImport.ts';

interface Props {
  readonly kind: ImportKindName;
  readonly table: Table;
  /** The refusal that names the columns without a heading. */
  readonly error: unknown;
  readonly onSaved: () => void;
}

/** Which heading of the table stands for which column; an officer says it once for all tables of the kind. */
export const Mapping = (props: Props) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const { person } = useSession();
  const { data } = useRead('getImportMapping', { params: { kind: props.kind } });
  const missing = missingColumns(props.error);
  const names = data?.columns
    .filter(({ column }) => missing.includes(column))
    .map(({ name }) => nameIn(name, language));
  if (data === undefined) return null;
  if (person?.roles.includes('officer') !== true)
    return (
      <div className="trouble" role="alert">
        <p>{filled(t.unmapped, { columns: names?.join(language === 'fa' ? '، ' : ', ') ?? '' })}</p>
      </div>
    );
  return <MappingForm {...props} columns={data.columns} />;
};

type Columns = readonly {
  readonly column: string;
  readonly name: { readonly fa: string; readonly en?: string | undefined };
  readonly required: boolean;
  readonly heading?: string | undefined;
}[];

const MappingForm = ({ kind, table, onSaved, columns }: Props & { readonly columns: Columns }) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const found = ({ column, name, heading }: Columns[number]): string =>
    [heading, name.fa, name.en, column]
      .flatMap(
        (word) =>
          table.headings.find((each) => word !== undefined && alike(each) === alike(word)) ?? [],
      )
      .at(0) ?? '';
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(columns.map((each) => [each.column, found(each)])),
  );
  const write = useWrite('saveImportMapping', { onDone: onSaved });
  const options = [...new Set(table.headings.filter((heading) => heading.trim() !== ''))].map(
    (heading) => ({ id: heading, name: heading }),
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const said = Object.entries(chosen).filter(([, heading]) => heading !== '');
        write.mutate({ params: { kind }, body: { columns: Object.fromEntries(said) } });
      }}
    >
      <h2>{t.mapping}</h2>
      <p className="note">{t.mappingWay}</p>
      {columns.map(({ column, name, required }) => (
        <Pick
          key={column}
          label={nameIn(name, language)}
          options={options}
          value={chosen[column] ?? ''}
          onChange={(heading) => setChosen((now) => ({ ...now, [column]: heading }))}
          empty={t.none}
          isRequired={required}
        />
      ))}
      <Trouble error={write.error} />
      <Button type="submit" look="main" isPending={write.isPending}>
        {t.saveMapping}
      </Button>
    </form>
  );
};
