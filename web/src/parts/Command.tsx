import { useState } from 'react';
import { type Texts, useTexts } from '../language/language.tsx';
import { Button } from './Button.tsx';

const texts: Texts<'copy' | 'copied'> = {
  fa: { copy: 'رونوشت', copied: 'رونوشت شد' },
  en: { copy: 'Copy', copied: 'Copied' },
};

/** A command as it is typed, to be copied. */
export const Command = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const t = useTexts(texts);
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <div className="command">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        {text}
      </pre>
      <div>
        <Button aria-label={`${t.copy}: ${label}`} onPress={copy}>
          {isCopied ? t.copied : t.copy}
        </Button>
      </div>
    </div>
  );
};
