import { useState } from 'react';
import type { ImportKindName } from '../../../shared/contract/imports.ts';
import { useTexts } from '../language/language.tsx';
import { Page } from '../parts/Page.tsx';
import { Pick } from '../parts/Pick.tsx';
import { ImportOf } from './ImportOf.tsx';
import { importTexts } from './texts.ts';
import './imports.css';

/**
 * Taking tables over: template, upload, headings, preview with the errors beside the rows, progress, result.
 * `kinds` are those that the role may import; `after` is where to look at what was taken.
 */
export const ImportPage = ({
  kinds,
  after,
}: {
  readonly kinds: readonly [ImportKindName, ...ImportKindName[]];
  readonly after: Readonly<
    Partial<Record<ImportKindName, { readonly href: string; readonly name: string }>>
  >;
}) => {
  const t = useTexts(importTexts);
  const [kind, setKind] = useState<ImportKindName>(kinds[0]);
  return (
    <Page title={t.title} lead={t.lead}>
      {kinds.length > 1 && (
        <div className="form">
          <Pick
            label={t.kind}
            options={kinds.map((id) => ({ id, name: t[id] }))}
            value={kind}
            onChange={(id) => setKind(kinds.find((each) => each === id) ?? kinds[0])}
          />
        </div>
      )}
      <ImportOf key={kind} kind={kind} after={after[kind]} />
    </Page>
  );
};
