import { useState } from 'react';
import { useParams } from 'wouter';
import type { BodyInput } from '../../../../shared/contract/routes.ts';
import { Attendance, type Site as SiteState } from '../../../../shared/contract/sites.ts';
import { jalaliMonth } from '../../../../shared/domain/format.ts';
import { lies } from '../../../../shared/domain/regions.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { useRead, useWrite } from '../../ledger/ledger.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { useForm } from '../../ledger/useForm.ts';
import { WriteTrouble } from '../../ledger/WriteTrouble.tsx';
import { Button } from '../../parts/Button.tsx';
import { RegionName } from '../../parts/CodeNames.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { Named, Quantity } from '../../parts/figures.tsx';
import { NumberEntry } from '../../parts/NumberEntry.tsx';
import { Page } from '../../parts/Page.tsx';
import { PermanentLink } from '../../parts/PermanentLink.tsx';
import { Table } from '../../parts/Table.tsx';
import { TextEntry } from '../../parts/TextEntry.tsx';
import { useSession } from '../../session/session.tsx';
import { Missing } from '../../shell/Missing.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { AmendSite } from './AmendSite.tsx';
import { siteTexts } from './texts.ts';

/** One site: what it is, and how many came. */
const Site = () => {
  const t = useTexts(siteTexts);
  const { language } = useLanguage();
  const own = useSession().person?.region ?? '';
  const { id = '' } = useParams<{ id: string }>();
  const { data, error, isPending, refetch } = useRead('listSites', { query: { limit: 100 } });
  if (isPending) return <Wait />;
  if (data === undefined) return <Trouble error={error} retry={refetch} />;
  const site = data.items.find((each) => each.id === id);
  if (site === undefined) return <Missing />;
  return (
    <Page title={site.name[language] ?? site.name.fa}>
      <Facts
        facts={[
          [t.kind, t[site.kind]],
          [t.region, <RegionName key="region" id={site.region} />],
          [t.code, site.code],
          [
            t.capacity,
            <span key="capacity">
              <Quantity amount={String(site.capacity)} /> {t.people}
            </span>,
          ],
          [t.address, site.address && <Named name={site.address} />],
        ]}
      />
      <h2>{t.attendance}</h2>
      <p className="note">{t.attendanceLead}</p>
      <Months site={site} />
      {lies(site.region, own) && <Measuring site={site} />}
      {lies(site.region, own) && <AmendSite site={site} />}
      <p>
        <PermanentLink path={`/district/sites/${id}`} />
      </p>
    </Page>
  );
};
export default Site;

const Months = ({ site: { attendance } }: { readonly site: SiteState }) => {
  const t = useTexts(siteTexts);
  const { language } = useLanguage();
  if (attendance.length === 0) return <p className="empty">{t.noAttendance}</p>;
  return (
    <Table label={t.attendance}>
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          <th scope="col" className="number">
            {t.days}
          </th>
          <th scope="col" className="number">
            {t.perDay}
          </th>
          <th scope="col">{t.method}</th>
        </tr>
      </thead>
      <tbody>
        {attendance.map(({ month, days, perDay, method }) => (
          <tr key={month}>
            <th scope="row">{jalaliMonth(month, language)}</th>
            <td className="number">
              <Quantity amount={String(days)} />
            </td>
            <td className="number">
              <Quantity amount={perDay} /> {t.people}
            </td>
            <td>{method}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
};

const first = { month: '', days: '', perDay: '', method: '' };
const bodyOf = ({ month, days, perDay, method }: typeof first) => ({
  month: month || undefined,
  days: days === '' ? undefined : Number(days),
  perDay: perDay || undefined,
  method: method || undefined,
  evidence: [],
});

const Measuring = ({ site: { id, version } }: { readonly site: SiteState }) => {
  const t = useTexts(siteTexts);
  const [isDone, setDone] = useState(false);
  const write = useWrite('measureAttendance', {
    onDone: () => {
      form.clear();
      setDone(true);
    },
  });
  const form = useForm({
    ...{ draft: `attendance/${id}`, first, schema: Attendance, bodyOf },
    serverError: write.error,
  });
  const { value, set, errors } = form;
  const send = () => {
    setDone(false);
    const body = form.ready() as BodyInput<'measureAttendance'> | undefined;
    if (body !== undefined) write.mutate({ params: { site: id }, body, ifMatch: version });
  };
  return (
    <details>
      <summary>{t.measure}</summary>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="pair">
          <TextEntry
            label={t.month}
            help={t.monthHelp}
            value={value.month}
            onChange={(month) => set('month', month)}
            error={errors['/month']}
            code
            isRequired
          />
          <NumberEntry
            label={t.days}
            value={value.days}
            onChange={(days) => set('days', days)}
            unit={t.dayUnit}
            error={errors['/days']}
            isRequired
          />
        </div>
        <NumberEntry
          label={t.perDay}
          value={value.perDay}
          onChange={(perDay) => set('perDay', perDay)}
          unit={t.people}
          error={errors['/perDay']}
          isRequired
        />
        <TextEntry
          label={t.method}
          help={t.methodHelp}
          value={value.method}
          onChange={(method) => set('method', method)}
          error={errors['/method']}
          isRequired
        />
        <WriteTrouble error={write.error} />
        <Button type="submit" look="main" isPending={write.isPending}>
          {t.measure}
        </Button>
      </form>
      <p role="status">{isDone && <span className="done">{t.measured}</span>}</p>
    </details>
  );
};
