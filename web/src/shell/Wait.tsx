import { useTexts } from '../language/language.tsx';
import { shellTexts } from './texts.ts';

export const Wait = () => (
  <p className="loading" role="status">
    {useTexts(shellTexts).loading}
  </p>
);
