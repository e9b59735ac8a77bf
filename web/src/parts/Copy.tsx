import { useEffect, useRef, useState } from 'react';
import { type Texts, useTexts } from '../language/language.tsx';
import { Button } from './Button.tsx';

const texts: Texts<'copied' | 'byHand'> = {
  fa: { copied: 'رونوشت برداشته شد', byHand: 'مرورگر اجازه نداد؛ از این‌جا بردارید' },
  en: { copied: 'Copied', byHand: 'The browser did not allow it; copy it from here' },
};
const shown_ms = 4_000;

/** A button that copies a text, says so, and shows the text to copy by hand where a browser won't. */
export const Copy = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const t = useTexts(texts);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state === 'refused') field.current?.select();
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), shown_ms);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <span className="copy">
      <Button onPress={() => void copy()}>{label}</Button>
      <span role="status">
        {state === 'copied' && <span className="copied">✓ {t.copied}</span>}
      </span>
      {state === 'refused' && (
        <label className="by-hand">
          {t.byHand} <input ref={field} readOnly dir="ltr" value={text} />
        </label>
      )}
    </span>
  );
};
