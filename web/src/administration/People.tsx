import { Link } from 'wouter';
import { useTexts } from '../language/language.tsx';
import { useList } from '../ledger/ledger.tsx';
import { PartnerName } from '../ledger/partners.tsx';
import { RegionName } from '../ledger/places.tsx';
import { Badge } from '../parts/Badge.tsx';
import { List } from '../parts/List.tsx';
import { Page } from '../parts/Page.tsx';
import { Table } from '../parts/Table.tsx';
import { roleNames } from '../shell/texts.ts';
import { administrationTexts } from './texts.ts';

const People = () => {
  const t = useTexts(administrationTexts);
  const roleOf = useTexts(roleNames);
  const reading = useList('listPeople', {});
  return (
    <Page
      title={t.people}
      lead={t.peopleLead}
      actions={
        <Link className="button main" href="/people/new">
          {t.appoint}
        </Link>
      }
    >
      <List reading={reading} empty={<p>{t.none}</p>}>
        {(people) => (
          <Table label={t.people}>
            <thead>
              <tr>
                <th>{t.login}</th>
                <th>{t.roles}</th>
                <th>{t.of}</th>
                <th>{t.state}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ id, login, roles, partner, region, ended }) => (
                <tr key={id}>
                  <td>
                    <Link href={`/people/${id}`}>
                      <bdi dir="ltr">{login ?? t.unknownLogin}</bdi>
                    </Link>
                  </td>
                  <td>{roles.map((role) => roleOf[role]).join('، ')}</td>
                  <td>
                    {partner !== undefined && <PartnerName id={partner} />}
                    {region !== undefined && <RegionName id={region} />}
                  </td>
                  <td>
                    <Badge tone={ended === undefined ? 'good' : 'plain'}>
                      {ended === undefined ? t.active : t.ended}
                    </Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </List>
    </Page>
  );
};
export default People;
