import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { Command } from '../parts/Command.tsx';
import { Page } from '../parts/Page.tsx';
import { useTrust } from '../proof/trust.ts';
import { latestFirst } from '../public/latestFirst.ts';
import { exportTexts } from './exportTexts.ts';

/** What can be downloaded here, and the exact commands for what a browser is too small for. */
export const Exports = () => {
  const t = useTexts(exportTexts);
  const { data: known } = useTrust();
  const key = known?.trust.log ?? 'VKEY';
  const url = location.origin;
  const { items } = useList('listReports', {});
  const period = items.toSorted(latestFirst)[0]?.period ?? '1405-Q3';
  const commands = [
    [t.key, `KEY='${key}'`],
    [t.export, `npm run export -- --url ${url} --token "$TOKEN" --key "$KEY" --out log`],
    [t.verify, 'npm run audit:verify -- --key "$KEY" log'],
    [t.recompute, `npm run recompute -- log --period ${period} --url ${url} --key "$KEY"`],
    [t.consistency, `npm run consistency -- --url ${url} --from last-seen --key "$KEY"`],
    [t.sample, 'npm run sample -- log --count 20 --commit VALUE --out drawn --key "$KEY"'],
    [t.archive, 'npm run export -- --out log --archive log.tar.gz'],
  ] as const;
  return (
    <Page title={t.title} lead={t.lead}>
      <h2>{t.here}</h2>
      <p className="links">
        <a href="/api/trust">{t.keys}</a>
        <a href="/api/log/checkpoint">{t.head}</a>
        <a href="/api/openapi.json">{t.api}</a>
      </p>
      <p className="note">{t.reports}</p>
      <h2>{t.commands}</h2>
      <p className="note">{t.commandsLead}</p>
      {commands.map(([label, text]) => (
        <div key={label}>
          <h3>{label}</h3>
          <Command text={text} />
        </div>
      ))}
      <p className="note">{t.token}</p>
    </Page>
  );
};
