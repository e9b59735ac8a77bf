import { Link, useLocation } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { type MoneyUnit, useMoneyUnit } from '../parts/money.ts';
import { placeOf, roleAt } from './places.ts';
import { shellTexts } from './texts.ts';

const units: readonly MoneyUnit[] = ['rial', 'toman'];

/** Below every page: help for the role whose page it is, the words used, and how amounts are shown. */
export const Foot = () => {
  const t = useTexts(shellTexts);
  const [at] = useLocation();
  const [unit, choose] = useMoneyUnit();
  const role = roleAt(at);
  return (
    <footer className="foot">
      <nav aria-label={t.more}>
        <Link href={role === undefined ? '/help' : `/help${placeOf[role]}`}>{t.help}</Link>
        <Link href="/glossary">{t.glossary}</Link>
      </nav>
      <fieldset className="money-unit">
        <legend>{t.money}</legend>
        {units.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={unit === each}
            onClick={() => choose(each)}
          >
            {t[each]}
          </button>
        ))}
      </fieldset>
    </footer>
  );
};
