import { useRef, useState } from 'react';
import { useTexts } from '../../language/language.tsx';
import { Button } from '../../parts/Button.tsx';
import { letterTexts } from './texts.ts';

/** A text to be changed here and taken along. Nothing of it is recorded. */
export const CopyText = ({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string;
}) => {
  const t = useTexts(letterTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState<'copied' | 'notCopied'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(field.current?.value ?? text);
      say('copied');
    } catch {
      field.current?.select();
      say('notCopied');
    }
  };
  return (
    <>
      <div className="entry">
        <label htmlFor="letter">{t.text}</label>
        <textarea
          id="letter"
          ref={field}
          rows={Math.min(24, text.split('\n').length + 4)}
          lang={language}
          dir={language === 'fa' ? 'rtl' : 'ltr'}
          defaultValue={text}
          onChange={() => say(undefined)}
          aria-describedby="letter-help"
        />
        <span className="help" id="letter-help">
          {t.help}
        </span>
      </div>
      <div className="form-end">
        <Button look="main" onPress={() => void copy()}>
          {t.copy}
        </Button>
      </div>
      <p role="status" className={said === undefined ? 'note' : 'done'}>
        {said !== undefined && t[said]}
      </p>
    </>
  );
};
