import { along, axisTo } from '../../../../../shared/chart/axis.ts';
import { signedThousandths } from '../../../../../shared/domain/decimal.ts';
import { filled, useLanguage, useTexts } from '../../../language/language.tsx';
import { energyTexts } from './energyTexts.ts';

const size = { width: 600, height: 64, middle: 24, label: 56 };

/** A range from low to high with what is expected within it, from zero on, and in words. */
export const SavingRange = ({
  low,
  expected,
  high,
  show,
}: {
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  readonly show: (amount: string) => string;
}) => {
  const t = useTexts(energyTexts);
  const { language } = useLanguage();
  const axis = axisTo(signedThousandths(high));
  const x = (amount: string) => {
    const share = along(signedThousandths(amount), axis);
    return size.width * (language === 'fa' ? 1 - share : share);
  };
  const [left, right] = [x(low), x(high)].sort((a, b) => a - b) as [number, number];
  const words = filled(t.rangeWords, {
    ...{ low: show(low), expected: show(expected), high: show(high) },
  });
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words}>
        <line className="grid" x1="0" x2={size.width} y1={size.middle} y2={size.middle} />
        <rect
          className="band"
          x={left}
          width={Math.max(2, right - left)}
          y={size.middle - 10}
          height="20"
        />
        <circle className="dot" cx={x(expected)} cy={size.middle} r="6" />
        <text x={language === 'fa' ? size.width : 0} y={size.label} textAnchor="start">
          {show('0')}
        </text>
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
};
