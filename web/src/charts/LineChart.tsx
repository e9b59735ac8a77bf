import { linePath, lines } from '../../../shared/chart/lines.ts';
import { useLanguage } from '../language/language.tsx';
import { Legend } from './Legend.tsx';
import { seriesClass } from './series.ts';

const size = { width: 360, height: 190 };
const plot = { top: 12, bottom: 30, axis: 52, end: 14 };
/** Steps that fit under the lines. */
const labels = 5;

/** Quantities of one unit over time, in reading direction. Every figure of it stands in a table as well. */
export const LineChart = ({
  title,
  steps,
  series,
  format,
}: {
  readonly title: string;
  readonly steps: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly bigint[] }[];
  readonly format: (value: bigint) => string;
}) => {
  const { language } = useLanguage();
  const mirrored = language === 'fa';
  const width = size.width - plot.axis - plot.end;
  const area = {
    x: mirrored ? plot.end : plot.axis,
    y: plot.top,
    width,
    height: size.height - plot.top - plot.bottom,
  };
  const placed = lines(
    series.map(({ values }) => values),
    area,
    mirrored,
  );
  const every = Math.ceil(steps.length / labels);
  const told = steps.map(
    (step, at) =>
      `${step}: ${series.map(({ name, values }) => `${name} ${format(values[at] ?? 0n)}`).join('، ')}`,
  );
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={`${title} — ${told.join(' · ')}`}
      >
        {placed.marks.map(({ y, value }) => (
          <g key={String(value)}>
            <line className="mark" x1={area.x} x2={area.x + width} y1={y} y2={y} />
            <text
              x={mirrored ? size.width - 4 : 4}
              y={y + 4}
              textAnchor={mirrored ? 'end' : 'start'}
            >
              {format(value)}
            </text>
          </g>
        ))}
        {placed.steps.map((x, at) =>
          // Counted from the newest, which is always named.
          (steps.length - 1 - at) % every === 0 ? (
            <text key={steps[at]} x={x} y={size.height - 10} textAnchor="middle">
              {steps[at]}
            </text>
          ) : null,
        )}
        {placed.lines.map((points, at) => (
          <g key={series[at]?.name} className={seriesClass(at)}>
            <path d={linePath(points)} />
            {points.map(({ x, y }) => (
              <circle key={x} cx={x} cy={y} r="3" />
            ))}
          </g>
        ))}
      </svg>
      <Legend names={series.map(({ name }) => name)} />
    </figure>
  );
};
