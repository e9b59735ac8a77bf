import { linePath, lines } from '../../../chart/lines.ts';
import { decimal, signedThousandths } from '../../../domain/decimal.ts';
import { figure } from '../../../domain/format.ts';
import type { TrendRow } from '../../../domain/report/keyFigures.ts';
import { stripBidiControls } from '../../../reader/bidi.ts';
import type { FilledBox } from '../../drawing.ts';
import { GOLD, GREEN, INK, QUIET, RULE } from '../../paper/palette.ts';
import { named } from '../../paper/phrases.ts';
import { columnsOf, partOf } from '../../paper/placement.ts';
import type { TextOptions } from '../../textOptions.ts';
import { contentWidth, MARGINS, type Sheet } from '../sheet.ts';

const COLUMNS = 2;
const GAP = 22;
const HEIGHT = 150;
const MOST = 4;
const AXIS_WIDTH = 46;
/** Quarters that fit under the line. */
const LABELS = 5;
const SMALL: TextOptions = { size: 7, color: QUIET, lineHeight: 1.4, maxLines: 1 };

/** Points of height that the lines of the report take. */
export function trendHeight({ report }: Sheet): number {
  return Math.ceil(Math.min(MOST, report.trend.length) / COLUMNS) * (HEIGHT + 8);
}

/** Quantities over the quarters, one small chart for each of the first items: units are never mixed. */
export function drawTrend(sheet: Sheet): void {
  const { document, page, report } = sheet;
  const rows = report.trend.slice(0, MOST);
  const area = { x: MARGINS.left, y: page.y, width: contentWidth(document) };
  const columns = columnsOf(document.direction, area, COLUMNS, GAP);
  rows.forEach((row, index) => {
    const column = columns[index % COLUMNS] ?? area;
    const y = area.y + Math.floor(index / COLUMNS) * (HEIGHT + 8);
    drawOne(sheet, row, { ...column, y, height: HEIGHT });
  });
  page.y += trendHeight(sheet);
}

function drawOne(sheet: Sheet, row: TrendRow, area: FilledBox): void {
  const { document, texts } = sheet;
  const { language, direction } = document;
  const mirrored = direction === 'rtl';
  const series = [
    { name: texts.columns.verified, color: GOLD, values: row.quarters.map((q) => q.verified) },
    { name: texts.columns.delivered, color: GREEN, values: row.quarters.map((q) => q.delivered) },
  ];
  const title = texts.charts.trend(named(row.name, language), named(row.unit, language));
  const told = row.quarters.map(
    ({ period, verified, delivered }) =>
      `${texts.charts.quarter(period)}: ${figure(verified, language)} / ${figure(delivered, language)}`,
  );
  const alt = `${title} — ${series.map(({ name }) => name).join(' / ')} — ${told.join(' · ')}`;
  document.figure(stripBidiControls(alt), area, () => {
    document.text(title, area, { size: 8.5, weight: 'bold', color: INK, maxLines: 1 });
    drawLegend(sheet, series, { ...area, y: area.y + 15 });
    const plot = partOf(direction, area, {
      offset: AXIS_WIDTH,
      width: area.width - AXIS_WIDTH - 8,
    });
    const placed = lines(
      series.map(({ values }) => values.map(signedThousandths)),
      { ...plot, y: area.y + 36, height: HEIGHT - 58 },
      mirrored,
    );
    for (const { y, value } of placed.marks) {
      const label = partOf(direction, area, { offset: 0, width: AXIS_WIDTH - 6 });
      document.text(
        figure(decimal(value), language),
        { ...label, y: y - 5 },
        { ...SMALL, align: 'end' },
      );
      document.draw.rule(
        { x: plot.x, y },
        { x: plot.x + plot.width, y },
        { stroke: RULE, lineWidth: 0.5 },
      );
    }
    const every = Math.ceil(placed.steps.length / LABELS);
    placed.steps.forEach((x, index) => {
      // Counted from the newest, which is always named.
      if ((placed.steps.length - 1 - index) % every !== 0) return;
      const period = row.quarters[index]?.period ?? '';
      const box = { x: x - 20, y: area.y + HEIGHT - 18, width: 40 };
      document.text(texts.charts.quarter(period), box, { ...SMALL, align: 'center', size: 6.5 });
    });
    placed.lines.forEach((points, index) => {
      const { color = INK } = series[index] ?? {};
      document.draw.path(linePath(points), { stroke: color, lineWidth: 1.6 });
      for (const { x, y } of points)
        document.draw.rectangle({ x: x - 2, y: y - 2, width: 4, height: 4 }, { fill: color }, 2);
    });
  });
}

function drawLegend(
  { document }: Sheet,
  series: readonly { readonly name: string; readonly color: string }[],
  area: FilledBox,
): void {
  series.forEach(({ name, color }, index) => {
    const offset = index * 80;
    const swatch = partOf(document.direction, area, { offset, width: 12 });
    document.draw.rectangle({ ...swatch, y: swatch.y + 5, height: 2 }, { fill: color });
    document.text(
      name,
      partOf(document.direction, area, { offset: offset + 16, width: 60 }),
      SMALL,
    );
  });
}
