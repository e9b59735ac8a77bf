import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'wouter';
import { counted, inDigits, quarterName } from '../../../shared/domain/format.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useLedger } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Badge } from '../parts/Badge.tsx';
import { Command } from '../parts/Command.tsx';
import { Page } from '../parts/Page.tsx';
import { Table } from '../parts/Table.tsx';
import { isUnable } from '../proof/browserCrypto.ts';
import { type FigureProof, proveFigure, TooManyLeaves } from '../proof/figure.ts';
import { useFullReport } from '../proof/issuedReport.ts';
import { Wait } from '../shell/Wait.tsx';
import { figureTexts } from './figurePageTexts.ts';
import { type FigureWords, figureWords } from './figureWords.ts';
import { kindName } from './kinds.ts';
import { NotProved } from './NotProved.tsx';
import { useLog } from './useLog.ts';

/** One figure of a report, down to the entries that it is the sum of. */
export const Figure = () => {
  const t = useTexts(figureTexts);
  const { period = '', version = '' } = useParams<{ period: string; version: string }>();
  const { data, error, isPending, refetch } = useFullReport({ period, version });
  const [query] = useSearchParams();
  const cell = query.get('cell') ?? '';
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  if (data.is !== 'proved')
    return (
      <Page title={t.figure}>
        <NotProved report={data} />
      </Page>
    );
  return <OneFigure report={data.proved.report} version={version} cell={cell} />;
};

interface Asked {
  readonly report: Report;
  readonly version: string;
  readonly cell: string;
}

const OneFigure = ({ report, version, cell }: Asked) => {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const words = figureWords(cell, report, language);
  const stated = report.cells?.find((each) => each.cell === cell);
  const title = [words.flow, words.of].filter(Boolean).join(' · ');
  return (
    <Page title={title} lead={`${words.cut} · ${quarterName(report.period, language)}`}>
      <p className="figure">
        <bdi>{counted(stated?.sum ?? '0', words.unit, language)}</bdi>
      </p>
      <Proof report={report} version={version} cell={cell} words={words} />
      <p>
        <Link href={`/reports/${report.period}/${version}/figures`}>{t.allFigures}</Link>
      </p>
    </Page>
  );
};

const Proof = ({ report, version, cell, words }: Asked & { readonly words: FigureWords }) => {
  const t = useTexts(figureTexts);
  const ledger = useLedger();
  const log = useLog();
  const { head, tiles } = log.data ?? {};
  const { period, size, cells } = report;
  const { data, error } = useQuery({
    queryKey: ['figure', period, version, cell, head?.size],
    enabled: head !== undefined && tiles !== undefined,
    queryFn: async () => {
      if (head === undefined || tiles === undefined) throw new Error('no head of the log');
      const stated = cells?.find((each) => each.cell === cell);
      return proveFigure(ledger, { head, tiles }, { period, cell, stated, size });
    },
  });
  if (error instanceof TooManyLeaves)
    return (
      <>
        <p>{t.tooMany}</p>
        <Command
          text={`npm run trace -- log --period ${period} --cell '${cell}' --version ${version}`}
        />
      </>
    );
  if (log.error !== null && isUnable(log.error)) return <p className="note">{t.unable}</p>;
  const trouble = error ?? log.error;
  if (trouble !== null) return <Trouble error={trouble} />;
  if (log.data !== undefined && head === undefined) return <p className="alarm">{t.noHead}</p>;
  if (data === undefined) return <p role="status">{t.checking}</p>;
  return <Shown proof={data} words={words} size={size} />;
};

const Shown = ({
  proof: { parts, total, difference },
  words,
  size,
}: {
  readonly proof: FigureProof;
  readonly words: FigureWords;
  readonly size: number;
}) => {
  const t = useTexts(figureTexts);
  const { language } = useLanguage();
  const number = (count: number) => inDigits(String(count), language);
  const isGood = difference === undefined && parts.every(({ holds }) => holds);
  return (
    <>
      <p role="status">
        <Badge tone={isGood ? 'good' : 'bad'}>{isGood ? t.holds : t.fails}</Badge>
      </p>
      {isGood ? (
        <ul className="reasons established">
          <li>
            {filled(t.provedSum, {
              count: number(total.count),
              sum: counted(total.sum, words.unit, language),
            })}
          </li>
          <li>{t.provedEach}</li>
          <li>{filled(t.provedReport, { size: number(size) })}</li>
          <li className="against">{t.notProvedTruth}</li>
        </ul>
      ) : (
        <div className="alarm" role="alert">
          <p>{difference === undefined ? t.leafFails : t.sumFails}</p>
          {difference !== undefined && (
            <p className="hash" dir="ltr">
              {difference}
            </p>
          )}
        </div>
      )}
      <h2>{t.entries}</h2>
      <Table label={t.entries}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t.row}
            </th>
            <th scope="col">{t.entry}</th>
            <th scope="col" className="number">
              {t.amount}
            </th>
            <th scope="col">{t.proof}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ index, entry, kind, amount, unknown, holds }) => (
            <tr key={index}>
              <td className="number">{number(index + 1)}</td>
              <td>
                <Link href={`/entries/${encodeURIComponent(entry)}`}>
                  {kindName(kind, language)}
                </Link>
              </td>
              <td className="number">
                <bdi>{counted(amount, words.unit, language)}</bdi>
                {unknown > 0 && ` + ${filled(t.unknown, { count: number(unknown) })}`}
              </td>
              <td>
                <Badge tone={holds ? 'good' : 'bad'}>{holds ? t.inLog : t.notInLog}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
};
