import { type ShareBar, shareBars } from '../../../chart/shareBars.ts';
import { percent } from '../../../domain/format.ts';
import { stripBidiControls } from '../../../reader/bidi.ts';
import { GREEN, INK, QUIET } from '../../paper/palette.ts';
import { partOf } from '../../paper/placement.ts';
import type { TextOptions } from '../../textOptions.ts';
import { contentWidth, MARGINS, type Sheet } from '../sheet.ts';

export type Chart = {
  readonly title: string;
  /** One colour and name for each part, and for what is left of the whole. */
  readonly legend: readonly { readonly name: string; readonly color: string }[];
  /** The share that is printed beside a bar is that of `shown`. */
  readonly bars: readonly (ShareBar & { readonly label: string; readonly shown: bigint })[];
};

const LABEL_SHARE = 0.36;
const FIGURE_WIDTH = 46;
const STEP = 20;
const BAR_HEIGHT = 11;
const SWATCH = 7;
const TITLE_HEIGHT = 19;
const LEGEND_HEIGHT = 24;
const HEADING: TextOptions = { size: 10.5, color: GREEN, lineHeight: 1.7 };
const SMALL: TextOptions = { size: 8, color: INK, lineHeight: 1.5, maxLines: 1 };

/** The height in points of a chart with its title. */
export function chartHeight({ bars }: Chart): number {
  return TITLE_HEIGHT + STEP * bars.length + LEGEND_HEIGHT;
}

/** Bars that grow in reading direction, each with its label and a share in percent. */
export function drawChart({ document, page }: Sheet, { title, legend, bars }: Chart): void {
  const { direction, language } = document;
  const height = STEP * bars.length + LEGEND_HEIGHT;
  page.heading(title, 3, HEADING);
  const area = { x: MARGINS.left, y: page.y, width: contentWidth(document), height };
  const labelWidth = area.width * LABEL_SHARE;
  const barWidth = area.width - labelWidth - FIGURE_WIDTH - 12;
  const track = partOf(direction, area, { offset: labelWidth + 6, width: barWidth });
  const placed = shareBars(bars, {
    ...track,
    y: area.y + 4,
    barHeight: BAR_HEIGHT,
    step: STEP,
    mirrored: direction === 'rtl',
  });
  const shares = bars.map(({ shown, whole }) => percent(shown, whole, language));
  const alt = bars.map(({ label }, index) => `${label}: ${shares[index]}`).join(' · ');
  document.figure(stripBidiControls(`${title} — ${alt}`), area, () => {
    for (const [index, { label }] of bars.entries()) {
      const row = { ...area, y: area.y + index * STEP + 2 };
      document.text(label, partOf(direction, row, { offset: 0, width: labelWidth }), SMALL);
      const offset = area.width - FIGURE_WIDTH;
      const figureBox = partOf(direction, row, { offset, width: FIGURE_WIDTH });
      document.text(shares[index] ?? '', figureBox, { ...SMALL, weight: 'bold' });
      const bar = placed[index];
      if (!bar) continue;
      document.draw.rectangle(bar.track, { fill: legend.at(-1)?.color ?? '#FFFFFF' }, 1);
      for (const [part, box] of bar.parts.entries()) {
        if (box.width > 0) document.draw.rectangle(box, { fill: legend[part]?.color ?? GREEN }, 1);
      }
    }
    const legendArea = { ...area, y: area.y + STEP * bars.length + 3 };
    let offset = labelWidth + 6;
    for (const { name, color } of legend) {
      const swatch = partOf(direction, legendArea, { offset, width: SWATCH });
      document.draw.rectangle({ ...swatch, y: swatch.y + 3, height: SWATCH }, { fill: color });
      const width = barWidth / legend.length - SWATCH - 6;
      const box = partOf(direction, legendArea, { offset: offset + SWATCH + 4, width });
      document.text(name, box, { ...SMALL, size: 7.5, color: QUIET });
      offset += barWidth / legend.length;
    }
  });
  page.y += height;
}
