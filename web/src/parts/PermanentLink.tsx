import { type Texts, useTexts } from '../language/language.tsx';
import { Copy } from './Copy.tsx';

const texts: Texts<'copy'> = {
  fa: { copy: 'رونوشت نشانی این صفحه' },
  en: { copy: 'Copy the address of this page' },
};

/** The address under which a thing will be found as long as the office's books are kept. */
export const PermanentLink = ({
  path = location.pathname,
  label,
}: {
  /** From the portal's root; the page that is open, if absent. */
  readonly path?: string;
  readonly label?: string;
}) => {
  const t = useTexts(texts);
  return <Copy text={`${location.origin}${path}`} label={label ?? t.copy} />;
};
