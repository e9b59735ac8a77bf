import { regionMaps } from '../../domain/report/regionMap.ts';
import { stackCharts } from '../../domain/report/stackCharts.ts';
import { GOLD, GREEN } from '../paper/palette.ts';
import { letterOf, named } from '../paper/phrases.ts';
import { drawMap, mapHeight } from './charts/map.ts';
import { drawStacks, type StackChart, stackHeight } from './charts/stacks.ts';
import { drawTrend, trendHeight } from './charts/trend.ts';
import { drawPart } from './section.ts';
import type { Sheet } from './sheet.ts';

const SPACE = 12;
const REST = '#E6E1D3';
const EARLIER = '#5E8C84';
const TREND_TITLE = 30;
const PART_TITLE = 60;

/** What pictures say better than tables; every figure in them stands in a table as well. */
export function drawCharts(sheet: Sheet): void {
  const { page, report, texts } = sheet;
  const filled = stacksOf(sheet);
  const maps = regionMaps(report.regions);
  const [first] = maps;
  const next =
    report.trend.length > 0
      ? trendHeight(sheet) + TREND_TITLE
      : first
        ? mapHeight(sheet, first)
        : 0;
  page.keep(next + PART_TITLE);
  drawPart(sheet, texts.sections.charts);
  if (report.trend.length + filled.length + maps.length === 0) {
    page.text(texts.nothing, { size: 9.5, lineHeight: 1.7 });
    return;
  }
  if (report.trend.length > 0) {
    page.keep(trendHeight(sheet) + TREND_TITLE);
    page.heading(texts.sections.trend, 3, { size: 10.5, color: GREEN, lineHeight: 1.7 });
    drawTrend(sheet);
  }
  for (const map of maps) {
    page.keep(mapHeight(sheet, map));
    drawMap(sheet, map);
    page.space(SPACE);
  }
  for (const chart of filled) {
    page.keep(stackHeight(chart) + SPACE);
    drawStacks(sheet, chart);
    page.space(SPACE);
  }
}

/** Colours by place: people in green, what lasts in gold, what was spent before in a paler green. */
function stacksOf({ document, report, texts }: Sheet): StackChart[] {
  const { language } = document;
  const colors: Readonly<Record<string, readonly string[]>> = {
    [texts.charts.durability]: [GREEN, GOLD, EARLIER],
    [texts.charts.funds]: [EARLIER, GREEN, REST],
  };
  return stackCharts(report, language, {
    name: (name) => named(name, language),
    letter: (letter) => letterOf(letter, language),
  }).map((chart) => ({
    ...chart,
    legend: chart.legend.map((name, at) => ({
      name,
      color: (colors[chart.title] ?? [GREEN])[at] ?? REST,
    })),
  }));
}
