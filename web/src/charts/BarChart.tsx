import { stackedBars } from '../../../shared/chart/stackedBars.ts';
import { useLanguage } from '../language/language.tsx';
import { Legend } from './Legend.tsx';
import { seriesClass } from './series.ts';

const width = 360;
const row = { label: 16, bar: 14, step: 42 };
const sumWidth = 96;

/** Bars of one unit on a common axis, each of parts, in reading direction. */
export const BarChart = ({
  title,
  series,
  bars,
  format,
}: {
  readonly title: string;
  readonly series: readonly string[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly bigint[] }[];
  readonly format: (value: bigint) => string;
}) => {
  const { language } = useLanguage();
  const mirrored = language === 'fa';
  const placed = stackedBars(
    bars.map(({ parts }) => parts),
    {
      x: mirrored ? sumWidth : 0,
      y: row.label,
      width: width - sumWidth,
      barHeight: row.bar,
      step: row.step,
      mirrored,
    },
  );
  const sumOf = (parts: readonly bigint[]) => format(parts.reduce((sum, part) => sum + part, 0n));
  const told = bars.map(({ label, parts }) =>
    series.length === 1
      ? `${label}: ${sumOf(parts)}`
      : `${label}: ${parts.map((part, at) => `${series[at] ?? ''} ${format(part)}`).join('، ')}`,
  );
  const start = mirrored ? width : 0;
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${bars.length * row.step}`}
        role="img"
        aria-label={`${title} — ${told.join(' · ')}`}
      >
        {bars.map(({ label, parts }, at) => {
          const y = at * row.step;
          return (
            <g key={label}>
              <text className="name" x={start} y={y + row.label - 4} textAnchor="start">
                {label}
              </text>
              {(placed.bars[at] ?? []).map(
                (box, part) =>
                  box.width > 0 && (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
                    <rect key={part} {...box} className={seriesClass(part)} />
                  ),
              )}
              <text
                className="sum"
                x={mirrored ? 0 : width}
                y={y + row.label + row.bar - 2}
                textAnchor="end"
              >
                {sumOf(parts)}
              </text>
            </g>
          );
        })}
      </svg>
      <Legend names={series} />
    </figure>
  );
};
