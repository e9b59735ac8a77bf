import { useState } from 'react';
import { filled, useTexts } from '../../language/language.tsx';
import { Button } from '../../parts/Button.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { queueTexts } from './texts.ts';
import { useKeptViews } from './views.ts';

const longestName = 60;

/** Views that this person keeps under names of their own. */
export const KeptViews = ({ search, isNarrow }: { search: string; isNarrow: boolean }) => {
  const t = useTexts(queueTexts);
  const { views, add, drop } = useKeptViews();
  const current = views.find((view) => view.search === search);
  if (views.length === 0 && !isNarrow) return null;
  return (
    <div className="kept-views">
      {views.length > 0 && (
        <Chips
          label={t.keptViews}
          chips={views.map((view) => ({
            name: view.name,
            href: `/contributions?${view.search}`,
            isCurrent: view === current,
          }))}
        />
      )}
      {current !== undefined && (
        <Button onPress={() => drop(search)}>{filled(t.dropView, { name: current.name })}</Button>
      )}
      {current === undefined && isNarrow && (
        <NewView key={search} onKeep={(name) => add({ name, search })} />
      )}
    </div>
  );
};

const NewView = ({ onKeep }: { readonly onKeep: (name: string) => void }) => {
  const t = useTexts(queueTexts);
  const [name, setName] = useState('');
  return (
    <form
      className="in-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onKeep(name.trim());
      }}
    >
      <TextEntry label={t.viewName} value={name} onChange={setName} maxLength={longestName} />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t.keepView}
      </Button>
    </form>
  );
};
