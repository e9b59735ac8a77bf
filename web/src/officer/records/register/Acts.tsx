import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../language/language.tsx';
import { Button } from '../../../parts/Button.tsx';
import { registerTexts } from './texts.ts';

/** Something that can be done with a record now, and its form. */
export interface Act {
  readonly name: string;
  readonly look?: 'main' | 'quiet' | 'danger';
  readonly form: (onDone: () => void) => ReactNode;
}

/** What can be done with a record: one form open at a time, and what was done is said in place. */
export const Acts = ({ acts }: { readonly acts: readonly Act[] }) => {
  const t = useTexts(registerTexts);
  // A form stays open even when its step is no longer to be done: a colleague was faster, and it says so.
  const [open, setOpen] = useState<Act>();
  const [isDone, setDone] = useState(false);
  const current = acts.find(({ name }) => name === open?.name) ?? open;
  if (acts.length === 0 && current === undefined && !isDone) return null;
  return (
    <div>
      {isDone && (
        <p className="done" role="status">
          {t.done}
        </p>
      )}
      <div className="steps">
        {acts.map(({ name, look = 'quiet' }) => (
          <Button
            key={name}
            look={open === undefined ? look : 'quiet'}
            aria-expanded={name === open?.name}
            onPress={() => {
              setDone(false);
              setOpen(name === open?.name ? undefined : acts.find((act) => act.name === name));
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      {current !== undefined && (
        <div className="card step" key={current.name}>
          {current.form(() => {
            setOpen(undefined);
            setDone(true);
          })}
        </div>
      )}
    </div>
  );
};
