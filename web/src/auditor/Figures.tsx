import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { counted, inDigits, quarterName } from '../../../shared/domain/format.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import type { SnapshotCell } from '../../../shared/domain/totals.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Pick } from '../parts/Pick.tsx';
import { Table } from '../parts/Table.tsx';
import { useFullReport } from '../proof/issuedReport.ts';
import { Wait } from '../shell/Wait.tsx';
import { figureTexts } from './figurePageTexts.ts';
import { cutNames, flowNames } from './figureTexts.ts';
import { figureWords, partsOf } from './figureWords.ts';
import { NotProved } from './NotProved.tsx';

/** Every figure of a report, from which one goes down to its entries. */
export const Figures = () => {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const { period = '', version = '' } = useParams<{ period: string; version: string }>();
  const { data, error, isPending, refetch } = useFullReport({ period, version });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  const title = filled(t.figuresOf, {
    quarter: quarterName(period, language),
    version: inDigits(version, language),
  });
  return (
    <Page title={title} lead={t.figuresLead}>
      {data.is === 'proved' ? (
        <Cells report={data.proved.report} version={version} />
      ) : (
        <NotProved report={data} />
      )}
    </Page>
  );
};

const step = 60;

const Cells = ({ report, version }: { readonly report: Report; readonly version: string }) => {
  const t = useTexts(figureTexts);
  const flows = useTexts(flowNames);
  const cuts = useTexts(cutNames);
  const [flow, setFlow] = useState('');
  const [cut, setCut] = useState('all');
  const [most, setMost] = useState(step);
  const cells = report.cells ?? [];
  const found = cells.filter((each) => fits(each, flow, cut));
  const named = (names: Readonly<Record<string, string>>) => (id: string) => ({
    id,
    name: names[id] ?? id,
  });
  return (
    <>
      <div className="filters">
        <Pick
          label={t.what}
          options={distinct(cells.map(({ cell }) => partsOf(cell)[0])).map(named(flows))}
          value={flow}
          onChange={setFlow}
          empty={t.everything}
        />
        <Pick
          label={t.by}
          options={distinct(cells.map(({ cell }) => cutOf(cell))).map(named(cuts))}
          value={cut}
          onChange={setCut}
        />
      </div>
      {found.length === 0 ? (
        <p className="empty">{t.noFigures}</p>
      ) : (
        <CellTable
          cells={found.slice(0, most)}
          report={report}
          base={`/reports/${report.period}/${version}/figure`}
        />
      )}
      {found.length > most && <Button onPress={() => setMost(most + step)}>{t.more}</Button>}
    </>
  );
};

const cutOf = (cell: string): string => partsOf(cell)[2].split('=', 1)[0] ?? '';
const fits = ({ cell }: SnapshotCell, flow: string, cut: string): boolean =>
  (flow === '' || partsOf(cell)[0] === flow) && cutOf(cell) === cut;
const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort();

const CellTable = ({
  cells,
  report,
  base,
}: {
  readonly cells: readonly SnapshotCell[];
  readonly report: Report;
  readonly base: string;
}) => {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const isCut = cells.some(({ cell }) => cutOf(cell) !== 'all');
  return (
    <Table label={t.figures}>
      <thead>
        <tr>
          <th scope="col">{t.figure}</th>
          {isCut && <th scope="col">{t.cut}</th>}
          <th scope="col" className="number">
            {t.amount}
          </th>
          <th scope="col" className="number">
            {t.entries}
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ cell, sum, count }) => {
          const words = figureWords(cell, report, language);
          return (
            <tr key={cell}>
              <td>
                <Link href={`${base}?${new URLSearchParams({ cell })}`}>
                  {words.flow}
                  {words.of !== '' && ` · ${words.of}`}
                </Link>
              </td>
              {isCut && (
                <td>
                  <bdi>{words.cut}</bdi>
                </td>
              )}
              <td className="number">
                <bdi>{counted(sum, words.unit, language)}</bdi>
              </td>
              <td className="number">{inDigits(String(count), language)}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
};
