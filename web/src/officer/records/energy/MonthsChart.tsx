import { along, axisTo } from '../../../../../shared/chart/axis.ts';
import type { Months, Reading } from '../../../../../shared/contract/metering.ts';
import { decimal, thousandths } from '../../../../../shared/domain/decimal.ts';
import { jalaliMonth } from '../../../../../shared/domain/format.ts';
import { useLanguage } from '../../../language/language.tsx';

const size = { width: 600, height: 190, top: 10, foot: 28, labels: 150 };

/** The consumption of each month as a column; the months of the reporting period stand out. */
export const MonthsChart = ({
  label,
  months,
  show,
  reporting,
}: {
  readonly label: string;
  readonly months: readonly Reading[];
  readonly show: (amount: string) => string;
  readonly reporting?: Months;
}) => {
  const { language } = useLanguage();
  if (months.length === 0) return null;
  const isMirrored = language === 'fa';
  const sorted = months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const most = sorted.reduce((max, { consumption }) => {
    const amount = thousandths(consumption);
    return amount > max ? amount : max;
  }, 0n);
  const axis = axisTo(most, 3);
  const inner = size.width - size.labels;
  const step = inner / sorted.length;
  const x = (index: number) =>
    isMirrored ? inner - step * (index + 1) : size.labels + step * index;
  const y = (amount: bigint) =>
    size.top + (size.height - size.top - size.foot) * (1 - along(amount, axis));
  const isReporting = (month: string) =>
    reporting !== undefined && month >= reporting.from && month <= reporting.until;
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {axis.marks.map((mark) => (
          <g key={String(mark)}>
            <line
              className="grid"
              x1={isMirrored ? 0 : size.labels}
              x2={isMirrored ? inner : size.width}
              y1={y(mark)}
              y2={y(mark)}
            />
            <text
              x={isMirrored ? inner + 8 : size.labels - 8}
              y={y(mark) + 4}
              textAnchor={isMirrored ? 'end' : 'end'}
            >
              {show(decimal(mark))}
            </text>
          </g>
        ))}
        {sorted.map(({ month, consumption }, index) => {
          const top = y(thousandths(consumption));
          return (
            <rect
              key={month}
              className={isReporting(month) ? 'column told' : 'column'}
              x={x(index) + step * 0.12}
              width={step * 0.76}
              y={top}
              height={size.height - size.foot - top}
            >
              <title>{`${jalaliMonth(month, language)}: ${show(consumption)}`}</title>
            </rect>
          );
        })}
        {[0, sorted.length - 1].map((index) => {
          const month = sorted[index]?.month;
          return month === undefined ? null : (
            <text
              key={month}
              x={index === 0 ? (isMirrored ? inner : size.labels) : isMirrored ? 0 : size.width}
              y={size.height - 6}
              textAnchor={index === 0 ? 'start' : 'end'}
            >
              {jalaliMonth(month, language)}
            </text>
          );
        })}
      </svg>
    </figure>
  );
};
