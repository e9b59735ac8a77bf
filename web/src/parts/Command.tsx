import { type Texts, useTexts } from '../language/language.tsx';
import { Copy } from './Copy.tsx';

const texts: Texts<'copy'> = { fa: { copy: 'رونوشت' }, en: { copy: 'Copy' } };

/** A command as it is typed, to be copied. */
export const Command = ({ text }: { readonly text: string }) => {
  const t = useTexts(texts);
  return (
    <div className="command">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        {text}
      </pre>
      <Copy text={text} label={t.copy} />
    </div>
  );
};
