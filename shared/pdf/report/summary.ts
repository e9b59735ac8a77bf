import { signedThousandths, sum, thousandths } from '../../domain/decimal.ts';
import { figure, quarterName, rialFigure } from '../../domain/format.ts';
import { isolate } from '../../reader/bidi.ts';
import { GOLD, GREEN, QUIET, RED, TINT } from '../paper/palette.ts';
import { letterOf, named } from '../paper/phrases.ts';
import { columnsOf } from '../paper/placement.ts';
import { type Chart, chartHeight, drawChart } from './charts/shares.ts';
import { contentWidth, MARGINS, type Sheet } from './sheet.ts';

/** The summary is one page: what is longer than this stands in the tables. */
const ITEMS_IN_WORDS = 5;
const BARS = 8;
/** Room that a heading asks for in addition to its chart, and the space between charts. */
const CHART_SPACE = 10;
const REST = '#E6E1D3';
const EARLIER = '#5E8C84';

/** What a reader with one minute needs, in plain words. */
export function drawSummary(sheet: Sheet, reason: string | undefined): void {
  const { page, texts } = sheet;
  page.heading(texts.summary.title, 2, { size: 17, color: GREEN });
  page.space(4);
  drawKeyFigures(sheet);
  const restated = reason === undefined ? [] : [texts.summary.restated(isolate(reason))];
  for (const sentence of [...restated, ...sentencesOf(sheet)]) {
    page.text(sentence, { size: 10.5, lineHeight: 1.7, align: 'start' });
  }
  page.space(8);
  const charts = [deliveryChart(sheet), mouChart(sheet), fundChart(sheet)];
  for (const chart of charts) {
    const fits = page.room() >= chartHeight(chart) + CHART_SPACE;
    if (chart.bars.length === 0 || !fits) continue;
    drawChart(sheet, chart);
    page.space(CHART_SPACE);
  }
}

function drawKeyFigures({ document, page, report, texts }: Sheet): void {
  const { summary } = texts;
  const { language } = document;
  const active = report.items.filter(
    ({ verified, delivered }) => verified !== '0' || delivered !== '0',
  );
  const figures = [
    [String(report.partners.length), summary.partners],
    [String(active.length), summary.items],
    [report.certificates.issued, summary.certificates],
    [String(overdueOf(report.mous)), summary.overdue],
  ] as const;
  const area = { x: MARGINS.left, y: page.y, width: contentWidth(document) };
  const height = 54;
  for (const [index, box] of columnsOf(document.direction, area, figures.length, 10).entries()) {
    const [number, label] = figures[index] ?? ['', ''];
    document.draw.rectangle({ ...box, height }, { fill: TINT }, 4);
    document.draw.rectangle({ ...box, height: 2 }, { fill: GOLD });
    const style = { align: 'center', lineHeight: 1.5 } as const;
    const big = { ...style, size: 17, weight: 'bold', color: GREEN } as const;
    const y = document.text(figure(number, language), { ...box, y: box.y + 5 }, big);
    document.text(label, { ...box, y }, { ...style, size: 8.5, color: QUIET, maxLines: 1 });
  }
  page.y += height + 10;
}

function overdueOf(mous: Sheet['report']['mous']): number {
  return mous.flatMap(({ items }) => items).filter(({ overdue }) => overdue !== '0').length;
}

function sentencesOf({ document, report, texts, item }: Sheet): string[] {
  const { language } = document;
  const { summary } = texts;
  const number = (count: number): string => figure(String(count), language);
  const active = report.items.filter(
    ({ verified, delivered }) => verified !== '0' || delivered !== '0',
  );
  const said = active.slice(0, ITEMS_IN_WORDS).map(({ item: code, verified, delivered }) => {
    const { name, unit } = item(code);
    return summary.item({
      name,
      unit,
      verified: figure(verified, language),
      delivered: figure(delivered, language),
    });
  });
  const quarter = quarterName(report.period, language);
  const overdue = overdueOf(report.mous);
  const claimed = report.items.filter(({ claimedUnverified }) => claimedUnverified !== '0').length;
  const rest = active.length - said.length;
  return [
    active.length === 0
      ? summary.nothing(quarter)
      : summary.opening(quarter, number(report.partners.length), number(active.length)),
    ...said,
    ...(rest > 0 ? [summary.moreItems(number(rest))] : []),
    ...report.values.map(({ basis, amount, unknown = 0 }) =>
      summary.value(rialFigure(amount, language), texts.bases[basis], unknown),
    ),
    ...(report.values.length > 1 ? [summary.notAdded] : []),
    ...(report.conservation.length > 0
      ? [energySentence(report.conservation, { document, texts })]
      : []),
    ...(overdue > 0 ? [summary.overdueClauses(number(overdue))] : []),
    ...(report.discrepancies.length > 0
      ? [summary.discrepancies(number(report.discrepancies.length))]
      : []),
    ...(claimed > 0 ? [summary.unverified(number(claimed))] : []),
  ];
}

function energySentence(
  rows: Sheet['report']['conservation'],
  { document, texts }: Pick<Sheet, 'document' | 'texts'>,
): string {
  const total = (amounts: readonly string[]): string =>
    rialFigure(String(sum(amounts) / 1000n), document.language);
  return texts.summary.energy(
    total(rows.map(({ spent }) => spent)),
    total(rows.map(({ residual }) => residual)),
  );
}

function deliveryChart({ report, texts, item }: Sheet): Chart {
  const { legends, deliveryChart: title } = texts.summary;
  const bars = report.items.map(({ item: code, opening, verified, delivered }) => ({
    label: item(code).name,
    parts: [signedThousandths(delivered)],
    shown: signedThousandths(delivered),
    whole: signedThousandths(opening) + signedThousandths(verified),
  }));
  return {
    title,
    legend: [
      { name: legends.delivered, color: GREEN },
      { name: legends.notDelivered, color: REST },
    ],
    bars: bars.filter(({ whole }) => whole > 0n).slice(0, BARS),
  };
}

function mouChart({ document, report, texts, item }: Sheet): Chart {
  const { legends, mouChart: title } = texts.summary;
  const bars = report.mous.flatMap((mou) =>
    mou.items.map(({ item: code, pledged, fulfilled, overdue }) => ({
      label: `${named(mou.title, document.language)} · ${item(code).name}`,
      parts: [signedThousandths(fulfilled), thousandths(overdue)],
      shown: signedThousandths(fulfilled),
      whole: signedThousandths(pledged),
    })),
  );
  return {
    title,
    legend: [
      { name: legends.fulfilled, color: GREEN },
      { name: legends.overdue, color: RED },
      { name: legends.notYetDue, color: REST },
    ],
    bars: bars.filter(({ whole }) => whole > 0n).slice(0, BARS),
  };
}

function fundChart({ document, report, texts }: Sheet): Chart {
  const { legends, fundChart: title } = texts.summary;
  const bars = report.conservation.map(({ statement, spentBefore, spent, fund }) => ({
    label: letterOf(statement.letter, document.language),
    parts: [signedThousandths(spentBefore), signedThousandths(spent)],
    shown: signedThousandths(spentBefore) + signedThousandths(spent),
    whole: thousandths(fund),
  }));
  return {
    title,
    legend: [
      { name: legends.spentBefore, color: EARLIER },
      { name: legends.spent, color: GREEN },
      { name: legends.residual, color: REST },
    ],
    bars: bars.filter(({ whole }) => whole > 0n).slice(0, BARS),
  };
}
