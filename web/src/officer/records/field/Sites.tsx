import { useParams } from 'wouter';
import { type Site, SiteRegistration } from '../../../../../shared/contract/sites.ts';
import { figure, jalaliMonth, nameIn } from '../../../../../shared/domain/format.ts';
import { region as regionOf } from '../../../../../shared/domain/regions.ts';
import { useLanguage, useTexts } from '../../../language/language.tsx';
import { useRegionOptions } from '../../../ledger/catalogue.ts';
import { useList } from '../../../ledger/ledger.tsx';
import { RegionName } from '../../../ledger/places.tsx';
import { Named } from '../../../parts/figures.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { Field } from '../form/fields.ts';
import { NewRecord } from '../form/NewRecord.tsx';
import { named } from '../form/options.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { recordTexts } from '../recordTexts.ts';
import { Found } from '../register/Found.tsx';
import { Pages } from '../register/Pages.tsx';
import { RecordPage } from '../register/RecordPage.tsx';
import { Register } from '../register/Register.tsx';
import { useListed } from '../register/useListed.ts';
import { hrefOf } from '../registers.ts';
import { words } from '../words.ts';
import { siteTexts } from './siteTexts.ts';

const Sites = () => <Pages of="sites" list={All} add={New} one={One} />;
export default Sites;

const All = () => {
  const t = useTexts(siteTexts);
  const w = useTexts(words);
  const names = useTexts(recordTexts);
  const { language } = useLanguage();
  const reading = useList('listSites', { query: { limit: 100 } });
  return (
    <Register
      title={names.sites}
      lead={names.sitesLead}
      reading={reading}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf('sites', id)}
      wordsOf={({ name, code, region }) => [
        ...[name.fa, name.en, code],
        ...[regionOf(region)?.name.fa, regionOf(region)?.name.en],
      ]}
      add={{ name: t.new, href: hrefOf('sites', 'new') }}
      columns={[
        { name: w.name, of: ({ name }) => nameIn(name, language) },
        { name: w.kind, of: ({ kind }) => t[kind] },
        { name: w.region, of: ({ region }) => <RegionName id={region} /> },
        {
          name: t.capacity,
          of: ({ capacity }) => `${figure(String(capacity), language)} ${w.person}`,
          isNumber: true,
        },
        {
          name: t.perDay,
          of: ({ meanPerDay }) =>
            meanPerDay === undefined ? '—' : `${figure(meanPerDay, language)} ${w.person}`,
          isNumber: true,
        },
      ]}
    />
  );
};

const New = () => {
  const t = useTexts(siteTexts);
  const w = useTexts(words);
  const regions = useRegionOptions();
  const kinds = named(SiteRegistration.shape.kind.options, t);
  const fields: readonly Field[] = [
    { is: 'name', name: 'name', label: w.name, isRequired: true },
    { is: 'text', name: 'code', label: t.code, help: t.codeHelp, code: true, isRequired: true },
    { is: 'one', name: 'kind', label: w.kind, options: kinds, isRequired: true },
    { is: 'one', name: 'region', label: w.region, options: regions, isRequired: true },
    { is: 'count', name: 'capacity', label: t.capacity, unit: w.person, isRequired: true },
    { is: 'name', name: 'address', label: t.address },
  ];
  return (
    <NewRecord
      title={t.new}
      route="registerSite"
      fields={fields}
      first={{}}
      action={t.register}
      goTo={({ id }) => hrefOf('sites', id)}
    />
  );
};

const One = () => {
  const { id = '' } = useParams<{ id: string }>();
  const reading = useListed('listSites', { query: { limit: 100 } }, id);
  return <Found reading={reading}>{(site) => <Sheet of={site} />}</Found>;
};

const Sheet = ({ of: site }: { readonly of: Site }) => {
  const t = useTexts(siteTexts);
  const w = useTexts(words);
  const { language } = useLanguage();
  const people = (count: string) => `${figure(count, language)} ${w.person}`;
  const fields: readonly Field[] = [
    { is: 'month', name: 'month', label: w.month, isRequired: true },
    { is: 'count', name: 'days', label: t.openDays, isRequired: true },
    { is: 'number', name: 'perDay', label: t.perDay, unit: w.person, isRequired: true },
    { is: 'text', name: 'method', label: t.how, lines: 2, isRequired: true },
    { is: 'evidence', name: 'evidence', label: w.evidence },
  ];
  return (
    <RecordPage
      id={site.id}
      title={nameIn(site.name, language)}
      facts={[
        [w.kind, t[site.kind]],
        [w.region, <RegionName key="region" id={site.region} />],
        [t.capacity, people(String(site.capacity))],
        [t.perDay, site.meanPerDay && people(site.meanPerDay)],
        [t.address, site.address && <Named name={site.address} />],
        [t.code, <bdi key="code">{site.code}</bdi>],
      ]}
      acts={[
        {
          name: t.measure,
          form: (onDone) => (
            <RecordForm
              route="measureAttendance"
              target={{ params: { site: site.id }, ifMatch: site.version }}
              first={{}}
              fields={fields}
              lead={t.measureLead}
              action={t.measure}
              onDone={onDone}
            />
          ),
        },
      ]}
    >
      {site.attendance.length > 0 && (
        <>
          <h2>{t.attendance}</h2>
          <Table label={t.attendance}>
            <thead>
              <tr>
                <th scope="col">{w.month}</th>
                <th scope="col">{t.openDays}</th>
                <th scope="col">{t.perDay}</th>
                <th scope="col">{t.how}</th>
              </tr>
            </thead>
            <tbody>
              {site.attendance.map(({ month, days, perDay, method }) => (
                <tr key={month}>
                  <td>{jalaliMonth(month, language)}</td>
                  <td>{figure(String(days), language)}</td>
                  <td>{people(perDay)}</td>
                  <td>{method}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </RecordPage>
  );
};
