import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { Page } from '../parts/Page.tsx';
import { shellTexts } from './texts.ts';

export const Missing = () => {
  const t = useTexts(shellTexts);
  return (
    <Page title={t.missing} lead={t.missingWay}>
      <Link href="~/">{t.home}</Link>
    </Page>
  );
};
