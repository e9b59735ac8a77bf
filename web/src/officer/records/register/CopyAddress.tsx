import { useState } from 'react';
import { useTexts } from '../../../language/language.tsx';
import { Button } from '../../../parts/Button.tsx';
import { registerTexts } from './texts.ts';

/** The address of this page stays the same: it can stand in a letter or be sent to a colleague. */
export const CopyAddress = () => {
  const t = useTexts(registerTexts);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}`);
    setCopied(true);
  };
  return (
    <span role="status">
      <Button onPress={() => void copy()}>{isCopied ? t.copied : t.copy}</Button>
    </span>
  );
};
