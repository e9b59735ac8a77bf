import { useState } from 'react';
import type { ImportKindName } from '../../../shared/contract/imports.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { useLedger, useRead } from '../ledger/ledger.tsx';
import { saveDocument } from '../ledger/saveDocument.ts';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Named } from '../parts/figures.tsx';
import { importTexts } from './texts.ts';

/** An empty table to fill in. */
export const Template = ({ kind }: { readonly kind: ImportKindName }) => {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const ledger = useLedger();
  const { data } = useRead('getImportMapping', { params: { kind } });
  const [trouble, setTrouble] = useState<unknown>();
  const save = (format: 'xlsx' | 'csv') => {
    setTrouble(undefined);
    saveDocument(
      () => ledger('importTemplate', { params: { kind }, query: { format, language } }),
      `${kind}.${format}`,
    ).catch(setTrouble);
  };
  return (
    <>
      <h2>{t.step1}</h2>
      <p className="note">{t.step1Way}</p>
      <div className="form-end">
        <Button onPress={() => save('xlsx')}>{t.xlsx}</Button>
        <Button onPress={() => save('csv')}>{t.csv}</Button>
      </div>
      <Trouble error={trouble} />
      <details className="inner">
        <summary>{t.columns}</summary>
        <ul>
          {data?.columns.map(({ column, name, required, heading }) => (
            <li key={column}>
              <Named name={name} />
              {heading !== undefined && (
                <>
                  {' '}
                  = <bdi>{heading}</bdi>
                </>
              )}
              {required && ` (${t.required})`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
