import { signedThousandths, thousandths } from '../../domain/decimal.ts';
import { figure } from '../../domain/format.ts';
import { regionMaps } from '../../domain/report/regionMap.ts';
import { GOLD, GREEN } from '../paper/palette.ts';
import { letterOf, named } from '../paper/phrases.ts';
import { drawMap, mapHeight } from './charts/map.ts';
import { drawStacks, type StackChart, stackHeight } from './charts/stacks.ts';
import { drawTrend, trendHeight } from './charts/trend.ts';
import { drawPart } from './section.ts';
import type { Sheet } from './sheet.ts';

const BARS = 8;
const SPACE = 12;
const REST = '#E6E1D3';
const EARLIER = '#5E8C84';
const TREND_TITLE = 30;
const PART_TITLE = 60;

/** What pictures say better than tables; every figure in them stands in a table as well. */
export function drawCharts(sheet: Sheet): void {
  const { page, report, texts } = sheet;
  const stacks = [peopleChart(sheet), durabilityCharts(sheet), fundsChart(sheet)].flat();
  const filled = stacks.filter(({ bars }) => bars.length > 0);
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

/** Only rows that state a number. */
function peopleChart({ document, report, texts }: Sheet): StackChart {
  const { language } = document;
  return {
    title: texts.charts.people,
    legend: [{ name: texts.charts.people, color: GREEN }],
    bars: report.targetGroups
      .flatMap(({ name, recipients }) =>
        recipients.is === 'number' && recipients.number !== '0'
          ? [{ label: named(name, language), parts: [signedThousandths(recipients.number)] }]
          : [],
      )
      .slice(0, BARS),
    format: (people) => figure(String(people / 1000n), language),
  };
}

/** Of each basis a bar of its own: bases are never added. */
function durabilityCharts({ document, report, texts }: Sheet): StackChart {
  const { language } = document;
  const kinds = report.durability.map(({ durability }) => durability);
  const colors = [GREEN, GOLD, EARLIER];
  return {
    title: texts.charts.durability,
    legend: kinds.map((kind, index) => ({
      name: texts.durabilities[kind] ?? kind,
      color: colors[index] ?? REST,
    })),
    bars: report.values.map(({ basis }) => ({
      label: texts.bases[basis],
      parts: report.durability.map(({ values }) =>
        signedThousandths(values.find((value) => value.basis === basis)?.amount ?? '0'),
      ),
    })),
    format: (rials) => figure(inMillions(rials), language),
  };
}

function fundsChart({ document, report, texts }: Sheet): StackChart {
  const { language } = document;
  const { legends } = texts.summary;
  return {
    title: texts.charts.funds,
    legend: [
      { name: legends.spentBefore, color: EARLIER },
      { name: legends.spent, color: GREEN },
      { name: legends.residual, color: REST },
    ],
    bars: report.conservation
      .filter(({ fund }) => thousandths(fund) > 0n)
      .slice(0, BARS)
      .map(({ statement, spentBefore, spent, residual }) => ({
        label: letterOf(statement.letter, language),
        parts: [spentBefore, spent, residual].map(signedThousandths),
      })),
    format: (rials) => figure(inMillions(rials), language),
  };
}

/** Whole millions of rials, cut off: the exact figures stand in the tables. */
function inMillions(thousandthsOfRials: bigint): string {
  return String(thousandthsOfRials / 1_000_000_000n);
}
