import type { Contribution } from '../../../../shared/contract/contributions.ts';
import { decimal } from '../../../../shared/domain/decimal.ts';
import { inDigits } from '../../../../shared/domain/format.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useItems } from '../../ledger/catalogue.ts';
import { ItemName } from '../../ledger/places.tsx';
import { Money, Quantity } from '../../parts/figures.tsx';
import { type Part, ShareBar } from '../../parts/ShareBar.tsx';
import { byBasis, byItem, type Standing } from '../standing.ts';
import { startTexts } from './texts.ts';

/** Quantities first, each item in its own unit: given, verified, delivered. */
export const Given = ({
  contributions,
  isWhole = false,
}: {
  readonly contributions: readonly Contribution[];
  /** All items in sight, as on paper. */
  readonly isWhole?: boolean;
}) => <Bars standing={[...byItem(contributions)]} most={isWhole ? Infinity : mostShown} />;

/** Items that are shown at once. */
const mostShown = 6;

const Bars = ({
  standing,
  most,
}: {
  readonly standing: readonly (readonly [string, Standing])[];
  readonly most: number;
}) => {
  const t = useTexts(startTexts);
  const bars = standing.map(([item, of]) => <OfItem key={item} item={item} standing={of} />);
  return (
    <>
      {bars.slice(0, most)}
      {bars.length > most && (
        <details className="inner">
          <summary>{t.moreItems}</summary>
          {bars.slice(most)}
        </details>
      )}
    </>
  );
};

const parts = [
  ['delivered', 'done'],
  ['onTheWay', 'way'],
  ['waiting', 'waiting'],
  ['missing', 'lost'],
] as const;

const OfItem = ({ item, standing }: { readonly item: string; readonly standing: Standing }) => {
  const t = useTexts(startTexts);
  const unit = useItems().get(item)?.unit;
  const figure = (amount: bigint) => <Quantity amount={decimal(amount)} unit={unit} />;
  const [before, after] = t.givenOf.split('{amount}');
  return (
    <section className="share-row">
      <h3>
        <ItemName code={item} />
        <span className="given">
          {before}
          {figure(standing.given)}
          {after}
        </span>
      </h3>
      <ShareBar
        whole={standing.given}
        parts={parts.map(
          ([name, tone]): Part => ({
            ...{ tone, amount: standing[name] },
            words: (
              <>
                {figure(standing[name])} {t[name]}
              </>
            ),
          }),
        )}
      />
    </section>
  );
};

/** Rials after the quantities, each basis by itself. */
export const Worth = ({ contributions }: { readonly contributions: readonly Contribution[] }) => {
  const t = useTexts(startTexts);
  const { language } = useLanguage();
  const worth = [...byBasis(contributions)];
  const count = (text: string, of: number) =>
    of > 0 && <p className="note">{filled(text, { count: inDigits(String(of), language) })}</p>;
  if (worth.length === 0) return <p className="note">{t.noWorth}</p>;
  return (
    <>
      <dl>
        {worth.map(([basis, { rials, unknown, notValued }]) => (
          <div key={basis} className="of-basis">
            <dt>{t[basis]}</dt>
            <dd>
              <Money amount={rials} />
              {count(t.unknown, unknown)}
              {count(t.notValued, notValued)}
            </dd>
          </div>
        ))}
      </dl>
      {worth.length > 1 && <p className="note">{t.apart}</p>}
    </>
  );
};
