import { ImportPage } from '../imports/ImportPage.tsx';
import { useTexts } from '../language/language.tsx';
import { partnerTexts } from './texts.ts';

const Import = () => {
  const t = useTexts(partnerTexts);
  const kind = 'own-contributions';
  return (
    <ImportPage kinds={[kind]} after={{ [kind]: { href: '/contributions', name: t.title } }} />
  );
};
export default Import;
