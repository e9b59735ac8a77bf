import { useParams } from 'wouter';
import { dayIn, inDigits, nameIn } from '../../../../shared/domain/format.ts';
import { dayOf, jalali, noon } from '../../../../shared/domain/period.ts';
import { filled, useLanguage, useTexts } from '../../language/language.tsx';
import { useList, useRead } from '../../ledger/ledger.tsx';
import { TargetGroupName } from '../../ledger/places.tsx';
import { Trouble } from '../../ledger/Trouble.tsx';
import { Printed } from '../../officer/certificates/content.ts';
import { Button } from '../../parts/Button.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { Day, Named } from '../../parts/figures.tsx';
import { Page } from '../../parts/Page.tsx';
import { Table } from '../../parts/Table.tsx';
import { useSession } from '../../session/session.tsx';
import { Wait } from '../../shell/Wait.tsx';
import { Owed } from '../promises/Owed.tsx';
import { ofYear, yearsOf } from '../standing.ts';
import { Given, Worth } from '../start/Given.tsx';
import { useContributions } from '../useContributions.ts';
import { Quarters } from './Quarters.tsx';
import { yearTexts } from './texts.ts';
import { Where } from './Where.tsx';

/** A partner's year on a page or two, to be printed: quantities, places, groups, values, certificates. */
const Year = () => {
  const t = useTexts(yearTexts);
  const { language } = useLanguage();
  const { year = '' } = useParams<{ year: string }>();
  const { items, isPending, isCounting, error, refetch } = useContributions();
  if (isPending || isCounting) return <Wait />;
  const given = ofYear(items, year);
  return (
    <Page
      title={filled(t.title, { year: inDigits(year, language) })}
      actions={given.length > 0 && <Button onPress={() => print()}>{t.print}</Button>}
    >
      <Head />
      <Trouble error={error} retry={refetch} />
      <div className="no-print">
        <Chips
          label={t.years}
          chips={[...new Set([...yearsOf(items), year])].sort().map((each) => ({
            name: inDigits(each, language),
            href: `/year/${each}`,
            isCurrent: each === year,
          }))}
        />
      </div>
      {given.length === 0 && <p className="empty">{t.none}</p>}
      {given.length > 0 && (
        <>
          <h2>{t.given}</h2>
          <Given contributions={given} isWhole />
          <h2>{t.quarters}</h2>
          <Quarters contributions={given} />
          <h2>{t.where}</h2>
          <Where contributions={given} />
          <h2>{t.whom}</h2>
          <ForWhom groups={given.map(({ targetGroup }) => targetGroup)} />
          <h2>{t.worth}</h2>
          <Worth contributions={given} />
        </>
      )}
      <Obliged year={year} />
      <Issued year={year} />
      <p className="note">{t.noOfficial}</p>
    </Page>
  );
};
export default Year;

/** Who and by whom: a printed page has to say it. */
const Head = () => {
  const t = useTexts(yearTexts);
  const { language } = useLanguage();
  const { person } = useSession();
  const { data: office } = useRead('getOffice', {});
  const { data: partner } = useRead(
    'getPartner',
    { params: { partner: person?.partner ?? '' } },
    { skip: person?.partner === undefined },
  );
  return (
    <p className="lead">
      {partner !== undefined && (
        <strong>
          <Named name={partner.name} />
        </strong>
      )}
      {office?.settings !== undefined &&
        ` · ${filled(t.by, { office: nameIn(office.settings.name, language) })}`}{' '}
      · {filled(t.asOf, { day: dayIn(dayOf(new Date()), language) })}
    </p>
  );
};

const ForWhom = ({ groups }: { readonly groups: readonly string[] }) => {
  const t = useTexts(yearTexts);
  const { language } = useLanguage();
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return (
    <ul>
      {[...counts]
        .sort(([, a], [, b]) => b - a)
        .map(([group, count]) => (
          <li key={group}>
            <TargetGroupName code={group} />: {inDigits(String(count), language)} {t.contributions}
          </li>
        ))}
    </ul>
  );
};

const Obliged = ({ year }: { readonly year: string }) => {
  const t = useTexts(yearTexts);
  const { data } = useRead('listObligations', { query: { limit: 100, year } });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <>
      <h2>{t.promises}</h2>
      {data.items.map((each) => (
        <Owed key={each.id} owed={each} isShort />
      ))}
    </>
  );
};

const Issued = ({ year }: { readonly year: string }) => {
  const t = useTexts(yearTexts);
  const { items } = useList('listCertificates', { query: { limit: 100 } });
  const rows = items.flatMap(({ id, serial, status, content }) => {
    const issuedOn = Printed.safeParse(content).data?.issuedOn;
    const isOfYear = issuedOn !== undefined && String(jalali(noon(issuedOn)).year) === year;
    return isOfYear && status === 'issued' && serial !== undefined
      ? [{ id, serial, issuedOn }]
      : [];
  });
  return (
    <>
      <h2>{t.certificates}</h2>
      {rows.length === 0 ? (
        <p className="note">{t.noCertificates}</p>
      ) : (
        <>
          <Table label={t.certificates}>
            <thead>
              <tr>
                <th>{t.serial}</th>
                <th>{t.issuedOn}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, serial, issuedOn }) => (
                <tr key={id}>
                  <td>
                    <bdi dir="ltr">{serial}</bdi>
                  </td>
                  <td>
                    <Day day={issuedOn} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
          <p className="note">{filled(t.check, { url: `${location.origin}/check/` })}</p>
        </>
      )}
    </>
  );
};
