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
const width = 1_000n;

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
  const part = (amount: string) => Number(least((thousandths(amount) * width) / whole, width));
  const said = filled(words ?? t.words, {
    ...{ done: show(done), all: show(all), left: show(left) },
    share: percent(thousandths(done), whole, language),
  });
  const freed = released === '0' ? '' : ` · ${releasedWord ?? t.released}: ${show(released)}`;
  return (
    <div className="burn-down">
      <svg viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true">
        {overdue && <rect className="late-part" width={Number(width)} height="10" />}
        <rect className="done-part" width={part(done)} height="10" />
        <rect className="released-part" x={part(done)} width={part(released)} height="10" />
      </svg>
      <p>
        {said}
        {freed}
      </p>
    </div>
  );
};

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
