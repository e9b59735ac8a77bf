import { ImportPage } from '../imports/ImportPage.tsx';
import { useTexts } from '../language/language.tsx';
import { districtTexts } from './texts.ts';

const ImportNeeds = () => {
  const t = useTexts(districtTexts);
  return <ImportPage kinds={['needs']} after={{ needs: { href: '/', name: t.needsTitle } }} />;
};
export default ImportNeeds;
