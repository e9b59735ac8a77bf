import { useState } from 'react';
import { useParams } from 'wouter';
import { decimal, signedThousandths } from '../../../shared/domain/decimal.ts';
import { counted, dayInFigures, inDigits, quarterName } from '../../../shared/domain/format.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Trouble } from '../ledger/Trouble.tsx';
import { Page } from '../parts/Page.tsx';
import { Pick } from '../parts/Pick.tsx';
import { Table } from '../parts/Table.tsx';
import { useFullReport } from '../proof/issuedReport.ts';
import { Wait } from '../shell/Wait.tsx';
import { compareTexts } from './compareTexts.ts';
import { differing } from './differing.ts';
import { figureWords } from './figureWords.ts';
import { kindName } from './kinds.ts';
import { NotProved } from './NotProved.tsx';

/** Two versions of a quarter's report side by side: what differs, why, and who approved it. */
export const Compare = () => {
  const t = useTexts(compareTexts);
  const { language } = useLanguage();
  const { period = '' } = useParams<{ period: string }>();
  const { items, isPending, error, refetch } = useList('listReports', { query: { limit: 100 } });
  const versions = items
    .filter((report) => report.period === period)
    .toSorted((a, b) => a.version - b.version);
  const [chosen, choose] = useState<readonly [string, string]>();
  const last = versions.at(-1);
  if (isPending) return <Wait />;
  if (error !== null) return <Trouble error={error} retry={refetch} />;
  if (last === undefined || versions.length < 2)
    return (
      <Page title={filled(t.title, { quarter: quarterName(period, language) })}>
        <p className="empty">{t.onlyOne}</p>
      </Page>
    );
  const [before, after] = chosen ?? [String(last.version - 1), String(last.version)];
  const options = versions.map(({ version }) => ({
    id: String(version),
    name: filled(t.version, { number: inDigits(String(version), language) }),
  }));
  return (
    <Page title={filled(t.title, { quarter: quarterName(period, language) })} lead={t.lead}>
      <div className="filters">
        <Pick
          label={t.before}
          options={options}
          value={before}
          onChange={(id) => choose([id, after])}
        />
        <Pick
          label={t.after}
          options={options}
          value={after}
          onChange={(id) => choose([before, id])}
        />
      </div>
      <Difference period={period} before={before} after={after} />
    </Page>
  );
};

interface Versions {
  readonly period: string;
  readonly before: string;
  readonly after: string;
}

const Difference = ({ period, before, after }: Versions) => {
  const first = useFullReport({ period, version: before });
  const second = useFullReport({ period, version: after });
  const trouble = first.error ?? second.error;
  if (trouble !== null) return <Trouble error={trouble} />;
  if (first.data === undefined || second.data === undefined) return <Wait />;
  if (first.data.is !== 'proved') return <NotProved report={first.data} />;
  if (second.data.is !== 'proved') return <NotProved report={second.data} />;
  const reason = second.data.proved.entry.data.reason;
  return (
    <>
      {typeof reason === 'string' && <Reason reason={reason} />}
      <Cells before={first.data.proved.report} after={second.data.proved.report} />
      <Corrections report={second.data.proved.report} since={first.data.proved.report} />
    </>
  );
};

const Reason = ({ reason }: { readonly reason: string }) => {
  const t = useTexts(compareTexts);
  return <p dir="auto">{filled(t.reason, { reason })}</p>;
};

const Cells = ({ before, after }: { readonly before: Report; readonly after: Report }) => {
  const t = useTexts(compareTexts);
  const { language } = useLanguage();
  const rows = differing(before.cells ?? [], after.cells ?? []);
  if (rows.length === 0) return <p className="empty">{t.nothing}</p>;
  return (
    <>
      <h2>{filled(t.differences, { count: inDigits(String(rows.length), language) })}</h2>
      <Table label={t.figures}>
        <thead>
          <tr>
            <th scope="col">{t.figure}</th>
            <th scope="col">{t.cut}</th>
            <th scope="col" className="number">
              {t.asClosed}
            </th>
            <th scope="col" className="number">
              {t.asRestated}
            </th>
            <th scope="col" className="number">
              {t.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cell, was, is }) => {
            const { flow, of, cut, unit } = figureWords(cell, after, language);
            const change = decimal(signedThousandths(is) - signedThousandths(was));
            return (
              <tr key={cell}>
                <td>
                  {flow}
                  {of !== '' && ` · ${of}`}
                </td>
                <td>
                  <bdi>{cut}</bdi>
                </td>
                {[was, is, change].map((amount, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: three columns, always the same
                  <td key={at} className="number">
                    <bdi>{counted(amount, unit, language)}</bdi>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </>
  );
};

/** The corrections that the later version tells of and the earlier one didn't know. */
const Corrections = ({ report, since }: { readonly report: Report; readonly since: Report }) => {
  const t = useTexts(compareTexts);
  const { language } = useLanguage();
  const known = new Set(since.restatements.corrections.map((each) => JSON.stringify(each)));
  const rows = report.restatements.corrections.filter((each) => !known.has(JSON.stringify(each)));
  if (rows.length === 0) return <p className="note">{t.noCorrections}</p>;
  return (
    <>
      <h2>{t.corrections}</h2>
      <Table label={t.corrections}>
        <thead>
          <tr>
            <th scope="col">{t.on}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.why}</th>
            <th scope="col">{t.approvedBy}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ on, kind, reason, approvedBy }) => (
            <tr key={`${on}/${kind}/${reason}`}>
              <td className="one-line">{dayInFigures(on, language)}</td>
              <td>{kindName(kind, language)}</td>
              <td dir="auto">{reason}</td>
              <td className="hash" dir="ltr">
                {approvedBy}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
};
