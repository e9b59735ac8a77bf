import type { Answer } from '../../../shared/contract/calling.ts';
import { inDigits, quarterName } from '../../../shared/domain/format.ts';
import { rulesOf } from '../../../shared/domain/office/rules.ts';
import { filled, useLanguage, useTexts } from '../language/language.tsx';
import { useList, useRead } from '../ledger/ledger.tsx';
import { Command } from '../parts/Command.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { Table } from '../parts/Table.tsx';
import { latestFirst } from './latestFirst.ts';
import { openDataTexts } from './openDataTexts.ts';

/** Addresses of the licences' texts. */
const licences = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
} as const;

/** All public figures as files: on what terms, what is in them, and how to check them without us. */
export const OpenData = () => {
  const t = useTexts(openDataTexts);
  const { data: office } = useRead('getOffice', {});
  const { data: trust } = useRead('getTrust', {});
  const reading = useList('listReports', {});
  const licence = rulesOf(office?.settings).openDataLicence;
  const key = trust?.log ?? 'VKEY';
  return (
    <Page title={t.title} lead={t.lead}>
      <h2>{t.terms}</h2>
      <p>
        {t[`terms-${licence}`]}{' '}
        <a href={licences[licence]} rel="license">
          <bdi>{licence}</bdi>
        </a>
      </p>

      <h2>{t.files}</h2>
      <List reading={reading} empty={<p>{t.noReports}</p>}>
        {(reports) => <Files reports={reports.toSorted(latestFirst)} />}
      </List>
      <p className="note">{t.manifest}</p>

      <h2>{t.verify}</h2>
      <p>{t.verifyLead}</p>
      <Command text={`npm run verify -- --key '${key}' FILE…`} />
      <p>{t.verifyKeys}</p>
      <p className="links">
        <a href="/api/trust">{t.keys}</a>
        <a href="/api/log/checkpoint">{t.checkpoint}</a>
        <a href="/api/openapi.json">{t.api}</a>
      </p>
    </Page>
  );
};

const formats = ['jsonl', 'csv', 'xlsx', 'json'] as const;
const names = { jsonl: 'JSON Lines', csv: 'CSV', xlsx: 'XLSX', json: 'JSON' } as const;

const Files = ({
  reports,
}: {
  readonly reports: readonly Answer<'listReports'>['items'][number][];
}) => {
  const t = useTexts(openDataTexts);
  const { language } = useLanguage();
  return (
    <Table label={t.files}>
      <thead>
        <tr>
          <th scope="col">{t.report}</th>
          <th scope="col">{t.formats}</th>
          <th scope="col">{t.hash}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ period, version, editions }) => (
          <tr key={`${period}/${version}`}>
            <td className="one-line">
              {quarterName(period, language)} ·{' '}
              {filled(t.version, { number: inDigits(String(version), language) })}
            </td>
            <td>
              <span className="links">
                {formats.map((format) => (
                  <a
                    key={format}
                    href={`/api/reports/${period}/${version}/document?format=${format}`}
                    aria-label={`${names[format]} · ${quarterName(period, language)} · ${version}`}
                  >
                    {names[format]}
                  </a>
                ))}
              </span>
            </td>
            <td className="hash" dir="ltr">
              {editions.public.slice(0, 16)}…
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};
