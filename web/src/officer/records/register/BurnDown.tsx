import { shareBars } from '../../../../../shared/chart/shareBars.ts';
import { thousandths } from '../../../../../shared/domain/decimal.ts';
import { percent } from '../../../../../shared/domain/format.ts';
import { filled, type Texts, useLanguage, useTexts } from '../../../language/language.tsx';

const texts: Texts<'words' | 'released' | 'none'> = {
  fa: {
    words: '{done} از {all} انجام شد ({share})؛ مانده: {left}',
    released: 'آزادشده',
    none: 'چیزی بر عهده نیست.',
  },
  en: {
    words: '{done} of {all} fulfilled ({share}); left: {left}',
    released: 'released',
    none: 'Nothing is owed.',
  },
};
const area = { x: 0, y: 0, width: 100, barHeight: 4, step: 4 };

/** How much of a promise is fulfilled, as a bar and in words: nobody needs the colours to read it. */
export const BurnDown = ({
  all,
  done,
  left,
  released = '0',
  releasedWord,
  overdue = false,
  words,
  show,
}: {
  /** Decimal strings of one unit: all = done + released + left. */
  readonly all: string;
  readonly done: string;
  readonly left: string;
  readonly released?: string;
  /** What became of the rest, where it was not released. */
  readonly releasedWord?: string;
  readonly overdue?: boolean;
  /** Another sentence than that of a promise, with the places {done}, {all}, {share}, {left}. */
  readonly words?: string | undefined;
  /** An amount with its unit, in words. */
  readonly show: (amount: string) => string;
}) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const whole = thousandths(all);
  if (whole <= 0n) return <p className="note">{t.none}</p>;
  const said = filled(words ?? t.words, {
    ...{ done: show(done), all: show(all), left: show(left) },
    share: percent(thousandths(done), whole, language),
  });
  const freed = released === '0' ? '' : ` · ${releasedWord ?? t.released}: ${show(released)}`;
  const [bar] = shareBars([{ parts: [thousandths(done), thousandths(released)], whole }], {
    ...area,
    mirrored: language === 'fa',
  });
  return (
    <div className="burn-down">
      <svg
        viewBox={`0 0 ${area.width} ${area.barHeight}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className={overdue ? 'late-part' : 'open-part'} {...bar?.track} />
        <rect className="done-part" {...bar?.parts[0]} />
        <rect className="released-part" {...bar?.parts[1]} />
      </svg>
      <p>
        {said}
        {freed}
      </p>
    </div>
  );
};
