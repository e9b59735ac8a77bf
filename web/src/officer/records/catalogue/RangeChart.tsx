import { along, axisTo } from '../../../../../shared/chart/axis.ts';
import type { PriceRange } from '../../../../../shared/contract/priceBook.ts';
import { dayInFigures } from '../../../../../shared/domain/format.ts';
import { noon } from '../../../../../shared/domain/period.ts';
import { useLanguage } from '../../../language/language.tsx';
import { useMoney } from '../../../parts/figures.tsx';

const size = { width: 600, height: 200, top: 10, foot: 28 };
/** The widest label of the axis stands within it. */
const labelWidth = 150;

/** Each dated range as a block: along the days that it holds, from its lowest to its highest price. */
export const RangeChart = ({
  label,
  ranges,
}: {
  readonly label: string;
  readonly ranges: readonly Pick<PriceRange, 'entry' | 'low' | 'high' | 'from' | 'until'>[];
}) => {
  const { language } = useLanguage();
  const money = useMoney();
  const isMirrored = language === 'fa';
  const at = (day: string) => noon(day).getTime();
  const first = Math.min(...ranges.map(({ from }) => at(from)));
  const last = Math.max(...ranges.map(({ until }) => at(until)));
  const axis = axisTo(
    ranges.map(({ high }) => BigInt(high)).reduce((a, b) => (a > b ? a : b), 0n),
    3,
  );
  const inner = size.width - labelWidth;
  const x = (day: string) => {
    const share = last === first ? 0.5 : (at(day) - first) / (last - first);
    return isMirrored ? inner * (1 - share) : labelWidth + inner * share;
  };
  const y = (rial: bigint) =>
    size.top + (size.height - size.top - size.foot) * (1 - along(rial, axis));
  const days = [...new Set([ranges[0]?.from, ranges.at(-1)?.until])].filter(
    (day) => day !== undefined,
  );
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {axis.marks.map((mark) => (
          <g key={String(mark)}>
            <line
              className="grid"
              x1={isMirrored ? 0 : labelWidth}
              x2={isMirrored ? inner : size.width}
              y1={y(mark)}
              y2={y(mark)}
            />
            <text
              x={isMirrored ? inner + 8 : labelWidth - 8}
              y={y(mark) + 4}
              textAnchor={isMirrored ? 'start' : 'end'}
              direction="ltr"
            >
              {money(String(mark))}
            </text>
          </g>
        ))}
        {ranges.map(({ entry, low, high, from, until }) => {
          const [left, right] = [x(from), x(until)].sort((a, b) => a - b) as [number, number];
          const [top, foot] = [y(BigInt(high)), y(BigInt(low))];
          return (
            <rect
              key={entry}
              className="block"
              x={left}
              width={Math.max(3, right - left)}
              y={top}
              height={Math.max(3, foot - top)}
            />
          );
        })}
        {days.map((day) => (
          <text
            key={day}
            x={x(day)}
            y={size.height - 6}
            direction="ltr"
            textAnchor={(day === days[0]) === isMirrored ? 'end' : 'start'}
          >
            {dayInFigures(day, language)}
          </text>
        ))}
      </svg>
    </figure>
  );
};
