import type { ReactNode } from 'react';
import { shareBars } from '../../../shared/chart/shareBars.ts';
import { useLanguage } from '../language/language.tsx';

export type PartTone = 'done' | 'way' | 'waiting' | 'rest' | 'lost';

export interface Part {
  readonly tone: PartTone;
  /** In any one unit: thousandths of it, rials. */
  readonly amount: bigint;
  /** What the part is, with its figure and unit: read by everybody, since colours are not. */
  readonly words: ReactNode;
}

const area = { x: 0, y: 0, width: 100, barHeight: 4, step: 4 };

/** Parts of one whole as a bar, and under it the same in words. What the parts leave of the whole stays empty. */
export const ShareBar = ({
  parts,
  whole,
}: {
  readonly parts: readonly Part[];
  readonly whole: bigint;
}) => {
  const { language } = useLanguage();
  const shown = parts.filter(({ amount }) => amount > 0n);
  const [bar] = shareBars([{ parts: shown.map(({ amount }) => amount), whole }], {
    ...area,
    mirrored: language === 'fa',
  });
  return (
    <div className="share">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="track" {...bar?.track} />
        {bar?.parts.map((place, index) => (
          <rect key={shown[index]?.tone} className={`of-${shown[index]?.tone}`} {...place} />
        ))}
      </svg>
      <ul className="legend">
        {shown.map(({ tone, words }) => (
          <li key={tone} className={`of-${tone}`}>
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
};
