import { decimal, signedThousandths } from '../../../shared/domain/decimal.ts';
import { dayIn, figure, nameIn } from '../../../shared/domain/format.ts';
import { regionMaps } from '../../../shared/domain/report/regionMap.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { stackCharts } from '../../../shared/domain/report/stackCharts.ts';
import { reportTexts as words } from '../../../shared/domain/report/texts.ts';
import { BarChart } from '../charts/BarChart.tsx';
import { LineChart } from '../charts/LineChart.tsx';
import { TileChart } from '../charts/TileChart.tsx';
import { useLanguage, useTexts } from '../language/language.tsx';
import { reportTexts } from './reportTexts.ts';

const mostLines = 4;

/** The pictures of the paper, by the same geometry; each figure in them stands in a table as well. */
export const ReportCharts = ({ report }: { readonly report: Report }) => {
  const t = useTexts(reportTexts);
  const { language } = useLanguage();
  const texts = words[language];
  const maps = regionMaps(report.regions);
  // One quarter is no line.
  const trends = report.trend.filter(({ quarters }) => quarters.length > 1).slice(0, mostLines);
  const stacks = stackCharts(report, language, {
    name: (name) => nameIn(name, language),
    letter: ({ number, date }) => `${number} · ${dayIn(date, language)}`,
  });
  const nameOf = (code: string) => {
    const row = report.items.find(({ item }) => item === code);
    return row === undefined
      ? ([code, ''] as const)
      : ([nameIn(row.name, language), nameIn(row.unit, language)] as const);
  };
  const amount = (value: bigint) => figure(decimal(value), language);
  if (maps.length + trends.length + stacks.length === 0)
    return <p className="empty">{t.noCharts}</p>;
  return (
    <div className="charts">
      {maps.map(({ parent, item, tiles }) => (
        <TileChart
          key={`${parent.id}/${item}`}
          title={texts.charts.map(...nameOf(item), nameIn(parent.name, language))}
          note={texts.charts.mapKey}
          parent={parent.id}
          tiles={tiles.map(({ region, delivered }) => ({
            id: region.id,
            name: nameIn(region.name, language),
            amount: delivered,
          }))}
          format={amount}
        />
      ))}
      {trends.map(({ item, name, unit, quarters }) => (
        <LineChart
          key={item}
          title={texts.charts.trend(nameIn(name, language), nameIn(unit, language))}
          steps={quarters.map(({ period }) => texts.charts.quarter(period))}
          series={[
            {
              name: texts.columns.verified,
              values: quarters.map(({ verified }) => signedThousandths(verified)),
            },
            {
              name: texts.columns.delivered,
              values: quarters.map(({ delivered }) => signedThousandths(delivered)),
            },
          ]}
          format={amount}
        />
      ))}
      {stacks.map(({ title, legend, bars, format }) => (
        <BarChart key={title} title={title} series={legend} bars={bars} format={format} />
      ))}
    </div>
  );
};
