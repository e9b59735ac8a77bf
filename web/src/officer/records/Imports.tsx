import { useParams } from 'wouter';
import { ImportPage } from '../../imports/ImportPage.tsx';
import { useTexts } from '../../language/language.tsx';
import { officerTexts } from '../texts.ts';
import { recordTexts } from './recordTexts.ts';
import { hrefOf } from './registers.ts';

const kinds = ['partners', 'contributions', 'obligations', 'needs'] as const;

/** Taking over the office's own tables; the kind that the address names comes first. */
const Imports = () => {
  const t = useTexts(recordTexts);
  const places = useTexts(officerTexts);
  const { kind } = useParams<{ kind?: string }>();
  const first = kinds.find((each) => each === kind) ?? 'partners';
  return (
    <ImportPage
      key={first}
      kinds={[first, ...kinds.filter((each) => each !== first)]}
      after={{
        partners: { href: '/partners', name: places.partners },
        contributions: { href: '/contributions', name: places.contributions },
        obligations: { href: hrefOf('obligations'), name: t.obligations },
        needs: { href: hrefOf('needs'), name: t.needs },
      }}
    />
  );
};
export default Imports;
