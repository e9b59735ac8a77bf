import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../language/language.tsx';
import { AnswerIcon, type AnswerState } from './AnswerIcon.tsx';
import { checkTexts } from './checkTexts.ts';

/** One of the answers: its word, its sign, and a sentence of what it means. */
export const Told = ({
  state,
  says,
  again,
  children,
}: {
  readonly state: AnswerState;
  /** In place of the usual sentence. */
  readonly says?: string;
  readonly again?: () => void;
  readonly children?: ReactNode;
}) => {
  const t = useTexts(checkTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${t[state]} — ${t.title}`;
    heading.current?.focus();
  }, [state, t]);
  return (
    <article className={`answer ${state}`}>
      <h2 ref={heading} tabIndex={-1}>
        <AnswerIcon state={state} />
        {t[state]}
      </h2>
      <p>{says ?? t[`says-${state}`]}</p>
      {again !== undefined && (
        <p>
          <button type="button" className="button quiet" onClick={again}>
            {t.again}
          </button>
        </p>
      )}
      {children}
    </article>
  );
};
