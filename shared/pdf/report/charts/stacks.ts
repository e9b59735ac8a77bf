import { stackedBars } from '../../../chart/stackedBars.ts';
import { stripBidiControls } from '../../../reader/bidi.ts';
import { GREEN, INK, QUIET, RULE } from '../../paper/palette.ts';
import { partOf } from '../../paper/placement.ts';
import type { TextOptions } from '../../textOptions.ts';
import { contentWidth, MARGINS, type Sheet } from '../sheet.ts';

/** Bars of one unit on a common axis. */
export type StackChart = {
  readonly title: string;
  readonly legend: readonly { readonly name: string; readonly color: string }[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly bigint[] }[];
  /** An amount as it is printed, at the axis and beside the bars. */
  readonly format: (amount: bigint) => string;
};

const LABEL_SHARE = 0.3;
const FIGURE_WIDTH = 66;
const STEP = 19;
const BAR_HEIGHT = 11;
const TITLE_HEIGHT = 19;
const AXIS_HEIGHT = 14;
const LEGEND_HEIGHT = 18;
const HEADING: TextOptions = { size: 10.5, color: GREEN, lineHeight: 1.7 };
const SMALL: TextOptions = { size: 8, color: INK, lineHeight: 1.5, maxLines: 1 };

export function stackHeight({ bars, legend }: StackChart): number {
  const legendHeight = legend.length > 1 ? LEGEND_HEIGHT : 0;
  return TITLE_HEIGHT + STEP * bars.length + AXIS_HEIGHT + legendHeight;
}

/** Stacked bars that grow in reading direction over a marked axis, each with its sum. */
export function drawStacks({ document, page }: Sheet, chart: StackChart): void {
  const { title, legend, bars, format } = chart;
  const { direction } = document;
  page.heading(title, 3, HEADING);
  const height = stackHeight(chart) - TITLE_HEIGHT;
  const area = { x: MARGINS.left, y: page.y, width: contentWidth(document), height };
  const labelWidth = area.width * LABEL_SHARE;
  const width = area.width - labelWidth - FIGURE_WIDTH - 12;
  const track = partOf(direction, area, { offset: labelWidth + 6, width });
  const placed = stackedBars(
    bars.map(({ parts }) => parts),
    {
      ...track,
      y: area.y + 4,
      barHeight: BAR_HEIGHT,
      step: STEP,
      mirrored: direction === 'rtl',
    },
  );
  const sums = bars.map(({ parts }) => format(parts.reduce((sum, part) => sum + part, 0n)));
  const told = bars.map(({ label, parts }, index) =>
    legend.length === 1
      ? `${label}: ${sums[index]}`
      : `${label}: ${parts.map((part, at) => `${legend[at]?.name ?? ''} ${format(part)}`).join('، ')}`,
  );
  document.figure(stripBidiControls(`${title} — ${told.join(' · ')}`), area, () => {
    const bottom = area.y + STEP * bars.length + 1;
    for (const { x, value } of placed.marks) {
      document.draw.rule({ x, y: area.y }, { x, y: bottom }, { stroke: RULE, lineWidth: 0.5 });
      const box = { x: x - 40, y: bottom, width: 80 };
      document.text(format(value), box, { ...SMALL, size: 7, color: QUIET, align: 'center' });
    }
    for (const [index, { label }] of bars.entries()) {
      const row = { ...area, y: area.y + index * STEP + 2 };
      document.text(label, partOf(direction, row, { offset: 0, width: labelWidth }), SMALL);
      const sumBox = partOf(direction, row, {
        offset: area.width - FIGURE_WIDTH,
        width: FIGURE_WIDTH,
      });
      document.text(sums[index] ?? '', sumBox, { ...SMALL, weight: 'bold' });
      for (const [part, box] of (placed.bars[index] ?? []).entries())
        if (box.width > 0) document.draw.rectangle(box, { fill: legend[part]?.color ?? GREEN }, 1);
    }
    if (legend.length < 2) return;
    const row = { ...area, y: bottom + AXIS_HEIGHT };
    for (const [index, { name, color }] of legend.entries()) {
      const offset = labelWidth + 6 + (index * width) / legend.length;
      const swatch = partOf(direction, row, { offset, width: 7 });
      document.draw.rectangle({ ...swatch, y: swatch.y + 3, height: 7 }, { fill: color });
      const box = partOf(direction, row, {
        offset: offset + 11,
        width: width / legend.length - 13,
      });
      document.text(name, box, { ...SMALL, size: 7.5, color: QUIET });
    }
  });
  page.y += height;
}
