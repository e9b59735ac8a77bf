import type { Letter } from '../../contract/measures.ts';
import type { Language } from '../../contract/papers.ts';
import type { Name } from '../../contract/text.ts';
import { signedThousandths, thousandths } from '../decimal.ts';
import { figure } from '../format.ts';
import type { Report } from './report.ts';
import { reportTexts } from './texts.ts';

/** Bars of one unit, each of parts; what its parts are called is the legend, in their order. */
export interface StackChart {
  readonly title: string;
  readonly legend: readonly string[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly bigint[] }[];
  readonly format: (amount: bigint) => string;
}

/** How whoever draws writes what comes from people: papers isolate it from their own text. */
export interface Labels {
  readonly name: (name: Name) => string;
  readonly letter: (letter: Letter) => string;
}

const mostBars = 8;

/** What of a report bars say better than tables; every figure in them stands in a table as well. */
export const stackCharts = (report: Report, language: Language, labels: Labels): StackChart[] =>
  [
    peopleChart(report, language, labels),
    durabilityChart(report, language),
    fundsChart(report, language, labels),
  ].filter(({ bars }) => bars.length > 0);

/** Only rows that state a number. */
const peopleChart = (report: Report, language: Language, { name }: Labels): StackChart => {
  const title = reportTexts[language].charts.people;
  return {
    title,
    legend: [title],
    bars: report.targetGroups
      .flatMap(({ name: group, recipients }) =>
        recipients.is === 'number' && recipients.number !== '0'
          ? [{ label: name(group), parts: [signedThousandths(recipients.number)] }]
          : [],
      )
      .slice(0, mostBars),
    format: (people) => figure(String(people / 1000n), language),
  };
};

/** Of each basis a bar of its own: bases are never added. */
const durabilityChart = (report: Report, language: Language): StackChart => {
  const texts = reportTexts[language];
  return {
    title: texts.charts.durability,
    legend: report.durability.map(({ durability }) => texts.durabilities[durability] ?? durability),
    bars: report.values.map(({ basis }) => ({
      label: texts.bases[basis],
      parts: report.durability.map(({ values }) =>
        signedThousandths(values.find((value) => value.basis === basis)?.amount ?? '0'),
      ),
    })),
    format: (rials) => figure(inMillions(rials), language),
  };
};

const fundsChart = (report: Report, language: Language, { letter }: Labels): StackChart => {
  const { charts, summary } = reportTexts[language];
  const { spentBefore, spent, residual } = summary.legends;
  return {
    title: charts.funds,
    legend: [spentBefore, spent, residual],
    bars: report.conservation
      .filter(({ fund }) => thousandths(fund) > 0n)
      .slice(0, mostBars)
      .map((row) => ({
        label: letter(row.statement.letter),
        parts: [row.spentBefore, row.spent, row.residual].map(signedThousandths),
      })),
    format: (rials) => figure(inMillions(rials), language),
  };
};

/** Whole millions of rials, cut off: the exact figures stand in the tables. */
const inMillions = (thousandthsOfRials: bigint): string =>
  String(thousandthsOfRials / 1_000_000_000n);
