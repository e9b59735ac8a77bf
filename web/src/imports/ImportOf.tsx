import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Link } from 'wouter';
import type { ImportKindName } from '../../../shared/contract/imports.ts';
import type { Evidence } from '../../../shared/contract/measures.ts';
import { inDigits } from '../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { ProblemError } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Files } from '../parts/Files.tsx';
import { Mapping } from './Mapping.tsx';
import { Preview } from './Preview.tsx';
import { Template } from './Template.tsx';
import { importTexts } from './texts.ts';
import { useImport } from './useImport.ts';

/** One kind of table, from its template to the result. */
export const ImportOf = ({
  kind,
  after,
}: {
  readonly kind: ImportKindName;
  readonly after?: { readonly href: string; readonly name: string } | undefined;
}) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  const work = useImport(kind);
  const { phase, table, checked, unfinished } = work;
  const number = (count: number) => inDigits(String(count), language);
  if (phase === 'done' && unfinished !== undefined)
    return (
      <section className="done" role="status">
        <h2>{t.done}</h2>
        <p>
          {filled(t.result, {
            taken: number(unfinished.taken),
            refused: number(unfinished.refused),
          })}
        </p>
        <div className="form-end">
          {after !== undefined && (
            <Link className="button main" href={after.href}>
              {after.name}
            </Link>
          )}
          <Button onPress={work.again}>{t.another}</Button>
        </div>
      </section>
    );
  if (unfinished !== undefined)
    return (
      <section>
        <h2>{filled(t.unfinished, { name: unfinished.name })}</h2>
        <label>
          <span role="status">
            {phase === 'taking' ? `${t.taking}: ` : ''}
            {filled(t.of, {
              done: number(unfinished.taken + unfinished.refused),
              all: number(unfinished.rows),
            })}
          </span>
          <progress max={unfinished.rows} value={unfinished.taken + unfinished.refused} />
        </label>
        {phase !== 'taking' && <p className="note">{t.stopped}</p>}
        <Trouble error={work.error} />
        <div className="form-end">
          {phase === 'taking' ? (
            <Button onPress={work.stop}>{t.stop}</Button>
          ) : (
            <>
              <Button look="main" onPress={() => void work.take(unfinished)}>
                {t.goOn}
              </Button>
              <Button onPress={work.again}>{t.another}</Button>
            </>
          )}
        </div>
      </section>
    );
  return (
    <>
      <Template kind={kind} />
      <h2>{t.step2}</h2>
      <div className="form">
        <Files label={t.evidence} value={evidence} onChange={setEvidence} />
        <FileTrigger
          acceptedFileTypes={['.csv', '.xlsx']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file !== undefined) void work.upload(file, evidence);
          }}
        >
          <Button look={checked === undefined ? 'main' : 'quiet'}>{t.choose}</Button>
        </FileTrigger>
        <p className="note">{table === undefined ? t.limits : <bdi>{table.name}</bdi>}</p>
      </div>
      {phase === 'uploading' && <p role="status">{t.uploading}</p>}
      {phase === 'unmapped' && table !== undefined && (
        <Mapping
          kind={kind}
          table={table}
          error={work.error}
          onSaved={() => void work.check(table, evidence)}
        />
      )}
      {phase === 'choosing' && <UploadTrouble error={work.error} />}
      {checked !== undefined && table !== undefined && phase !== 'unmapped' && (
        <Preview
          kind={kind}
          table={table}
          checked={checked}
          isChecking={phase === 'checking'}
          onTake={() =>
            void work.take({
              ...{ kind, evidence, sha256: table.sha256, name: table.name },
              ...{ next: 1, rows: checked.rows, taken: 0, refused: 0 },
            })
          }
        />
      )}
    </>
  );
};

const UploadTrouble = ({ error }: { readonly error: unknown }) => {
  const t = useTexts(importTexts);
  const code = error instanceof ProblemError ? error.problem.code : undefined;
  if (code !== 'media-type-wrong' && code !== 'body-too-large') return <Trouble error={error} />;
  return (
    <div className="trouble" role="alert">
      <p>{code === 'media-type-wrong' ? t.notTable : t.tooLarge}</p>
    </div>
  );
};
