import { useParams } from 'wouter';
import { useTexts } from '../../language/language.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { Page } from '../../parts/Page.tsx';
import { Factors, Items, Prices, Savings } from './measures.tsx';
import { Campaigns, Memoranda, Needs, Obligations, Resolutions } from './promises.tsx';
import { recordTexts } from './texts.ts';

const kinds = {
  needs: Needs,
  memoranda: Memoranda,
  obligations: Obligations,
  campaigns: Campaigns,
  savings: Savings,
  items: Items,
  prices: Prices,
  factors: Factors,
  resolutions: Resolutions,
};
type Kind = keyof typeof kinds;
const first: Kind = 'needs';

/** The office's other lists, to read. */
const Records = () => {
  const t = useTexts(recordTexts);
  const { kind = first } = useParams<{ kind?: string }>();
  const shown: Kind = kind in kinds ? (kind as Kind) : first;
  const Shown = kinds[shown];
  return (
    <Page title={t[shown]}>
      <Chips
        label={t.kinds}
        chips={(Object.keys(kinds) as Kind[]).map((each) => ({
          name: t[each],
          href: `/records/${each}`,
          isCurrent: each === shown,
        }))}
      />
      <Shown />
    </Page>
  );
};
export default Records;
