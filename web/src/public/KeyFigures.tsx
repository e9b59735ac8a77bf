import { counted, nameIn } from '../../../shared/domain/format.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { reportTexts as words } from '../../../shared/domain/report/texts.ts';
import { useLanguage, useTexts } from '../language/language.tsx';
import { Money } from '../parts/figures.tsx';
import { reportTexts } from './reportTexts.ts';

type KeyFigure = Report['keyFigures'][number];
const most = 8;

/** The first figures of the report, each with its unit. */
export const KeyFigures = ({ report }: { readonly report: Report }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const shown = report.keyFigures.filter(hasAmount).toSorted(byRank).slice(0, most);
  if (shown.length === 0) return <p className="empty">{t.noFigures}</p>;
  const texts = words[language];
  return (
    <ul className="key-figures">
      {shown.map((row) => (
        <li key={`${row.figure}/${row.item ?? ''}`} className="card">
          <span className="figure">
            {isMoney(row) ? <Money amount={row.quarter.amount} /> : amountOf(row, language)}
          </span>
          {texts.figures[row.figure] ?? row.figure}
          {row.name !== undefined && ` · ${nameIn(row.name, language)}`}
        </li>
      ))}
    </ul>
  );
};

/** What reached people first, then what the office did, then what companies gave. */
const ranks = ['recipients', 'delivered', 'certificates-issued', 'saved-natural-gas'];
const rankOf = ({ figure }: KeyFigure): number => {
  const rank = ranks.indexOf(figure);
  return rank < 0 ? ranks.length : rank;
};
const byRank = (a: KeyFigure, b: KeyFigure): number => rankOf(a) - rankOf(b);

const isMoney = (
  row: KeyFigure,
): row is KeyFigure & { readonly quarter: { readonly is: 'amount'; readonly amount: string } } =>
  row.quarter.is === 'amount' && /^(value|fund)-/.test(row.figure);

const hasAmount = ({ quarter }: KeyFigure): boolean =>
  quarter.is !== 'amount' || quarter.amount !== '0';

const amountOf = ({ figure: code, quarter, unit }: KeyFigure, language: 'fa' | 'en'): string => {
  const texts = words[language];
  const of = unit === undefined ? (texts.figureUnits[code] ?? '') : nameIn(unit, language);
  if (quarter.is === 'amount') return counted(quarter.amount, of, language);
  if (quarter.is === 'at-least') return texts.atLeast(counted(quarter.amount, of, language));
  return texts.fewerThanTen;
};
