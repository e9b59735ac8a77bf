import { useTexts } from '../../language/language.tsx';
import { Page } from '../../parts/Page.tsx';
import { Promises } from './Promises.tsx';
import { promiseTexts } from './texts.ts';

const PromisesPage = () => {
  const t = useTexts(promiseTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <Promises />
    </Page>
  );
};
export default PromisesPage;
